/** True for a Markdown file that is a postmortem by its front matter, whatever its name. Needs no parsing, and loads none. */
export function claimsToBePostmortem(text: string): boolean {
  return /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:(?!---|\.\.\.)[^\r\n]*(?:\r\n?|\n))*?postmortem[ \t]*:/.test(
    text.slice(0, 20_000),
  );
}
