import { FLAG } from '../../core/panel/columns.ts';
import type { Captured, Hits } from './captured.ts';

/** What the captured list shows of its events. */
export interface Filter {
  readonly search: string;
  /** Empty: all. */
  readonly source: string;
  /** Empty: any. */
  readonly kind: string;
  /** Empty: anyone. */
  readonly actor: string;
  /** Empty: any; `warning` keeps errors too. */
  readonly level: '' | 'error' | 'warning';
  readonly pinned: boolean;
  readonly notInDocument: boolean;
  readonly fold: boolean;
}

export const NO_FILTER: Filter = {
  search: '',
  source: '',
  kind: '',
  actor: '',
  level: '',
  pinned: false,
  notInDocument: false,
  fold: true,
};

/** How many filters are on, the search aside. */
export const filtersOn = ({ source, kind, actor, level, pinned, notInDocument }: Filter): number =>
  [source !== '', kind !== '', actor !== '', level !== '', pinned, notInDocument].filter(Boolean).length;

/** 1 at the place of each event that passes the filter and, where something is searched, was found. */
export function shownBy(captured: Captured, filter: Filter, hits: Hits | undefined): Uint8Array {
  const { columns, told } = captured;
  const shown = hits ? hits.at.slice() : new Uint8Array(columns.count).fill(1);
  const keep = (passes: (place: number) => boolean): void => {
    for (let place = 0; place < shown.length; place += 1) if (!passes(place)) shown[place] = 0;
  };
  const only = (column: Uint8Array | Uint16Array | Uint32Array, index: number): void =>
    keep((place) => column[place] === index);
  const flagged = (bits: number): void => keep((place) => ((columns.flags[place] ?? 0) & bits) !== 0);
  if (filter.source !== '')
    only(
      columns.lane,
      columns.lanes.findIndex(({ source }) => source === filter.source),
    );
  if (filter.kind !== '') only(columns.kind, columns.kinds.indexOf(filter.kind));
  if (filter.actor !== '') only(columns.actor, columns.actors.indexOf(filter.actor));
  if (filter.level !== '') flagged(filter.level === 'error' ? FLAG.error : FLAG.error | FLAG.warning);
  if (filter.pinned) flagged(FLAG.pinned);
  if (filter.notInDocument) keep((place) => told[place] !== 1);
  return shown;
}
