import type { Path } from './path.ts';

/**
 * What can be wrong with a value: a required key isn't there; a key or item has no value; another type, a value
 * outside the list, a key nobody knows, text of another form, a figure out of range.
 */
export type ProblemKind = 'required' | 'blank' | 'type' | 'enum' | 'unknown-key' | 'format' | 'range';

/** One thing a schema says about a value. */
export interface SchemaProblem {
  readonly kind: ProblemKind;
  /** The value it is about; of `required` the map that lacks the key, of `unknown-key` the key itself. */
  readonly path: Path;
  /** The key that is missing or unknown. */
  readonly key?: string;
  readonly message: string;
  /** What was probably meant, as it would be written. */
  readonly suggestion?: string;
  /** A text was asked for: what YAML took for keys was meant as one. */
  readonly meantAsText?: boolean;
}
