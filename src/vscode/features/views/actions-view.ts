import * as vscode from 'vscode';

import { actionFacts, actionLines, dueHead, spokenAction } from '../../../core/corpus/action-words.ts';
import {
  groupActions,
  isGrouping,
  type ActionGroup,
  type Grouping,
} from '../../../core/corpus/action-groups.ts';
import {
  actionRows,
  isDueSoon,
  isOverdue,
  prepareRows,
  type ActionRow,
} from '../../../core/corpus/open-actions.ts';
import { breather, inSlices } from '../../../core/timeline/slices.ts';
import { nameOf, rowsContext } from '../../actions/action-rows.ts';
import type { App, ViewNode } from '../../app.ts';
import { ticketLookup } from '../../actions/ticket-statuses.ts';
import { corpusEntries, type Known } from '../../workspace/workspace-corpus.ts';
import { followViews } from './views.ts';

const GROUPING = 'postmortem.actions.groupBy';
const SETTLED = 'postmortem.actions.settled';

/** How the view was last left in this workspace. */
export const groupingOf = ({ context }: App): Grouping => {
  const kept = context.workspaceState.get<unknown>(GROUPING);
  return isGrouping(kept) ? kept : 'due';
};
export const showsSettled = ({ context }: App): boolean =>
  context.workspaceState.get<boolean>(SETTLED, false);

export const keepGrouping = async ({ context }: App, by: Grouping): Promise<void> =>
  context.workspaceState.update(GROUPING, by);
export const keepSettled = async ({ context }: App, shows: boolean): Promise<void> =>
  context.workspaceState.update(SETTLED, shows);

/** The action items of all postmortems in groups: overdue first, what is settled or an idea only where asked for. */
export async function actionNodes(app: App): Promise<readonly ViewNode[]> {
  followViews(app);
  const entries = await corpusEntries();
  const context = rowsContext();
  await inSlices(prepareRows(entries, context));
  const all = actionRows(entries, context);
  const rows = showsSettled(app) ? all : all.filter(({ isOpen }) => isOpen);
  const by = groupingOf(app);
  const { view } = app.views.actions;
  view.description = `by ${by === 'due' ? 'due date' : by}`;
  view.message = messageOf(entries, all, rows);
  return groupActions(rows, by).map((group) => groupNode(group, by));
}

/** What the rows don't tell: that nothing is open, and which documents may have more than was read. */
function messageOf(
  entries: readonly Known[],
  all: readonly ActionRow[],
  shown: readonly ActionRow[],
): string {
  const troubled = entries.filter(({ document }) => document.trouble !== undefined);
  const names = troubled.slice(0, 3).map(({ uri }) => nameOf(uri));
  const more = troubled.length > names.length ? ` and ${troubled.length - names.length} more` : '';
  const parts = [
    ...(shown.length === 0 && entries.length > 0
      ? [`No action item is open${all.length > 0 ? `; ${all.length} are done, dropped or ideas` : ''}.`]
      : []),
    ...(troubled.length > 0 ? [`Not read in full: ${names.join(', ')}${more}.`] : []),
  ];
  return parts.join(' ');
}

/** More at once would hide the groups below. */
const MOST_UNFOLDED = 50;

function groupNode(group: ActionGroup, by: Grouping): ViewNode {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const { rows, overdue, label } = group;
  const item = new vscode.TreeItem(label, rows.length > MOST_UNFOLDED ? Collapsed : Expanded);
  const late = overdue > 0 && group.key !== 'due:overdue' ? ` · ${overdue} overdue` : '';
  return Object.assign(item, {
    id: group.key,
    description: `${rows.length}${late}`,
    contextValue: 'group',
    accessibilityInformation: { label: `${label}: ${rows.length} action items${late.replace(' · ', ', ')}` },
    children: async () => madeInTurns(rows, (row) => actionNode(row, group, by)),
  });
}

/** Thousands of rows with turns for others in between. */
async function madeInTurns<From, To>(rows: readonly From[], make: (row: From) => To): Promise<readonly To[]> {
  const breathe = breather();
  const made: To[] = [];
  for (const row of rows) {
    made.push(make(row));
    const pause = breathe();
    if (pause) await pause;
  }
  return made;
}

function actionNode(row: ActionRow, group: ActionGroup, by: Grouping): ViewNode {
  const { action, uri } = row;
  const reading = ticketLookup(action);
  const words = action.action === '' ? `${action.id} has no words yet` : action.action;
  const item = new vscode.TreeItem(dueHead(row) + words);
  const target = vscode.Uri.parse(uri);
  return Object.assign(item, {
    id: `${group.key} ${uri} ${action.id} ${action.span.start}`,
    uri: target,
    action: action.id,
    ticket: action.ticket,
    tracker: action.tracker,
    description: actionFacts(row, reading, by === 'owner' ? 'owner' : undefined),
    iconPath: iconOf(row),
    // Plain text: what somebody wrote is no Markdown of ours.
    tooltip: actionLines(row, reading).join('\n'),
    contextValue: contextOf(row),
    accessibilityInformation: { label: spokenAction(row, reading), role: 'treeitem' },
    command: {
      command: 'postmortem.revealAction',
      title: 'Reveal in Document',
      arguments: [target, action.id],
    },
  });
}

/** Which commands its menu has. */
const contextOf = ({ action, isOpen }: ActionRow): string =>
  action.ticket !== undefined ? 'action.ticket' : isOpen ? 'action.push' : 'action';

function iconOf(row: ActionRow): vscode.ThemeIcon {
  const { status } = row.action;
  if (isOverdue(row)) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  if (isDueSoon(row)) return new vscode.ThemeIcon('watch');
  return new vscode.ThemeIcon(ICONS[status]);
}

const ICONS: Readonly<Record<ActionRow['action']['status'], string>> = {
  open: 'circle-large-outline',
  in_progress: 'circle-large-outline',
  done: 'pass',
  wont_do: 'circle-slash',
  idea: 'lightbulb',
};
