import { useMemo } from 'preact/hooks';
import type { DrawnEvent, DrawnSnapshot } from './old-events.ts';
import { BANDS, LANE, RAIL, RULER } from './sizes.ts';

interface Props {
  readonly snapshot: DrawnSnapshot;
  readonly x: (at: number) => number;
  readonly width: number;
  readonly selected: string | undefined;
  readonly hit: ReadonlySet<string> | undefined;
  readonly onEvent: (event: DrawnEvent) => void;
}

const TOP = RULER + BANDS + RAIL;
/** Ticks nearer than this are one bin, whose height is the count. */
const APART = 3;

/** One lane a source: ticks for events, circles for those in the document, triangles for errors. */
export function Lanes({ snapshot, x, width, selected, hit, onEvent }: Props) {
  const bySource = useMemo(() => grouped(snapshot.events), [snapshot.events]);
  return (
    <g class="lanes">
      {snapshot.lanes.map(({ source, count, note }, index) => (
        <g key={source} transform={`translate(0 ${TOP + index * LANE})`}>
          <line class="line" x1={0} x2={width} y1={0} y2={0} />
          {note !== undefined && count === 0 && <Note text={note} width={width} />}
          {bins(bySource.get(source) ?? [], x, width).map(({ first, at, events }) => (
            <g
              key={first.uri}
              class={classOf(events, selected, hit)}
              transform={`translate(${at} ${LANE / 2})`}
              onClick={() => onEvent(events.find(({ uri }) => hit?.has(uri)) ?? first)}
            >
              <title>{`${first.actor ?? first.source}${events.length > 1 ? ` (and ${events.length - 1} more)` : ''}`}</title>
              <rect class="target" x={-5} y={-LANE / 2} width={10} height={LANE} />
              <Shape events={events} />
            </g>
          ))}
        </g>
      ))}
    </g>
  );
}

function grouped(events: readonly DrawnEvent[]): ReadonlyMap<string, readonly DrawnEvent[]> {
  const groups = new Map<string, DrawnEvent[]>();
  for (const event of events) {
    const group = groups.get(event.source);
    if (group) group.push(event);
    else groups.set(event.source, [event]);
  }
  return groups;
}

const Note = ({ text, width }: { readonly text: string; readonly width: number }) => (
  <g class="lane-note">
    <rect x={0} y={1} width={width} height={LANE - 2} fill="url(#hatch)" />
    <text x={8} y={LANE / 2 + 4}>
      {text}
    </text>
  </g>
);

interface Bin {
  readonly at: number;
  readonly first: DrawnEvent;
  readonly events: readonly DrawnEvent[];
}

function bins(events: readonly DrawnEvent[], x: (at: number) => number, width: number): readonly Bin[] {
  const found: { at: number; first: DrawnEvent; events: DrawnEvent[] }[] = [];
  for (const event of events) {
    const at = x(event.at);
    if (at < -6 || at > width + 6) continue;
    const last = found.at(-1);
    if (last && at - last.at < APART) last.events.push(event);
    else found.push({ at, first: event, events: [event] });
  }
  return found;
}

function Shape({ events }: { readonly events: readonly DrawnEvent[] }) {
  if (events.some((event) => event.told)) return <circle class="cited" r={4} />;
  if (events.some(({ level }) => level === 'error')) return <path class="error" d="M0-5 5 4H-5z" />;
  const height = Math.min(16, 7 + events.length * 2);
  return <rect class="tick" x={-1} y={-height / 2} width={2} height={height} />;
}

function classOf(
  events: readonly DrawnEvent[],
  selected: string | undefined,
  hit: ReadonlySet<string> | undefined,
): string {
  const isHit = events.some(({ uri }) => hit?.has(uri));
  return [
    'event',
    events.some(({ uri }) => uri === selected) ? 'selected' : '',
    hit && !isHit ? 'dim' : '',
    isHit ? 'hit' : '',
  ].join(' ');
}
