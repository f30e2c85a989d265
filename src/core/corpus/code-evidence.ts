import { textsOf } from '../document/texts-of.ts';
import type { Item } from '../document/postmortem.ts';

/** A place in code that a contributing factor rests on. */
export interface CodeEvidence {
  /** From the root of its repository, `/` between folders. */
  readonly path: string;
  readonly commit: string;
  readonly factorId: string | undefined;
  readonly factor: string;
}

/** `src/pool.ts@9f2c1ab`: a path, blanks in it or not, and at least seven digits of a commit. Source: DESIGN §5, "evidence". */
const PLACE = /^\.?\/?([^\s:](?:[^\n:]*[^\s:])?)@([0-9a-f]{7,40})$/i;

/** Whether a text may name code at all: asked of thousands of documents, of which few do. */
export const mayNameCode = (text: string): boolean => /@[0-9a-f]{7}/i.test(text);

export function codeEvidence(factors: readonly Item[]): readonly CodeEvidence[] {
  return factors.flatMap(({ id, fields }) =>
    textsOf(fields['evidence']?.value).flatMap((text) => {
      const [, path, commit] = PLACE.exec(text) ?? [];
      if (path === undefined || commit === undefined) return [];
      return [{ path, commit, factorId: id, factor: textsOf(fields['factor']?.value)[0] ?? '' }];
    }),
  );
}

/**
 * Whether a file is the one that evidence names. `file` is a whole path, or one from the root of its repository; a name
 * alone is only that of a file at the root. A folder, `vendor/lib/`, is any file in it.
 */
export const isPlace = (file: string, { path }: Pick<CodeEvidence, 'path'>): boolean =>
  file === path ||
  (path.includes('/') && file.endsWith(`/${path}`)) ||
  (file.endsWith('/') && path.startsWith(file));
