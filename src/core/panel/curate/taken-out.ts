/** What is said of entries that were taken out. */
export const takenOut = (stay: number): string =>
  `Taken out, ${stay} ${stay === 1 ? 'entry stays' : 'entries stay'}`;
