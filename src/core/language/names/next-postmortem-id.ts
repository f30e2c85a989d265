/** `PM-2026-032`: the number behind the highest that a postmortem of this year has. */
export function nextPostmortemId(known: readonly string[], year: string): string {
  const numbers = known.map((id) =>
    Number(/^PM-(\d{4})-(\d{1,9})$/.exec(id)?.[1] === year ? id.slice(8) : 0),
  );
  return `PM-${year}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
