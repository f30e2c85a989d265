import { html } from '../exchange.ts';
import { send, type Effect } from './fault.ts';

const TITLES = { 500: 'Internal Server Error', 502: 'Bad Gateway', 503: 'Service Unavailable' } as const;

export const serverError: Effect<'server-error'> = ({ status = 500 }) => {
  const title = `${status} ${TITLES[status]}`;
  return send(
    html(`<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`, status),
  );
};
