import { FLAG, NONE, type EventColumns } from '../../core/panel/columns.ts';

/** The captured events as the panel draws and lists them; all by place, see `EventColumns`. */
export interface Captured {
  readonly columns: EventColumns;
  /** 1 where the document tells the event: in an entry that cites it, or in one that says the same. */
  readonly told: Uint8Array;
  /** The place of the event that one is folded under, as another one of the same thing; `NONE` for all others. */
  readonly under: Uint32Array;
}

/** What a search found: 1 at the place of each hit. */
export interface Hits {
  /** What was searched; the field may hold more by now. */
  readonly search: string;
  readonly at: Uint8Array;
  readonly count: number;
}

export const has = ({ flags }: EventColumns, place: number, flag: keyof typeof FLAG): boolean =>
  ((flags[place] ?? 0) & FLAG[flag]) !== 0;

/** The name of who did or said it. */
export function actorOf({ actor, actors }: EventColumns, place: number): string | undefined {
  const index = actor[place] ?? NONE;
  return index === NONE ? undefined : actors[index];
}
