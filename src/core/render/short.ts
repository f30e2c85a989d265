/** The beginning of a text, cut between words with an ellipsis. */
export function short(text: string, longest = 44): string {
  const characters = Array.from(text);
  if (characters.length <= longest) return text;
  const cut = characters.slice(0, longest).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:(–-]+$/, '')}…`;
}
