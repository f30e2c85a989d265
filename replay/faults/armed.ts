import type { Request } from '../exchange.ts';
import type { Fault } from './fault.ts';

/** A fault that is set, with what is left of it. */
export interface Armed {
  readonly fault: Fault;
  readonly memory: { lastAt: number };
  skip: number;
  left: number;
}

export const arm = (fault: Fault): Armed => ({
  fault,
  memory: { lastAt: 0 },
  skip: fault.skip ?? 0,
  left: fault.times === 'always' ? Number.POSITIVE_INFINITY : (fault.times ?? 1),
});

/** The first fault that hits this request, used up by one; undefined where all goes well. */
export function takeFault(armed: readonly Armed[], request: Request): Armed | undefined {
  for (const one of armed) {
    if (one.left <= 0 || !hits(one.fault, request)) continue;
    if (one.skip > 0) one.skip -= 1;
    else {
      one.left -= 1;
      return one;
    }
  }
  return undefined;
}

const hits = (fault: Fault, request: Request): boolean =>
  (fault.vendor === undefined || fault.vendor === request.vendor) &&
  (fault.method === undefined || fault.method === request.method) &&
  (fault.path === undefined || request.path.includes(fault.path)) &&
  (fault.body === undefined || request.body.includes(fault.body));
