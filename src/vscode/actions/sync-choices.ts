import * as vscode from 'vscode';
import { canTake, chosenFrom } from '../../core/actions/sync/sync-choice.ts';
import type { FieldRow, Side, SyncRow } from '../../core/actions/sync/sync-plan.ts';

interface RowItem extends vscode.QuickPickItem {
  readonly row?: SyncRow;
}

type Gone = Extract<SyncRow, { readonly kind: 'gone' }>;

export type SyncChoice = ReturnType<typeof chosenFrom> & { readonly pushAnew: boolean };

/** What a person wants done with the differences; undefined where they want nothing. What is not clear is asked one by one. */
export async function chooseSync(id: string, rows: readonly SyncRow[]): Promise<SyncChoice | undefined> {
  const clear = rows.filter(
    (row) => row.kind === 'moved' || (row.kind === 'field' && row.wins !== undefined),
  );
  const kept = clear.length > 0 ? await tickClear(id, clear) : [];
  if (!kept) return undefined;
  const open = rows.filter((row): row is FieldRow => row.kind === 'field' && row.wins === undefined);
  const gone = rows.filter((row): row is Gone => row.kind === 'gone');
  const sides = new Map<FieldRow, Side>();
  for (const [index, row] of open.entries()) {
    const side = await askSide(row, placeIn(index, open.length));
    if (side === 'cancel') return undefined;
    if (side !== 'leave') sides.set(row, side);
  }
  const unlinked = new Map<string, 'unlink' | 'push'>();
  for (const [index, row] of gone.entries()) {
    const way = await askGone(row, placeIn(index, gone.length));
    if (way === 'cancel') return undefined;
    if (way !== 'leave') unlinked.set(row.item.id, way);
  }
  const chosen = chosenFrom([...kept, ...open, ...gone], {
    side: (row) => sides.get(row),
    unlinks: (item) => unlinked.has(item),
  });
  return { ...chosen, pushAnew: [...unlinked.values()].includes('push') };
}

const placeIn = (index: number, count: number): string => (count > 1 ? ` (${index + 1} of ${count})` : '');

/** What is clear by itself, to be ticked; nothing is done before Enter. */
async function tickClear(id: string, rows: readonly SyncRow[]): Promise<readonly SyncRow[] | undefined> {
  const picked = await vscode.window.showQuickPick(clearItems(rows), {
    title: `Sync action items of ${id}`,
    placeHolder: 'Nothing changed yet. Enter changes what is ticked, Escape changes nothing.',
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.flatMap(({ row }) => (row ? [row] : []));
}

export function clearItems(rows: readonly SyncRow[]): readonly RowItem[] {
  const toDocument = rows.filter(
    (row) => row.kind === 'moved' || (row.kind === 'field' && row.wins === 'ticket'),
  );
  const toTickets = rows.filter((row) => row.kind === 'field' && row.wins === 'document');
  return [
    ...under('Into the document, from the tickets', toDocument),
    ...under('Into the tickets, from the document', toTickets),
  ];
}

const under = (label: string, rows: readonly SyncRow[]): readonly RowItem[] =>
  rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows.map(clearItem)];

function clearItem(row: SyncRow): RowItem {
  const { id, ticket = '' } = row.item;
  if (row.kind === 'moved')
    return {
      label: `$(arrow-right) ${id} ticket: ${row.now.key}`,
      description: `was ${ticket}`,
      picked: true,
      row,
    };
  if (row.kind !== 'field') return { label: id, row };
  const [icon, now, before, where] =
    row.wins === 'ticket'
      ? (['arrow-down', row.ticket, row.document, ticket] as const)
      : (['arrow-up', row.document, row.ticket, ticket] as const);
  return {
    label: `$(${icon}) ${id} ${row.field}: ${now ?? 'nothing'}`,
    description: `was ${before ?? 'nothing'} · ${where}${wayOf(row)}`,
    picked: true,
    row,
  };
}

const wayOf = ({ wins, through }: FieldRow): string =>
  wins === 'ticket' || through === undefined ? '' : `, through ${through}`;

interface SideItem extends vscode.QuickPickItem {
  readonly side: Side | 'leave';
}

const WHY: Readonly<Record<FieldRow['why'], string>> = {
  changed: '',
  'both changed': 'Document and ticket both changed since they agreed. Which one holds?',
  'never compared': 'Nobody compared these on this machine before. Which one holds?',
  'taken out': 'One side took it out. Which one holds?',
};

async function askSide(row: FieldRow, place: string): Promise<Side | 'leave' | 'cancel'> {
  const { item, field, document, ticket } = row;
  const items: readonly SideItem[] = [
    {
      label: `$(note) ${document ?? 'nothing'}`,
      detail: `as the document says; the ticket is changed${wayOf(row)}`,
      side: 'document',
    },
    {
      label: `$(issues) ${ticket ?? 'nothing'}`,
      detail: `as ${item.ticket} says; the document is changed`,
      side: 'ticket',
    },
    { label: '$(dash) Leave both as they are', side: 'leave' },
  ];
  const picked = await vscode.window.showQuickPick(
    items.filter(({ side }) => side === 'leave' || canTake(row, side)),
    { title: `${item.id} ${field}${place}`, placeHolder: WHY[row.why], ignoreFocusOut: true },
  );
  return picked?.side ?? 'cancel';
}

async function askGone(
  { item, label }: Gone,
  place: string,
): Promise<'unlink' | 'push' | 'leave' | 'cancel'> {
  const items = [
    { label: '$(dash) Leave it as it is', way: 'leave' },
    { label: `$(trash) Take ${item.ticket} out of ${item.id}`, way: 'unlink' },
    { label: '$(issues) Take it out, then push the item anew…', way: 'push' },
  ] as const;
  const picked = await vscode.window.showQuickPick([...items], {
    title: `${item.ticket} of ${item.id} was not found${place}`,
    placeHolder: `${label} says that it is deleted, or that this account may not see it.`,
    ignoreFocusOut: true,
  });
  return picked?.way ?? 'cancel';
}
