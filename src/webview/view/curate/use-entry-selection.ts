import { useState } from 'preact/hooks';
import { NOTHING, only, type Selection } from '../../model/selection.ts';

/** The selected entries: the one that the whole panel shows, and those that this list has beside it. */
export function useEntrySelection(
  order: readonly string[],
  active: string | undefined,
  choose: (key: string) => void,
): readonly [Selection<string>, (wanted: Selection<string>) => void] {
  const [selection, setSelection] = useState<Selection<string>>(NOTHING);
  const shown = selection.active === active ? selection : active === undefined ? NOTHING : only(active);
  const keys = new Set(order.filter((key) => shown.keys.has(key)));
  return [
    { active: shown.active, keys },
    (wanted) => {
      setSelection(wanted);
      if (wanted.active !== undefined) choose(wanted.active);
    },
  ];
}
