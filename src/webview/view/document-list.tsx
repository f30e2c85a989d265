import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import { formatCount } from '../../core/timeline/format.ts';
import { suggestedFor } from '../model/entries.ts';
import { extendTo, move, only, toggle } from '../model/selection.ts';
import { Confirmation } from './curate/confirmation.tsx';
import { CurateNotice } from './curate/curate-notice.tsx';
import { EntryField } from './curate/entry-field.tsx';
import { entryKey } from './curate/entry-keys.ts';
import { EntryRow } from './curate/entry-row.tsx';
import { MarkMenu } from './curate/mark-menu.tsx';
import { RowOverlay } from './curate/row-overlay.tsx';
import type { Curating } from './curate/use-curating.ts';
import { useEntrySelection } from './curate/use-entry-selection.ts';
import { stepOf } from './list-keys.ts';
import { rowId } from './row-id.ts';
import { useRowHeight } from './row-height.ts';
import { VirtualList } from './virtual-list.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly selected: string | undefined;
  readonly search: string;
  readonly curating: Curating;
  readonly onSelect: (key: string) => void;
  readonly onReveal: (key: string) => void;
  readonly onConfirm: (() => void) | undefined;
}

export function DocumentList({ snapshot, selected, search, curating, onSelect, onReveal, onConfirm }: Props) {
  const { entries } = snapshot;
  const order = entries.map(({ key }) => key);
  const [selection, select] = useEntrySelection(order, selected, onSelect);
  const section = useRef<HTMLElement>(null);
  const rowHeight = useRowHeight();
  useFocusBack(section, curating.editing);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.altKey ? undefined : stepOf(event.key, 15);
    if (step !== undefined) select(move(order, selection, step, event.shiftKey));
    else if (event.key === ' ' && selection.active !== undefined) select(toggle(selection, selection.active));
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      select({ active: selection.active ?? order[0], keys: new Set(order) });
    else if (!entryKey(event, { curating, selection, reveal: onReveal })) return;
    event.preventDefault();
  };
  const click = (key: string, event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey) return select(toggle(selection, key));
    if (event.shiftKey) return select(extendTo(order, selection, key));
    select(only(key));
    onReveal(key);
  };
  return (
    <section class="list curated" ref={section}>
      <div class="list-header">
        <h2>In the document</h2> <span class="count">{formatCount(entries.length)}</span>
        {selection.keys.size > 1 && (
          <span class="secondary">{formatCount(selection.keys.size)} selected</span>
        )}
        <Confirmation
          snapshot={snapshot}
          onConfirm={onConfirm}
          onShow={(keys) => select({ active: keys[0], keys: new Set(keys) })}
        />
      </div>
      <CurateNotice curating={curating} />
      {entries.length === 0 ? (
        <div class="note">Nothing chosen yet. Select an event and press Enter.</div>
      ) : (
        <VirtualList
          label="Entries in the document"
          many
          count={entries.length}
          rowHeight={rowHeight}
          active={order.indexOf(selection.active ?? '')}
          activeId={selection.active === undefined ? undefined : rowId('entry', selection.active)}
          onKeyDown={onKeyDown}
          row={(index) => {
            const entry = entries[index];
            return (
              entry && (
                <EntryRow
                  entry={entry}
                  suggested={suggestedFor(snapshot, entry.key)}
                  index={index}
                  count={entries.length}
                  search={search}
                  selected={selection.keys.has(entry.key)}
                  onClick={(event) => click(entry.key, event)}
                  onDblClick={() => curating.edit(entry.key, 'text')}
                />
              )
            );
          }}
        />
      )}
      <Editor snapshot={snapshot} curating={curating} />
    </section>
  );
}

/** The field or the menu over the row that is edited. */
function Editor({ snapshot, curating }: Pick<Props, 'snapshot' | 'curating'>) {
  const { editing, stop, mark } = curating;
  if (!editing) return null;
  const { entry, field } = editing;
  return (
    <RowOverlay key={`${field} ${entry.key}`} row={rowId('entry', entry.key)} below={field === 'marks'}>
      {field === 'marks' ? (
        <MarkMenu
          entry={entry}
          entries={snapshot.entries}
          suggested={suggestedFor(snapshot, entry.key)}
          onMark={(wanted, on) => mark(entry.key, wanted, on)}
          onClose={stop}
        />
      ) : (
        <EntryField editing={editing} curating={curating} />
      )}
    </RowOverlay>
  );
}

/** The list has the focus again once nothing over it is edited. */
function useFocusBack(section: { readonly current: HTMLElement | null }, editing: unknown): void {
  const before = useRef(editing);
  useLayoutEffect(() => {
    const { activeElement } = document;
    const lost = activeElement === null || activeElement === document.body;
    if (before.current && !editing && lost) section.current?.querySelector<HTMLElement>('.rows')?.focus();
    before.current = editing;
  }, [editing]);
}
