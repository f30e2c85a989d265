import { digest } from './digest.ts';

/** A field as a preview shows it: exactly what will be sent. */
export interface SentField {
  readonly name: string;
  readonly value: string;
}

/** What was sent, to be compared with later: the name of each field and a digest of its text, not the text. */
export type SentFields = Readonly<Record<string, string>>;

export async function digestFields(fields: readonly SentField[]): Promise<SentFields> {
  const entries = fields.map(async ({ name, value }) => [name, await digest(value)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** The names of the fields that are not what was sent. */
export async function differing(sent: SentFields, fields: readonly SentField[]): Promise<readonly string[]> {
  const now = await digestFields(fields);
  return [...new Set([...Object.keys(now), ...Object.keys(sent)])].filter((name) => now[name] !== sent[name]);
}
