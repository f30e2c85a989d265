import * as vscode from 'vscode';
import type { Column, Columns } from '../../core/sources/files/csv-columns.ts';
import type { FileLook } from '../../core/sources/files/given.ts';

const WORDS: Readonly<Record<Column, string>> = {
  time: 'time',
  day: 'day',
  text: 'what happened',
  author: 'who',
  link: 'link',
};

/** Shows the columns as they were guessed from their headings, to be confirmed or chosen; undefined where that is left. */
export async function askColumns(name: string, { table }: FileLook): Promise<Columns | undefined> {
  if (!table) return undefined;
  const { columns, headings, first } = table;
  if (!columns) return chooseColumns(table);
  const use = {
    label: '$(check) Import with These Columns',
    detail: Object.entries(columns)
      .map(([column, index]) => `${WORDS[column as Column]}: ${headings[Number(index)] ?? ''}`)
      .join(' · '),
  };
  const choose = { label: '$(edit) Choose the Columns…', detail: `First row: ${first.join(' · ')}` };
  const picked = await vscode.window.showQuickPick([use, choose], {
    title: `Import Events: ${name}`,
    placeHolder: 'The columns, as their headings tell them',
    ignoreFocusOut: true,
  });
  return picked === choose ? chooseColumns(table) : picked && columns;
}

async function chooseColumns(table: NonNullable<FileLook['table']>): Promise<Columns | undefined> {
  const time = await choose(table, 'Which column has the time?');
  const text = time === undefined ? undefined : await choose(table, 'Which column says what happened?');
  if (time === undefined || text === undefined) return undefined;
  const author = await choose(table, 'Which column says who?', 'None of Them');
  if (author === undefined) return undefined;
  const day = await choose(table, 'Does another column have the day?', 'No, the Time Has It');
  if (day === undefined) return undefined;
  return { time, text, ...(author >= 0 && { author }), ...(day >= 0 && { day }) };
}

/** The number of the chosen column, -1 for none of them. */
async function choose(
  { headings, first }: NonNullable<FileLook['table']>,
  title: string,
  none?: string,
): Promise<number | undefined> {
  const items = headings.map((heading, index) => ({
    label: heading === '' ? `Column ${index + 1}` : heading,
    description: first[index] ?? '',
    index,
  }));
  const all = none === undefined ? items : [{ label: none, description: '', index: -1 }, ...items];
  return (await vscode.window.showQuickPick(all, { title, ignoreFocusOut: true }))?.index;
}
