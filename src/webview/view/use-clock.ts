import { useState } from 'preact/hooks';
import { isZone } from '../../core/document/zone.ts';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import type { HostPort } from '../host.ts';
import type { Clock } from '../model/clock.ts';

/** The zone of the machine that the panel is looked at on. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How times are shown: as the document has them, until somebody chooses otherwise. */
export function useClock(snapshot: Pick<Snapshot, 'zone' | 'zero'>, { kept }: HostPort) {
  const [zone, setZone] = useState(kept.zone);
  const [beside, setBeside] = useState(kept.beside);
  const [relative, setRelative] = useState(kept.relative);
  const [chosenZero, setZero] = useState(kept.zero);
  const zero = chosenZero ?? snapshot.zero;
  const clock: Clock = {
    zone: isZone(zone) ? zone : snapshot.zone,
    ...(isZone(beside) && { beside }),
    zero,
    relative: relative && zero !== undefined,
  };
  const show = (wanted: string): void => setZone(wanted === snapshot.zone ? '' : wanted);
  return {
    clock,
    chosen: { zone, beside, relative, zero: chosenZero },
    setClock: (wanted: Clock) => {
      show(wanted.zone);
      setBeside(wanted.beside ?? '');
      setRelative(wanted.relative);
      setZero(wanted.zero === snapshot.zero ? undefined : wanted.zero);
    },
    /** The document's zone, UTC and the machine's in turn. */
    switchZone: () => {
      const zones = [...new Set([snapshot.zone, 'UTC', localZone()])].filter(isZone);
      show(zones[(zones.indexOf(clock.zone) + 1) % zones.length] ?? snapshot.zone);
    },
    switchRelative: () => setRelative(!relative),
  };
}
