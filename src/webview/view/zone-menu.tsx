import { useEffect, useRef, useState } from 'preact/hooks';
import { isZone } from '../../core/document/zone.ts';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import { shortZone, timeText, type Clock } from '../model/clock.ts';
import { Icon } from './icon.tsx';
import { localZone } from './use-clock.ts';

interface Props {
  readonly snapshot: Pick<Snapshot, 'zone' | 'zero' | 'entries'>;
  readonly clock: Clock;
  /** The instant of what is selected. */
  readonly selected: number | undefined;
  readonly onClock: (clock: Clock) => void;
}

/** The zone that times are shown in, with a menu to choose it, one beside it, and the zero of T+. */
export function ZoneMenu(props: Props) {
  const { clock } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const shown = [clock.zone, ...(clock.beside === undefined ? [] : [clock.beside])]
    .map(shortZone)
    .join(' + ');
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        class="zone"
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`Time zone: ${shown}`}
        title={`Times in ${shown} (Z)`}
        onClick={() => setOpen(!open)}
      >
        <span class="shown">{shown}</span> <Icon name="chevron-down" />
      </button>
      {open && <ZoneDialog {...props} onClose={close} />}
    </>
  );
}

function ZoneDialog({
  snapshot,
  clock,
  selected,
  onClock,
  onClose,
}: Props & { readonly onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('input')?.focus();
  }, []);
  return (
    <div
      class="zone-menu"
      role="dialog"
      aria-label="How times are shown"
      ref={box}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <ZoneField
        label="Times in"
        zone={clock.zone}
        empty={snapshot.zone}
        onZone={(zone) => onClock({ ...clock, zone })}
      />
      <ZoneField
        label="And beside it"
        zone={clock.beside ?? ''}
        empty=""
        onZone={(beside) => onClock(withBeside(clock, beside))}
      />
      <label>
        <span>T+ counts from</span>
        <select
          value={String(clock.zero ?? '')}
          onChange={({ currentTarget }) => onClock({ ...clock, zero: Number(currentTarget.value) })}
        >
          {zeros(snapshot, selected, clock).map(([at, name]) => (
            <option key={at} value={String(at)}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <datalist id="zones">
        {zonesFor(snapshot.zone).map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <button class="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

function withBeside({ beside: _, ...clock }: Clock, beside: string): Clock {
  return beside === '' ? clock : { ...clock, beside };
}

interface FieldProps {
  readonly label: string;
  readonly zone: string;
  /** What an empty field means. */
  readonly empty: string;
  readonly onZone: (zone: string) => void;
}

function ZoneField({ label, zone, empty, onZone }: FieldProps) {
  const [text, setText] = useState(zone);
  const said = text.trim();
  const known = said === '' || isZone(said);
  return (
    <label>
      <span>{label}</span>
      <input
        list="zones"
        value={text}
        placeholder={empty === '' ? 'none' : empty}
        aria-invalid={!known}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          const wanted = currentTarget.value.trim();
          if (wanted === '' || isZone(wanted)) onZone(wanted === '' ? empty : wanted);
        }}
      />
      {!known && <em>UTC, +05:30 or Area/City</em>}
    </label>
  );
}

/** The document's, UTC and the machine's first, then all that the platform knows. */
const zonesFor = (own: string): readonly string[] => [
  ...new Set([own, 'UTC', localZone(), ...Intl.supportedValuesOf('timeZone')]),
];

/** The document's zero, the marks, and what is selected. */
function zeros(
  { zero, entries }: Props['snapshot'],
  selected: number | undefined,
  clock: Clock,
): readonly (readonly [number, string])[] {
  const named = (at: number, name: string): readonly [number, string] => [
    at,
    `${name}, ${timeText(at, { ...clock, relative: false })}`,
  ];
  const marks = entries.flatMap(({ at, marks: [mark] }) =>
    at === undefined || mark === undefined ? [] : [named(at, mark.replaceAll('_', ' '))],
  );
  const all = [
    ...(zero === undefined ? [] : [named(zero, 'the beginning')]),
    ...marks,
    ...(selected === undefined ? [] : [named(selected, 'what is selected')]),
    ...(clock.zero === undefined ? [] : [named(clock.zero, 'as chosen')]),
  ];
  return all.filter(([at], index) => all.findIndex(([other]) => other === at) === index);
}
