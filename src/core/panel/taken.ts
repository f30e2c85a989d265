import type { TimelineEvent } from '../timeline/event.ts';
import { buildColumns, NONE, type ColumnsInput, type EventColumns } from './columns.ts';
import { noCopies, type Copies } from './copies.ts';
import type { NumberedUris } from './numbered-uris.ts';
import { buildSearch, type SearchIndex } from './search-index.ts';

/** Captured events made ready for the panel: what crosses to it, and what answers its questions. */
export interface Taken {
  readonly events: readonly TimelineEvent[];
  readonly columns: EventColumns;
  readonly words: SearchIndex;
  readonly copies: Copies;
  /** The events that suggest a mark, by place. */
  readonly suggesting: readonly number[];
  readonly placeOf: (uri: string) => number | undefined;
  placeOfId(id: number): number | undefined;
}

export function* take(
  events: readonly TimelineEvent[],
  uris: NumberedUris,
  sources: ColumnsInput['sources'],
): Generator<void, Taken> {
  const columns = yield* buildColumns({ events, idOf: uris.idOf, sources });
  const words = yield* buildSearch(events);
  const places = new Uint32Array(uris.size).fill(NONE);
  columns.id.forEach((id, place) => {
    places[id] = place;
  });
  const placeOfId = (id: number): number | undefined => {
    const place = places[id] ?? NONE;
    return place === NONE ? undefined : place;
  };
  return {
    events,
    columns,
    words,
    copies: noCopies(events.length),
    suggesting: events.flatMap(({ suggests = [] }, place) => (suggests.length > 0 ? [place] : [])),
    placeOf: (uri) => {
      const id = uris.known(uri);
      return id === undefined ? undefined : placeOfId(id);
    },
    placeOfId,
  };
}
