import { dropAfter } from './drop-after.ts';
import { dropBefore } from './drop-before.ts';
import { expiredToken } from './expired-token.ts';
import type { Effect, Fault, FaultKind, Moment, Outcome } from './fault.ts';
import { latency } from './latency.ts';
import { rateLimitBare } from './rate-limit-bare.ts';
import { rateLimit } from './rate-limit.ts';
import { repeatPage } from './repeat-page.ts';
import { secondaryLimit } from './secondary-limit.ts';
import { serverError } from './server-error.ts';
import { slowApp } from './slow-app.ts';
import { slowBody } from './slow-body.ts';
import { truncated } from './truncated.ts';

const EFFECTS: { readonly [Kind in FaultKind['kind']]: Effect<Kind> } = {
  'rate-limit': rateLimit,
  'rate-limit-bare': rateLimitBare,
  'secondary-limit': secondaryLimit,
  'server-error': serverError,
  'drop-before': dropBefore,
  'drop-after': dropAfter,
  truncated,
  'slow-body': slowBody,
  latency,
  'repeat-page': repeatPage,
  'expired-token': expiredToken,
  'slow-app': slowApp,
};

export const FAULT_KINDS = Object.keys(EFFECTS) as readonly FaultKind['kind'][];

export const isFault = (value: Readonly<Record<string, unknown>>): boolean =>
  FAULT_KINDS.some((kind) => kind === value['kind']);

/** The table pairs each kind with its own effect, which the compiler cannot follow through a lookup. */
export function runFault<Kind extends FaultKind['kind']>(
  fault: Extract<FaultKind, { readonly kind: Kind }> & { readonly kind: Kind },
  moment: Moment,
): Outcome | Promise<Outcome> {
  return EFFECTS[fault.kind](fault, moment);
}

export type { Fault };
