import { NONE, type EventColumns } from '../../core/panel/columns.ts';
import type { ToPanel } from '../../core/panel/protocol.ts';
import { unpacked } from '../../core/panel/search-index.ts';
import type { Lane, Parts, Snapshot } from '../../core/panel/snapshot.ts';
import { spliced } from '../../core/panel/splice.ts';
import { NO_COLUMNS, toldAt, type Captured, type Hits } from './captured.ts';

/** What the host has told so far. */
export interface Received {
  /** Undefined until the first whole state has come. */
  readonly snapshot: Snapshot | undefined;
  readonly captured: Captured;
  readonly hits: Hits | undefined;
  readonly parts: Parts | undefined;
}

export const NOTHING_RECEIVED: Received = {
  snapshot: undefined,
  captured: { columns: NO_COLUMNS, told: new Uint8Array(), under: new Uint32Array() },
  hits: undefined,
  parts: undefined,
};

/** What is known after one more message. What doesn't fit to what came before is as good as not sent. */
export function receive(before: Received, message: ToPanel): Received {
  switch (message.type) {
    case 'state':
      return withParts(before, message);
    case 'events':
      return withColumns(before, message.columns);
    case 'copies': {
      if (message.under.length !== before.captured.columns.count) return before;
      return { ...before, captured: { ...before.captured, under: message.under } };
    }
    case 'hits': {
      const { search, bits, count } = message;
      return { ...before, hits: { search, at: unpacked(bits, before.captured.columns.count), count } };
    }
    default:
      return before;
  }
}

function withParts(
  before: Received,
  { parts, entries }: Extract<ToPanel, { readonly type: 'state' }>,
): Received {
  const known = { ...before.parts, ...parts };
  const list = before.parts?.entries ?? [];
  const after = whole({ ...known, entries: entries ? spliced(list, entries) : list });
  if (!after) return before;
  const { columns, told } = before.captured;
  return {
    ...before,
    parts: after,
    snapshot: snapshotOf(after, columns),
    captured: { ...before.captured, told: parts.told ? toldAt(columns, parts.told) : told },
  };
}

function withColumns(before: Received, columns: EventColumns): Received {
  const { parts, hits } = before;
  return {
    parts,
    snapshot: parts && snapshotOf(parts, columns),
    captured: {
      columns,
      told: toldAt(columns, parts?.told ?? []),
      under: new Uint32Array(columns.count).fill(NONE),
    },
    hits: hits && moved(hits, before.captured.columns, columns),
  };
}

function whole(parts: Partial<Parts>): Parts | undefined {
  const { facts, metrics, phases, entries, told, suggested, imports, activity, notices } = parts;
  if (!facts || !metrics || !phases || !entries || !told || !suggested) return undefined;
  if (!imports || !activity || !notices) return undefined;
  return { facts, metrics, phases, entries, told, suggested, imports, activity, notices };
}

const snapshotOf = ({ facts, activity, ...parts }: Parts, columns: EventColumns): Snapshot => ({
  ...facts,
  ...activity,
  ...parts,
  lanes: lanesOf(columns, parts),
});

function lanesOf({ lanes }: EventColumns, { imports }: Pick<Parts, 'imports'>): readonly Lane[] {
  const filled = new Set(lanes.map(({ source }) => source));
  const note = (source: string): string | undefined => {
    const found = imports.find((each) => each.source === source);
    if (found?.state === 'error') return found.error ?? 'Not read.';
    return found?.state === 'waiting' ? found.note : undefined;
  };
  const empty = imports.filter(({ source }) => !filled.has(source));
  return [...lanes, ...empty.map(({ source, label, icon }) => ({ source, label, icon, count: 0 }))].map(
    (lane) => ({ ...lane, note: note(lane.source) }),
  );
}

/** The hits at their new places, until the host has searched again. */
function moved({ search, at }: Hits, before: EventColumns, after: EventColumns): Hits {
  const ids = new Set(before.id.filter((_, place) => at[place] === 1));
  const marks = Uint8Array.from(after.id, (id) => (ids.has(id) ? 1 : 0));
  return { search, at: marks, count: marks.reduce((sum, mark) => sum + mark, 0) };
}
