import type { TextEdit } from '../../document/edit.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';
import type { DueContext } from '../due-day.ts';
import { readActionItems } from '../read-items.ts';
import type { FieldRow, SyncRow } from './sync-plan.ts';
import { documentValues } from './sync-values.ts';
import { writeFields, type FieldChange } from '../write-fields.ts';

/** What a sync writes into the document: a ticket's value, its new key, or that it has none any more. */
export type DocumentRow = Extract<SyncRow, { readonly kind: 'field' | 'moved' | 'gone' }>;

export interface SyncEdits {
  readonly edits: readonly TextEdit[];
  readonly written: readonly DocumentRow[];
  /** Left alone: the item is gone, or says something else than it did when it was compared. */
  readonly missed: readonly DocumentRow[];
}

/** The smallest edits for these rows in the document as it is now; each item is found by its id. */
export function syncEdits(
  postmortem: Pick<Postmortem, 'text' | 'actionItems'>,
  rows: readonly DocumentRow[],
  due: DueContext,
): SyncEdits {
  const written = rows.filter((row) => isAsCompared(postmortem, row, due));
  const ids = [...new Set(written.map(({ item }) => item.id))];
  const edits = ids.flatMap((id) => {
    const item = only(postmortem.actionItems, id);
    const own = written.filter((row) => row.item.id === id);
    return item
      ? writeFields(
          postmortem.text,
          item,
          own.flatMap((row) => changesOf(row, item)),
        )
      : [];
  });
  return { edits, written, missed: rows.filter((row) => !written.includes(row)) };
}

function only(items: readonly Item[], id: string): Item | undefined {
  const found = items.filter((item) => item.id === id);
  return found.length === 1 ? found[0] : undefined;
}

function isAsCompared(
  { actionItems }: Pick<Postmortem, 'actionItems'>,
  row: DocumentRow,
  due: DueContext,
): boolean {
  const item = only(actionItems, row.item.id);
  const [now] = item ? readActionItems({ actionItems: [item] }) : [];
  if (!item || !now || now.ticket !== row.item.ticket) return false;
  return row.kind !== 'field' || documentValues(now, item, due)[row.field] === row.document;
}

function changesOf(row: DocumentRow, item: Item): readonly FieldChange[] {
  switch (row.kind) {
    case 'gone':
      return [['ticket', undefined]];
    case 'moved':
      return [['ticket', movedTicket(row.item.ticket ?? '', row.now)]];
    case 'field':
      return row.ticket === undefined ? [] : [[row.field, row.ticket], ...reasonFor(row, item)];
  }
}

/** What stands in the document once a ticket has moved: a link where a link stood. */
export const movedTicket = (before: string, now: { readonly key: string; readonly url: string }): string =>
  /^https?:/i.test(before) ? now.url : now.key;

/** What will not be done needs a reason: the tracker's own word is one, until a person says more. */
function reasonFor({ field, ticket, item, label }: FieldRow, { fields }: Item): readonly FieldChange[] {
  const said = fields['reason']?.value;
  const isSaid = typeof said === 'string' && said.trim() !== '';
  if (field !== 'status' || ticket !== 'wont_do' || isSaid) return [];
  return [['reason', `${item.ticket} was closed as "${label}".`]];
}
