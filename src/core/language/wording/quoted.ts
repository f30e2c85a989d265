import { blanks } from '../../document/mask.ts';
import { classesOf } from './words.ts';

const QUOTED =
  /"[^"\n]{1,300}"|“[^”\n]{1,300}”|«[^»\n]{1,300}»|(?<![\w])'[^'\n]{2,300}'(?![\w])|(?<![\w])‘[^’\n]{2,300}’(?![\w])/g;

/** What somebody said stands as it was said. */
export const maskQuoted = (text: string): string =>
  OPENING.test(text)
    ? text.replace(QUOTED, (quoted) => (isScare(quoted) ? '\uE000'.repeat(quoted.length) : blanks(quoted)))
    : text;

const OPENING = /["“«'‘]/;

/** "Fully tested": praise in quotes is nobody's speech. */
function isScare(quoted: string): boolean {
  const words = quoted
    .slice(1, -1)
    .toLowerCase()
    .split(/[\s-]+/);
  return quoted.length < 40 && words.length <= 3 && words.some((word) => classesOf(word).has('PRAISED'));
}
