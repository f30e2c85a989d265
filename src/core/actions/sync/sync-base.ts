import { SYNC_FIELDS, type SyncField } from './sync-values.ts';

/** What document and ticket said of a field when they last agreed, each in its own way. */
export interface Settled {
  readonly document?: string;
  readonly ticket?: string;
}

/** What a sync compares with: since then one side changed, or the other, or both. */
export interface SyncBase {
  /** As it stood in the document: with another ticket nothing of this holds. */
  readonly ticket: string;
  readonly fields: Readonly<Partial<Record<SyncField, Settled>>>;
}

/** The bases of one postmortem by the ids of its items. They outlive the process, and are shared by editor and CLI. */
export interface SyncBases {
  read(): Promise<ReadonlyMap<string, SyncBase>>;
  /** Stored when it resolves; items that are not named keep theirs. */
  write(bases: ReadonlyMap<string, SyncBase>): Promise<void>;
}

/** The base with fields that were settled; of another ticket nothing stays. */
export function withSettled(
  before: SyncBase | undefined,
  ticket: string,
  fields: SyncBase['fields'],
): SyncBase {
  const kept = before?.ticket === ticket ? before.fields : {};
  return { ticket, fields: { ...kept, ...fields } };
}

export const settled = (document: string | undefined, ticket: string | undefined): Settled => ({
  ...(document !== undefined && { document }),
  ...(ticket !== undefined && { ticket }),
});

/** Reads what was stored; what is no base is left out, and then nothing is guessed. */
export function readBases(stored: unknown): ReadonlyMap<string, SyncBase> {
  if (!isRecord(stored)) return new Map();
  return new Map(
    Object.entries(stored).flatMap(([id, value]) => {
      const base = readBase(value);
      return base ? [[id, base] as const] : [];
    }),
  );
}

function readBase(value: unknown): SyncBase | undefined {
  if (!isRecord(value)) return undefined;
  const { ticket, fields } = value;
  if (typeof ticket !== 'string' || !isRecord(fields)) return undefined;
  const read = SYNC_FIELDS.flatMap((field) => {
    const one = fields[field];
    if (!isRecord(one)) return [];
    const { document, ticket: other } = one;
    return isTextOrNone(document) && isTextOrNone(other) ? [[field, settled(document, other)] as const] : [];
  });
  return { ticket, fields: Object.fromEntries(read) };
}

const isTextOrNone = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
