/** Signs and words between several people. `acme/platform` is one team; `Dana/Lin` are two. */
const BETWEEN =
  /\s*[,;&]\s*|\s+\/\s*|\s*\/\s+|(?<=^|\s)\+\s|\s+(?:and|or|und|oder|et|ou|y|e|en)\s+|(?<=\p{Lu}\p{Ll}+)\/(?=\p{Lu}\p{Ll})/u;

/** Who is named, one by one. */
export const people = (named: string): readonly string[] =>
  named.split(BETWEEN).filter((one) => one.trim() !== '');
