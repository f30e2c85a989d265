import { finalSeverityOf } from '../../../core/document/final-severity.ts';
import * as vscode from 'vscode';
import { STATUSES, type Status } from '../../../core/language/status/status.ts';
import { isPressing, windowWords } from '../../../core/language/status/window.ts';
import { nameOf } from '../../actions/action-rows.ts';
import type { App, ViewNode } from '../../app.ts';
import { STATUS_VIEWS } from '../../status-views.ts';
import { corpusEntries, type Known } from '../../workspace/workspace-corpus.ts';
import { incidentGroup } from './incident-nodes.ts';
import { askHourly } from './incidents.ts';
import { countedOf } from '../language/missing-counts.ts';
import { followViews } from './views.ts';

/** Incidents without one, what could not be read in full, then the postmortems by status; empty groups are left out. */
export async function postmortemNodes(app: App): Promise<readonly ViewNode[]> {
  followViews(app);
  const { view, refresh } = app.views.documents;
  if (view.visible) void askHourly(app, refresh);
  const entries = await corpusEntries();
  const troubled = entries.filter(({ document }) => document.trouble !== undefined);
  const whole = entries.filter(({ document }) => document.trouble === undefined).toSorted(newestFirst);
  return [
    ...(await incidentGroup(app)),
    ...(troubled.length > 0 ? [troubleGroup(troubled)] : []),
    ...STATUSES.flatMap((status) => {
      const members = whole.filter(({ document }) => statusOf(document.status) === status);
      return members.length > 0 ? [statusGroup(status, members, refresh)] : [];
    }),
  ];
}

/** A document that names none is a draft. */
const statusOf = (written: string | undefined): Status =>
  STATUSES.find((status) => status === written) ?? 'draft';

/** By name, which begins with the day. */
const newestFirst = (a: Known, b: Known): number => (a.uri < b.uri ? 1 : -1);

/** What is finished is folded: it is many, and nothing is to be done about it. */
const FINISHED: readonly Status[] = ['published', 'closed', 'skipped'];

function statusGroup(status: Status, members: readonly Known[], refresh: () => void): ViewNode {
  const { label, icon } = STATUS_VIEWS[status];
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, FINISHED.includes(status) ? Collapsed : Expanded);
  return Object.assign(item, {
    id: `status ${status}`,
    description: String(members.length),
    iconPath: new vscode.ThemeIcon(icon),
    accessibilityInformation: { label: `${label}: ${members.length} postmortems` },
    children: () => members.map((known) => documentRow(known, refresh)),
  });
}

function documentRow(known: Known, refresh: () => void): ViewNode {
  const { id, title, severity, status } = known.document;
  const isOver = status === 'closed' || status === 'skipped';
  const { missing, window } = (isOver ? undefined : countedOf(known, refresh)) ?? {};
  const now = Date.now();
  const due = window && windowWords(window, now);
  const facts = [due, finalSeverityOf(severity), missing].filter((one) => one !== undefined);
  const name = title === '' ? nameOf(known.uri) : title;
  // A narrow view cuts off the end, and what presses must not be there.
  const isFirst = due !== undefined && window !== undefined && isPressing(window, now);
  return row(known, isFirst ? `${due} · ${name}` : name, {
    description: facts.slice(isFirst ? 1 : 0).join(' · '),
    tooltip: [name, [id, nameOf(known.uri)].filter(Boolean).join(' · '), ...facts].join('\n'),
    iconPath: new vscode.ThemeIcon('notebook'),
    accessibilityInformation: { label: [name, id, ...facts].filter(Boolean).join(', '), role: 'treeitem' },
  });
}

function troubleGroup(members: readonly Known[]): ViewNode {
  const item = new vscode.TreeItem('Not read in full', vscode.TreeItemCollapsibleState.Expanded);
  return Object.assign(item, {
    id: 'trouble',
    description: String(members.length),
    iconPath: WARNING,
    accessibilityInformation: { label: `Not read in full: ${members.length} postmortems` },
    children: () => members.map(troubleRow),
  });
}

const WARNING = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));

function troubleRow(known: Known): ViewNode {
  const { title, trouble = '' } = known.document;
  const name = title === '' ? nameOf(known.uri) : title;
  return row(known, name, {
    description: trouble,
    tooltip: `${name}\n${nameOf(known.uri)}\n${trouble}`,
    iconPath: WARNING,
    accessibilityInformation: { label: `${name}. ${trouble}`, role: 'treeitem' },
  });
}

function row({ uri }: Known, label: string, more: Partial<vscode.TreeItem>): ViewNode {
  const target = vscode.Uri.parse(uri);
  return Object.assign(new vscode.TreeItem(label), more, {
    id: `document ${uri}`,
    uri: target,
    resourceUri: target,
    contextValue: 'document',
    command: { command: 'vscode.open', title: 'Open', arguments: [target] },
  });
}
