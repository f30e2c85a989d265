import type { Effect } from './fault.ts';

export const dropBefore: Effect<'drop-before'> = () => undefined;
