import * as vscode from 'vscode';
import type { DraftInput } from '../../../core/draft/draft.ts';
import { nextPostmortemId } from '../../../core/language/names/next-postmortem-id.ts';
import { today } from '../../captured/ask-times.ts';
import { frontMatterText, isPostmortem, postmortemOf } from '../../documents.ts';
import { allPostmortems } from '../../workspace/workspace-postmortems.ts';

/** A new draft with its title, the day, and the next id that is free. */
export async function named(title: string): Promise<Pick<DraftInput, 'id' | 'title' | 'today'>> {
  const day = today();
  return { id: (await freeIds())(day.slice(0, 4)), title: title.trim(), today: day };
}

/** Gives the next free id of a year. */
export async function freeIds(): Promise<(year: string) => string> {
  const saved = (await allPostmortems()).map(({ id }) => id);
  // A draft that is nowhere saved yet has its id, too.
  const open = vscode.workspace.textDocuments
    .filter(isPostmortem)
    .map((document) => frontMatterText(postmortemOf(document), 'id') ?? '');
  return (year) => nextPostmortemId([...saved, ...open], year);
}
