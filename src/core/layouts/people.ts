/** Signs and words between several people. `acme/platform` and `Data/Platform` are one team; `Dana / Lin` are two. */
const BETWEEN = / ?[,;&] ?| \/ ?|\/ |\/(?=@)|(?<=^| )\+ | (?:and|or|und|oder|et|ou|en) /;

/** Who is named, one by one. */
export const people = (named: string): readonly string[] =>
  named
    .replaceAll(/\s+/g, ' ')
    .split(BETWEEN)
    .flatMap(besideAnd)
    .filter((one) => one.trim() !== '');

/** In Spanish and Portuguese the word for "and" stands within names as well: `José Ortega y Gasset` is one person. */
function besideAnd(named: string): readonly string[] {
  const parts = named.split(/ (?:y|e) /);
  const [first = '', last = ''] = parts;
  return parts.length === 2 && first.trim().includes(' ') && !last.trim().includes(' ') ? [named] : parts;
}
