import * as vscode from 'vscode';
import type { PushRow } from '../../core/actions/push/push.ts';

interface RowItem extends vscode.QuickPickItem {
  readonly row?: PushRow;
}

/** What a push can do, to be ticked, under where it goes. */
export function pushList(rows: readonly PushRow[]): readonly RowItem[] {
  const active = rows.filter((row) => row.kind === 'create' || row.kind === 'link');
  const groups = new Map<string, RowItem[]>();
  for (const row of active) {
    const head = `${row.target.tracker.label}: ${row.destination}`;
    groups.set(head, [...(groups.get(head) ?? []), rowItem(row)]);
  }
  return [...groups].flatMap(([label, members]) => [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...members,
  ]);
}

function rowItem(row: Extract<PushRow, { readonly kind: 'create' | 'link' }>): RowItem {
  const { id, action } = row.item;
  if (row.kind === 'link') {
    return {
      label: `$(link) ${id} ${action}`,
      description: `link ${row.ticket.key}`,
      detail: "The ticket is there and carries this item's mark, so it is linked, not made again.",
      picked: true,
      row,
    };
  }
  return { label: `$(diff-added) ${id} ${action}`, picked: true, row };
}

const count = (rows: readonly PushRow[], kind: PushRow['kind']): number =>
  rows.filter((row) => row.kind === kind).length;

/** How many items meet what, in a line. */
export function pushSummary(rows: readonly PushRow[]): string {
  const parts = [
    [count(rows, 'create'), 'to create'],
    [count(rows, 'link'), 'to link'],
    [count(rows, 'has-ticket'), 'with a ticket'],
    [count(rows, 'stays'), 'stay here'],
    [count(rows, 'unknown'), 'unknown: check'],
    [count(rows, 'blocked'), 'wait'],
  ] as const;
  return parts.flatMap(([n, words]) => (n > 0 ? [`${n} ${words}`] : [])).join(', ');
}
