import * as vscode from 'vscode';
import { ownHandle } from '../../../core/corpus/own-handle.ts';
import { actionRows, prepareRows } from '../../../core/corpus/open-actions.ts';
import { inSlices } from '../../../core/timeline/slices.ts';
import { rowsContext } from '../../actions/action-rows.ts';
import type { App } from '../../app.ts';
import { configNow } from '../../config.ts';
import { gitPerson } from '../../git.ts';
import { myHandle } from '../../settings.ts';
import { corpusEntries } from '../../workspace/workspace-corpus.ts';

/** On the icon of the view: how many action items of the one who works here are due today or overdue. */
export async function showBadge({ views: { actions } }: App): Promise<void> {
  const entries = await corpusEntries();
  const context = rowsContext();
  await inSlices(prepareRows(entries, context));
  const rows = actionRows(entries, context);
  const me = await whoIsHere(new Set(rows.flatMap(({ action }) => action.owner ?? [])));
  const due = rows.filter(
    ({ isOpen, action, daysLeft = 1 }) => isOpen && me !== undefined && action.owner === me && daysLeft <= 0,
  ).length;
  const tooltip = `${due} action item${due === 1 ? '' : 's'} of ${me ?? ''} ${due === 1 ? 'is' : 'are'} due or overdue`;
  actions.view.badge = due === 0 ? undefined : { value: due, tooltip };
}

/** The handle that is set, else the one that Git's name or address is; nobody is guessed. */
export async function whoIsHere(owners: ReadonlySet<string>): Promise<string | undefined> {
  const set = myHandle();
  if (set !== '') return set;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const person = folder && (await gitPerson(folder.uri));
  if (!folder || !person) return undefined;
  return ownHandle(person, owners, configNow(vscode.Uri.joinPath(folder.uri, 'any')).trackers);
}
