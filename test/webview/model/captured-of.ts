import { NONE } from '../../../src/core/panel/columns.ts';
import { numberedUris } from '../../../src/core/panel/numbered-uris.ts';
import { search, unpacked } from '../../../src/core/panel/search-index.ts';
import { atOnce } from '../../../src/core/timeline/slices.ts';
import { take } from '../../../src/core/panel/taken.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import type { Captured, Hits } from '../../../src/webview/model/captured.ts';

/** An event of which a test names what it is about. */
export interface Given extends Partial<TimelineEvent> {
  readonly uri: string;
  readonly minute: number;
  readonly told?: boolean;
  /** The uri of the event that it is folded under. */
  readonly under?: string;
}

export function event({ uri, minute, ...given }: Given): TimelineEvent {
  const { told: _told, under: _under, ...more } = given;
  return {
    uri,
    at: minute * 60_000,
    source: 'slack',
    kind: 'message',
    text: `message ${uri}`,
    actor: 'tomas',
    ...more,
  };
}

/** Captured events as the panel has them, in the order given; their ids count from 0. */
export function capturedOf(given: readonly Given[]): Captured {
  const { columns } = takenOf(given);
  const place = (uri: string | undefined): number => given.findIndex((one) => one.uri === uri);
  return {
    columns,
    told: Uint8Array.from(given, ({ told }) => (told === true ? 1 : 0)),
    under: Uint32Array.from(given, ({ under }) => (under === undefined ? NONE : place(under))),
  };
}

const takenOf = (given: readonly Given[]) => atOnce(take(given.map(event), numberedUris(), {}));

/** What the host finds among them. */
export function hitsOf(given: readonly Given[], wanted: string): Hits {
  const { bits, count } = search(takenOf(given).words, wanted);
  return { search: wanted, at: unpacked(bits, given.length), count };
}
