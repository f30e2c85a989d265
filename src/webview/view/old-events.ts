import { useMemo } from 'preact/hooks';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import { actorOf, has, type Captured, type Hits } from '../model/captured.ts';

/** An event as the drawing takes it. */
export interface DrawnEvent {
  readonly uri: string;
  readonly place: number;
  readonly at: number;
  readonly source: string;
  readonly actor: string | undefined;
  readonly level: 'error' | undefined;
  readonly told: boolean;
}

export type DrawnSnapshot = Snapshot & { readonly events: readonly DrawnEvent[] };

export const useDrawn = (snapshot: Snapshot, { columns, told }: Captured): DrawnSnapshot =>
  useMemo(
    () => ({
      ...snapshot,
      events: Array.from({ length: columns.count }, (_, place) => ({
        uri: String(columns.id[place]),
        place,
        at: columns.start[place] ?? 0,
        source: columns.lanes[columns.lane[place] ?? 0]?.source ?? '',
        actor: actorOf(columns, place),
        level: has(columns, place, 'error') ? 'error' : undefined,
        told: told[place] === 1,
      })),
    }),
    [snapshot, columns, told],
  );

export const hitsAmong = (events: readonly DrawnEvent[], hits: Hits | undefined): Set<string> | undefined =>
  hits && new Set(events.filter(({ place }) => hits.at[place] === 1).map(({ uri }) => uri));
