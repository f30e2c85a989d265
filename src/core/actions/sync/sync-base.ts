import type { ActionItem } from '../action-item.ts';
import type { KnownPlace } from '../ticket-of.ts';
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
  /** Host of the ticket's page: a key may be that of another ticket elsewhere. Undefined where it was not kept yet. */
  readonly site?: string;
  readonly fields: Readonly<Partial<Record<SyncField, Settled>>>;
}

/** The bases of one postmortem by the ids of its items. They outlive the process, and are shared by editor and CLI. */
export interface SyncBases {
  read(): Promise<ReadonlyMap<string, SyncBase>>;
  /** Stored when it resolves; items that are not named keep theirs. */
  write(bases: ReadonlyMap<string, SyncBase>): Promise<void>;
}

/** A ticket as it is named in the document, and where it is. */
export type BaseOf = Pick<SyncBase, 'ticket' | 'site'>;

export function baseOf({ ticket = '' }: Pick<ActionItem, 'ticket'>, { ref }: KnownPlace): BaseOf {
  return { ticket, ...(URL.canParse(ref.url) && { site: new URL(ref.url).host }) };
}

/** The base, where it is of this ticket. */
export function baseFor(base: SyncBase | undefined, { ticket, site }: BaseOf): SyncBase | undefined {
  return base?.ticket === ticket && (base.site ?? site) === site ? base : undefined;
}

/** The base with fields that were settled; of another ticket nothing stays. */
export const withSettled = (
  before: SyncBase | undefined,
  of: BaseOf,
  fields: SyncBase['fields'],
): SyncBase => ({ ...of, fields: { ...baseFor(before, of)?.fields, ...fields } });

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
  const { ticket, site, fields } = value;
  if (typeof ticket !== 'string' || !isRecord(fields)) return undefined;
  const read = SYNC_FIELDS.flatMap((field) => {
    const one = fields[field];
    if (!isRecord(one)) return [];
    const { document, ticket: other } = one;
    return isTextOrNone(document) && isTextOrNone(other) ? [[field, settled(document, other)] as const] : [];
  });
  return { ticket, ...(typeof site === 'string' && { site }), fields: Object.fromEntries(read) };
}

const isTextOrNone = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
