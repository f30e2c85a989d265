import { send, type Effect } from './fault.ts';

export const rateLimitBare: Effect<'rate-limit-bare'> = (_fault, { vendor }) =>
  send(vendor.limited({ retryAfter: undefined }));
