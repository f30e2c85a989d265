export type Fields = Readonly<Record<string, unknown>>;

/** A failsafe value as text; undefined where it is blank, a list or a map. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** A failsafe value as a map. */
export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};

/** A failsafe value as a list; what stands alone is a list of one. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.map((item: unknown) => item);
  return value === undefined || value === null || value === '' ? [] : [value];
}

/** The texts of a list; what is no text is passed over. */
export const texts = (value: unknown): readonly string[] => list(value).flatMap((item) => text(item) ?? []);

/** `impact_start` → `impact start` */
export const words = (name: string): string => name.replaceAll('_', ' ');

/** `data_loss` → `Data loss` */
export const sentence = (name: string): string => {
  const spaced = words(name);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** Figures of five digits and more with commas: `~18400` → `~18,400`. Years and short ids stay. */
export const grouped = (figure: string): string =>
  figure.replace(/(?<![\w.,])\d{5,15}(?![\w.,]\d|\w)/g, (digits) =>
    digits.replace(/\B(?=(?:\d{3})+$)/g, ','),
  );

/** Any failsafe value in one line of text, for keys that we know nothing about: nothing said is left out. */
export function told(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(told).filter(Boolean).join(', ');
  const parts = Object.entries(fields(value)).map(([key, one]) => `${words(key)}: ${told(one)}`);
  return parts.join('; ');
}

/** What a table of ours says of a key that anybody may have written: what every object inherits is none of it. */
export const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
