import { send, type Effect } from './fault.ts';

export const rateLimit: Effect<'rate-limit'> = ({ seconds = 1 }, { vendor }) =>
  send(vendor.limited({ retryAfter: seconds }));
