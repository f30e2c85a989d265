/** A parsed JSON object, or undefined where the text is none. */
export function jsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return record(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** A whole number from a query, held between two bounds; `otherwise` where it is absent or no number. */
export function whole(value: string | null, otherwise: number, least: number, most: number): number {
  const number = value === null || value.trim() === '' ? Number.NaN : Math.trunc(Number(value));
  return Number.isNaN(number) ? otherwise : Math.min(most, Math.max(least, number));
}
