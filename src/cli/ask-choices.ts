import { createInterface } from 'node:readline/promises';
import { chosenFrom, type Choices } from '../core/actions/sync/sync-choice.ts';
import type { FieldRow, Side, SyncRow } from '../core/actions/sync/sync-plan.ts';
import { syncLine } from '../core/actions/sync/sync-words.ts';
import { visible } from './visible.ts';

type Asked = ReturnType<typeof chosenFrom>;

/** Asks a person at the terminal; undefined where there is none, or they said no. */
export async function askChoices(rows: readonly SyncRow[], preset: Choices): Promise<Asked | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const chosen = new Map<FieldRow, Side>();
    for (const row of chosenFrom(rows, preset).open) {
      const said = (
        await terminal.question(`${visible(syncLine(row))} [d]ocument, [t]icket or Enter to leave it: `)
      )
        .trim()
        .toLowerCase();
      if (said.startsWith('d')) chosen.set(row, 'document');
      if (said.startsWith('t')) chosen.set(row, 'ticket');
    }
    const unlinked = new Set<string>();
    for (const row of rows) {
      if (row.kind !== 'gone' || preset.unlinks(row.item.id)) continue;
      const said = await terminal.question(
        `${visible(syncLine(row))} Take the key out of the document? [y/N] `,
      );
      if (isYes(said)) unlinked.add(row.item.id);
    }
    const all = chosenFrom(rows, {
      side: (row) => chosen.get(row) ?? preset.side(row),
      unlinks: (item) => unlinked.has(item) || preset.unlinks(item),
    });
    if (all.toTickets.length + all.toDocument.length === 0) return undefined;
    const yes = await terminal.question('Change tickets and document as shown? [y/N] ');
    return isYes(yes) ? all : undefined;
  } finally {
    terminal.close();
  }
}

const isYes = (said: string): boolean => /^y(?:es)?$/i.test(said.trim());
