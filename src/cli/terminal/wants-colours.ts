/**
 * Colours are for terminals that have them. NO_COLOR (no-color.org), whatever it says, turns them off; FORCE_COLOR turns
 * them on where there is none, as in the log of a CI, or off with 0, and is asked first, as by Node itself.
 */
export function wantsColours(
  { isTTY }: { readonly isTTY?: boolean },
  { FORCE_COLOR: forced, NO_COLOR: none = '', TERM: terminal }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return none === '' && isTTY === true && terminal !== 'dumb';
}
