import { send, type Effect } from './fault.ts';

export const secondaryLimit: Effect<'secondary-limit'> = ({ seconds = 1 }, { vendor }) =>
  send(vendor.limited({ retryAfter: seconds, secondary: true }));
