import { FULL } from './full.ts';
import { NEAR_MISS } from './near-miss.ts';
import { SHORT } from './short.ts';

/** The templates that come with the product, by name. A template of the repository of the same name goes first. */
export const SHIPPED: ReadonlyMap<string, string> = new Map([
  ['full', FULL],
  ['short', SHORT],
  ['near-miss', NEAR_MISS],
]);
