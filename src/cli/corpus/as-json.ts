/** For programs: what isn't known is there as `null`, so that each record has the same keys. */
export const asJson = (value: unknown): string =>
  `${JSON.stringify(value, (_, part: unknown) => (part === undefined ? null : part), 2)}\n`;
