import * as vscode from 'vscode';
import type { Column, Columns } from '../../../core/sources/files/csv-columns.ts';
import type { FileLook } from '../../../core/sources/files/given.ts';

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
  const title = `Import Events: ${name}`;
  if (!columns) return chooseColumns(table, title);
  const use = {
    label: '$(check) Import with These Columns',
    detail: Object.entries(columns)
      .map(([column, index]) => `${WORDS[column as Column]}: ${headings[Number(index)] ?? ''}`)
      .join(' · '),
  };
  const choose = { label: '$(edit) Choose the Columns…', detail: `First row: ${first.join(' · ')}` };
  const picked = await vscode.window.showQuickPick([use, choose], {
    title,
    placeHolder: 'The columns, as their headings tell them',
    ignoreFocusOut: true,
  });
  return picked === choose ? chooseColumns(table, title) : picked && columns;
}

async function chooseColumns(table: Table, title: string): Promise<Columns | undefined> {
  const ask = (question: string, none?: string): Promise<number | undefined> =>
    choose(table, { title, question, ...(none !== undefined && { none }) });
  const time = await ask('Which column has the time?');
  const text = time === undefined ? undefined : await ask('Which column says what happened?');
  if (time === undefined || text === undefined) return undefined;
  const author = await ask('Which column says who?', 'None of Them');
  if (author === undefined) return undefined;
  const day = await ask('Does another column have the day?', 'No, the Time Has It');
  if (day === undefined) return undefined;
  return { time, text, ...(author >= 0 && { author }), ...(day >= 0 && { day }) };
}

type Table = NonNullable<FileLook['table']>;

interface Question {
  readonly title: string;
  readonly question: string;
  /** Offered as well: none of the columns. */
  readonly none?: string;
}

/** The number of the chosen column, -1 for none of them. */
async function choose(
  { headings, first }: Table,
  { title, question, none }: Question,
): Promise<number | undefined> {
  const items = headings.map((heading, index) => ({
    label: heading === '' ? `Column ${index + 1}` : heading,
    description: first[index] ?? '',
    index,
  }));
  const all = none === undefined ? items : [{ label: none, description: '', index: -1 }, ...items];
  const asked = { title, placeHolder: question, ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(all, asked))?.index;
}
