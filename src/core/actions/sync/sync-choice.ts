import type { DocumentRow } from './sync-edits.ts';
import type { FieldRow, Side, SyncRow } from './sync-plan.ts';
import type { Chosen } from './sync.ts';

/** What a person says where nothing is clear by itself. */
export interface Choices {
  side(row: FieldRow): Side | undefined;
  /** Whether an item is to have no ticket any more, since its ticket is gone. */
  unlinks(item: string): boolean;
}

/** What is done with these rows: a field where its side is clear or was chosen, a new key always. */
export function chosenFrom(
  rows: readonly SyncRow[],
  choices: Choices,
): Chosen & { readonly open: readonly FieldRow[] } {
  const toTickets: FieldRow[] = [];
  const toDocument: DocumentRow[] = [];
  const open: FieldRow[] = [];
  for (const row of rows) {
    if (row.kind === 'moved' || (row.kind === 'gone' && choices.unlinks(row.item.id))) toDocument.push(row);
    if (row.kind !== 'field') continue;
    const side = row.wins ?? choices.side(row);
    if (side === undefined || !canTake(row, side)) open.push(row);
    else (side === 'document' ? toTickets : toDocument).push(row);
  }
  return { toTickets, toDocument, open };
}

/** A side that says nothing has nothing to give. */
export const canTake = (row: FieldRow, side: Side): boolean => row[side] !== undefined;
