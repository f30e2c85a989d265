import * as vscode from 'vscode';
import { GROUPINGS, type Grouping } from '../../../core/corpus/action-groups.ts';
import { valueAt } from '../../../core/schema/validate.ts';
import type { Command } from '../../app.ts';
import { toRange } from '../../convert.ts';
import { postmortemOf } from '../../documents.ts';
import { ticketPageOf } from '../../actions/ticket-page.ts';
import { refreshCorpus } from '../../workspace/workspace-corpus.ts';
import { showBadge } from './actions-badge.ts';
import { groupingOf, keepGrouping, keepSettled, showsSettled } from './actions-view.ts';
import { askIncidents } from './incidents.ts';

const WORDS: Readonly<Record<Grouping, string>> = {
  due: 'Due Date',
  owner: 'Owner',
  team: 'Team',
  service: 'Service',
  priority: 'Priority',
};

/** Group Action Items…: by what; it is remembered for this workspace. A caller may name it. */
export const groupActionItems: Command = async (app, wanted) => {
  const now = groupingOf(app);
  const rows = GROUPINGS.map((by) => ({
    label: WORDS[by],
    by,
    ...(by === now && { description: 'now' }),
  }));
  const picked =
    rows.find(({ by }) => by === wanted) ??
    (await vscode.window.showQuickPick(rows, { title: 'Group Action Items', placeHolder: 'By…' }));
  if (!picked) return;
  await keepGrouping(app, picked.by);
  app.views.actions.refresh();
};

/** Show or Hide Done Action Items: those that were dropped and ideas, too. */
export const toggleSettled: Command = async (app) => {
  await keepSettled(app, !showsSettled(app));
  app.views.actions.refresh();
};

/** Refresh: looks at all files again, and asks the connected sources for incidents. */
export const refreshViews: Command = async (app) => {
  await refreshCorpus();
  app.views.actions.refresh();
  app.views.documents.refresh();
  await showBadge(app);
  await askIncidents(app, app.views.documents.refresh);
};

/** Opens the document where an action item stands now, whatever was written before it meanwhile. */
export const revealAction: Command = async (_app, target, action) => {
  if (!(target instanceof vscode.Uri)) return;
  const document = await vscode.workspace.openTextDocument(target);
  const postmortem = postmortemOf(document);
  const item = postmortem.actionItems.find(({ id = '' }) => id === action);
  const range = item && toRange(postmortem.lines, item.span);
  const editor = await vscode.window.showTextDocument(document, {
    ...(range && { selection: new vscode.Range(range.start, range.start) }),
  });
  if (range) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
};

/** Opens the page of a ticket in the browser. */
export const openTicket: Command = async (_app, node) => {
  const [uri, ticket, tracker] = ['uri', 'ticket', 'tracker'].map((key) => valueAt(node, [key]));
  if (!(uri instanceof vscode.Uri) || typeof ticket !== 'string') return;
  const page = ticketPageOf(uri)(ticket, typeof tracker === 'string' ? tracker : undefined);
  if (page !== undefined) await vscode.env.openExternal(vscode.Uri.parse(page));
  else
    void vscode.window.showInformationMessage(
      `No tracker is set up whose tickets look like ${ticket}. Name it under \`trackers\` in .postmortem.yaml.`,
    );
};
