import { useEffect, useState } from 'preact/hooks';
import type { Mark } from '../../../core/document/mark.ts';
import type { AgainEntry, Curate } from '../../../core/panel/curate/curate.ts';
import type { Answer } from '../../../core/panel/curate/curated.ts';
import type { EntryView, Snapshot } from '../../../core/panel/snapshot.ts';
import type { HostPort } from '../../host.ts';
import { keyAfter } from '../../model/entries.ts';

/** What of an entry is being edited in the panel: as it was when that began. */
export interface Editing {
  readonly entry: EntryView;
  readonly field: 'text' | 'time' | 'marks';
}

/** What can be done with the entries, each an edit in the document. */
export interface Curating {
  readonly editing: Editing | undefined;
  /** What came of the last edit, where it is more than done. */
  readonly notice: Answer['notice'];
  readonly edit: (key: string, field: Editing['field']) => void;
  readonly stop: () => void;
  readonly saveText: (text: string) => void;
  readonly saveTime: (at: number) => void;
  readonly mark: (key: string, mark: Mark, on: boolean) => void;
  /** Public where one of them is internal, else internal. */
  readonly togglePublic: (keys: readonly string[]) => void;
  readonly remove: (keys: readonly string[]) => void;
  readonly copyLink: (key: string) => void;
  readonly order: (key: string, step: 1 | -1) => void;
  /** Puts the entry that is gone back, as it was edited last. */
  readonly again: () => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

export function useCurating(
  host: HostPort,
  { entries }: Pick<Snapshot, 'entries'>,
  answer: Answer | undefined,
  choose: (key: string | undefined) => void,
): Curating {
  const [editing, setEditing] = useState<Editing>();
  const [edited, setEdited] = useState<EntryView>();
  const [notice, setNotice] = useState<Answer['notice']>();
  useEffect(() => {
    setNotice(answer?.notice);
    if (answer?.key !== undefined) choose(answer.key);
  }, [answer]);
  const send = (curate: Curate): void => host.send({ type: 'curate', curate });
  /** Of these entries: the first is the one to put back, should they be gone. */
  const sendFor = (keys: readonly string[], curate: Curate): void => {
    setEdited(entries.find(({ key: one }) => keys.includes(one)));
    send(curate);
  };
  const save = (change: Partial<EntryView>, curate: Curate): void => {
    setEditing(undefined);
    if (!editing) return;
    setEdited({ ...editing.entry, ...change });
    send(curate);
  };
  const { key = '', at, text: was = '' } = editing?.entry ?? {};
  return {
    editing,
    notice,
    edit: (wanted, field) => {
      const entry = entries.find((one) => one.key === wanted);
      if (entry && (field !== 'time' || entry.at !== undefined)) setEditing({ entry, field });
    },
    stop: () => setEditing(undefined),
    saveText: (text) => save({ text }, { does: 'text', key, was, text }),
    saveTime: (to) => at !== undefined && save({ at: to }, { does: 'time', key, was: at, at: to }),
    mark: (wanted, mark, on) => sendFor([wanted], { does: 'mark', keys: [wanted], mark, on }),
    togglePublic: (keys) => {
      const on = entries.some((entry) => keys.includes(entry.key) && !entry.public);
      sendFor(keys, { does: 'public', keys, on });
    },
    remove: (keys) => {
      choose(keyAfter(entries, keys));
      sendFor(keys, { does: 'remove', keys });
    },
    copyLink: (key) => host.send({ type: 'copy-entry-link', key }),
    order: (wanted, step) => sendFor([wanted], { does: 'order', key: wanted, step }),
    again: () => {
      setNotice(undefined);
      if (edited) send({ does: 'again', entry: asNew(edited) });
    },
    undo: () => {
      setNotice(undefined);
      host.send({ type: 'undo' });
    },
    dismiss: () => setNotice(undefined),
  };
}

const asNew = (entry: EntryView): AgainEntry => ({
  ...(entry.at === undefined ? { when: entry.clock } : { at: entry.at }),
  text: entry.text,
  marks: entry.marks,
  ...(entry.actor !== undefined && { actor: entry.actor }),
  ...(entry.id !== undefined && { id: entry.id }),
  public: entry.public,
  sources: entry.sources,
});
