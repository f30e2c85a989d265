import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventView, Snapshot } from '../../core/panel/snapshot.ts';
import { formatClock } from '../../core/timeline/format.ts';
import { matches } from '../model/rows.ts';
import { pan, rangeOf, ticks, toInstant, toX, zoom, type Range } from '../model/scale.ts';
import { Icon } from './icon.tsx';
import { Lanes } from './lanes.tsx';
import { Minimap } from './minimap.tsx';
import { Rail } from './rail.tsx';
import { BANDS, LANE, RAIL, RULER } from './sizes.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly selected: string | undefined;
  readonly entry: string | undefined;
  readonly search: string;
  readonly onEvent: (event: EventView) => void;
  readonly onEntry: (key: string) => void;
}

export function Drawing({ snapshot, selected, entry, search, onEvent, onEntry }: Props) {
  const [box, width] = useWidth();
  const all = rangeOf(instantsOf(snapshot));
  const [range, setRange] = useState<Range>();
  const shown = range ?? outage(snapshot) ?? all;
  const height = RULER + BANDS + RAIL + LANE * snapshot.lanes.length + 4;
  const x = (at: number): number => toX(shown, width, at);
  const drag = useRef<number | undefined>(undefined);
  const hit =
    search === ''
      ? undefined
      : new Set(snapshot.events.filter((event) => matches(event, search)).map(({ uri }) => uri));
  const at = snapshot.events.find(({ uri }) => uri === selected)?.at;
  return (
    <section class="drawing" aria-label="Timeline drawing">
      <div class="gutter">
        <div class="tools">
          <span class="secondary">{snapshot.zone}</span>
          <span class="grow" />
          <Tool
            icon="zoom-out"
            name="Zoom out"
            onClick={() => setRange(zoom(shown, (shown.start + shown.end) / 2, 1.5))}
          />
          <Tool
            icon="zoom-in"
            name="Zoom in"
            onClick={() => setRange(zoom(shown, (shown.start + shown.end) / 2, 0.66))}
          />
          <Tool icon="screen-normal" name="Fit all" onClick={() => setRange(all)} />
        </div>
        <div class="label phases">
          Phases <span class="secondary">from marks</span>
        </div>
        <div class="label rail">
          Document <span class="secondary">{snapshot.entries.length}</span>
        </div>
        {snapshot.lanes.map(({ source, label, icon, count }) => (
          <div key={source} class="label">
            <Icon name={icon} /> <span class="name">{label}</span> <span class="secondary">{count}</span>
          </div>
        ))}
      </div>
      <div
        class="canvas"
        ref={box}
        onWheel={(event) => {
          event.preventDefault();
          setRange(
            event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
              ? pan(shown, ((event.deltaX || event.deltaY) / width) * (shown.end - shown.start))
              : zoom(shown, toInstant(shown, width, event.offsetX), event.deltaY > 0 ? 1.2 : 0.83),
          );
        }}
        onPointerDown={(event) => {
          drag.current = event.clientX;
        }}
        onPointerMove={(event) => {
          if (drag.current === undefined || event.buttons === 0) return;
          setRange(pan(shown, ((drag.current - event.clientX) / width) * (shown.end - shown.start)));
          drag.current = event.clientX;
        }}
        onPointerUp={() => {
          drag.current = undefined;
        }}
      >
        <svg width={width} height={height} role="img" aria-label={summary(snapshot)}>
          <Ruler range={shown} width={width} height={height} zone={snapshot.zone} />
          <Phases snapshot={snapshot} x={x} height={height} width={width} />
          <Rail entries={snapshot.entries} x={x} width={width} selected={entry} onEntry={onEntry} />
          <Lanes snapshot={snapshot} x={x} width={width} selected={selected} hit={hit} onEvent={onEvent} />
          {at !== undefined && (
            <g class="playhead">
              <line x1={x(at)} x2={x(at)} y1={RULER} y2={height} />
              <rect x={x(at) - 29} y={3} width={58} height={17} rx={3} />
              <text x={x(at)} y={15.5} text-anchor="middle">
                {formatClock(at, snapshot.zone, { seconds: true })}
              </text>
            </g>
          )}
        </svg>
        <Minimap
          events={snapshot.events}
          all={all}
          shown={shown}
          width={width}
          hit={hit}
          onRange={setRange}
        />
      </div>
    </section>
  );
}

const Tool = ({
  icon,
  name,
  onClick,
}: {
  readonly icon: string;
  readonly name: string;
  readonly onClick: () => void;
}) => (
  <button class="tool" title={name} aria-label={name} onClick={onClick}>
    <Icon name={icon} />
  </button>
);

function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  useEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.max(120, Math.floor(entry?.contentRect.width ?? 800))),
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}

const instantsOf = ({ events, entries }: Snapshot): readonly number[] => [
  ...events.map(({ at }) => at),
  ...entries.flatMap(({ at }) => (at === undefined ? [] : [at])),
];

/** The story's own stretch: its phases and entries with a little around them. */
function outage({ phases, entries }: Snapshot): Range | undefined {
  const instants = [
    ...phases.flatMap(({ start, end }) => [start, end]),
    ...entries.flatMap(({ at }) => (at === undefined ? [] : [at])),
  ];
  return instants.length < 2 ? undefined : rangeOf(instants);
}

function summary({ entries, events, phases }: Snapshot): string {
  const told = phases.map(({ name, duration }) => `${name} ${duration}`).join(', ');
  return `${events.length} captured events and ${entries.length} entries. ${told}. The lists below say the same in words.`;
}

interface RulerProps {
  readonly range: Range;
  readonly width: number;
  readonly height: number;
  readonly zone: string;
}

const Ruler = ({ range, width, height, zone }: RulerProps) => (
  <g class="ruler">
    {ticks(range, width, 90).map((at) => (
      <g key={at}>
        <line x1={toX(range, width, at)} x2={toX(range, width, at)} y1={RULER - 4} y2={height} />
        <text x={toX(range, width, at)} y={14} text-anchor="middle">
          {formatClock(at, zone)}
        </text>
      </g>
    ))}
  </g>
);

interface PhasesProps {
  readonly snapshot: Snapshot;
  readonly x: (at: number) => number;
  readonly width: number;
  readonly height: number;
}

/** The bands of the phases: a solid edge, a tint, and the name where it fits. */
const Phases = ({ snapshot, x, width, height }: PhasesProps) => (
  <g>
    {snapshot.phases.map(({ name, start, end, duration }) => {
      const from = Math.max(-2, x(start));
      const wide = Math.min(width + 2, x(end)) - from;
      if (wide <= 0) return null;
      const label =
        wide > 90 ? `${name} ${duration}` : wide > 26 ? name.slice(0, name === 'Acknowledge' ? 3 : 6) : '';
      return (
        <g key={name} class={`phase ${name.toLowerCase()}`}>
          <title>{`${name} ${duration}`}</title>
          <rect class="through" x={from} y={RULER + BANDS} width={wide} height={height - RULER - BANDS} />
          <rect class="band" x={from} y={RULER} width={wide} height={BANDS} />
          <rect class="edge" x={from} y={RULER} width={wide} height={2.5} />
          {label !== '' && wide > label.length * 6 && (
            <text x={from + 5} y={RULER + 14.5}>
              {label}
            </text>
          )}
        </g>
      );
    })}
  </g>
);
