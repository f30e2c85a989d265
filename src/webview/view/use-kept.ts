import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { EventColumns } from '../../core/panel/columns.ts';
import type { HostPort } from '../host.ts';
import { MOST_KEPT, type KeptView } from '../model/kept-view.ts';
import { idsOf, lastingNames } from '../model/lasting-names.ts';
import type { Selection } from '../model/selection.ts';
import type { Stretch } from './use-stretch.ts';

/** The stretch moves many times a second. */
const QUIET_MS = 200;

interface Kept {
  readonly view: Omit<KeptView, 'range' | 'events'>;
  readonly stretch: Stretch;
  readonly selection: Selection<number>;
  readonly columns: EventColumns;
  /** Selects what was selected in the page before this one. */
  readonly onSelected: (selection: Selection<number>) => void;
}

/** Keeps the view for the page that comes after this one, and has in this one the events selected that were in the one before. */
export function useKept(host: HostPort, kept: Kept): void {
  const { view, stretch, selection, columns, onSelected } = kept;
  // Until the events have come, what is selected are those that were.
  const before = useRef<KeptView['events'] | undefined>(host.kept.events);
  const keep = useRef((): void => undefined);
  keep.current = () => {
    const { active, keys } = selection;
    const ids = active === undefined ? [] : new Set([active, ...keys]);
    const events = before.current ?? lastingNames(columns, [...ids].slice(0, MOST_KEPT));
    host.keep({ ...view, range: stretch.chosen(), events });
  };
  useEffect(() => {
    if (before.current === undefined || columns.count === 0) return;
    const [active, ...others] = idsOf(columns, before.current);
    before.current = undefined;
    if (selection.active === undefined && active !== undefined)
      onSelected({ active, keys: new Set([active, ...others]) });
  }, [columns]);
  // With the drawing, and not a frame behind it: a page that is left then keeps what it showed.
  useLayoutEffect(() => keep.current(), [selection, columns, ...Object.values(view)]);
  useEffect(() => {
    let timer = 0;
    return stretch.onChange(() => {
      clearTimeout(timer);
      timer = window.setTimeout(() => keep.current(), QUIET_MS);
    });
  }, [stretch]);
}
