/** An object as JSON has them: nothing is known of its fields. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one where it is something else, so that reading on is safe. */
export const object = (value: unknown): JsonObject => (isObject(value) ? value : {});

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const objects = (value: unknown): readonly JsonObject[] => list(value).filter(isObject);

/** The value as text that says something; a number counts as its digits. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export const strings = (value: unknown): readonly string[] =>
  list(value).filter((one): one is string => typeof one === 'string');

/** Milliseconds since the epoch from an ISO time; undefined where it is none. */
export function instant(value: unknown): number | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** What stands at the path of keys, whatever is missing on the way. */
export const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => object(inner)[key], value);

/** A link that may be shown and opened: https only. */
export const httpsLink = (value: unknown): string | undefined =>
  typeof value === 'string' && /^https:\/\/[^\s<>"\\]+$/i.test(value) && URL.canParse(value)
    ? value
    : undefined;
