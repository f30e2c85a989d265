import { send, type Effect } from './fault.ts';

export const expiredToken: Effect<'expired-token'> = (_fault, { answer, request }) =>
  send(answer({ ...request, credential: 'expired' }));
