import { useLayoutEffect, useRef } from 'preact/hooks';
import { MARKS, type Mark } from '../../../core/document/mark.ts';
import type { EntryView, SuggestedView } from '../../../core/panel/snapshot.ts';
import { stepOf } from '../list-keys.ts';
import { phaseOfMark } from '../phase-of-mark.ts';
import { Icon } from '../icon.tsx';

interface Props {
  readonly entry: EntryView;
  readonly entries: readonly EntryView[];
  readonly suggested: SuggestedView | undefined;
  readonly onMark: (mark: Mark, on: boolean) => void;
  readonly onClose: () => void;
}

/** All marks, with those that are set: Enter sets one or takes it out, Escape goes back to the list. */
export function MarkMenu({ entry, entries, suggested, onMark, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const first = menu.current?.querySelector<HTMLElement>('[data-first]');
    (first ?? menu.current?.querySelector('button'))?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const all = [...(menu.current?.querySelectorAll('button') ?? [])];
    const step = stepOf(event.key, 5);
    const from = all.findIndex((button) => button === document.activeElement);
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (step !== undefined) all[Math.max(0, Math.min(all.length - 1, from + step))]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div
      class="mark-menu"
      role="menu"
      aria-label="Marks of the entry"
      ref={menu}
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !menu.current?.contains(relatedTarget)) onClose();
      }}
    >
      {MARKS.map((mark) => (
        <button
          key={mark}
          role="menuitemcheckbox"
          tabIndex={-1}
          aria-checked={entry.marks.includes(mark)}
          {...(suggested?.mark === mark && { 'data-first': true })}
          onClick={() => {
            onMark(mark, !entry.marks.includes(mark));
            onClose();
          }}
        >
          <span class="check">{entry.marks.includes(mark) && <Icon name="check" />}</span>
          <span class={`diamond ${phaseOfMark(mark)}`} /> {mark.replaceAll('_', ' ')}
          <span class="secondary">{noteOf(mark, entry, entries, suggested)}</span>
        </button>
      ))}
    </div>
  );
}

const MORE_THAN_ONCE: readonly Mark[] = ['impact_start', 'impact_end', 'resolved'];

/** Why one may want it, or what it does elsewhere. */
function noteOf(
  mark: Mark,
  { key, marks }: EntryView,
  entries: readonly EntryView[],
  suggested: SuggestedView | undefined,
): string {
  if (suggested?.mark === mark) return `suggested: ${suggested.reason}`;
  const other = entries.find((one) => one.key !== key && one.marks.includes(mark));
  if (!other || marks.includes(mark)) return '';
  return MORE_THAN_ONCE.includes(mark) ? `also at ${other.clock}` : `now at ${other.clock}, moves here`;
}
