import * as vscode from 'vscode';
import { STATUSES, statusOf } from '../../core/language/status/status.ts';
import { frontMatterText } from '../documents.ts';
import { readPostmortems, type FoundPostmortem } from '../postmortem-files.ts';
import { STATUS_VIEWS } from '../status-views.ts';

/** A group by status, or a postmortem in it. */
export interface ViewNode extends vscode.TreeItem {
  readonly children?: readonly ViewNode[];
}

/** The postmortems of the workspace by status; groups that are empty are left out. */
export async function postmortemNodes(): Promise<readonly ViewNode[]> {
  const found = await readPostmortems();
  return STATUSES.flatMap((status) => {
    const { label, icon } = STATUS_VIEWS[status];
    const members = found.filter(({ postmortem }) => statusOf(postmortem) === status);
    return members.length === 0 ? [] : [group(label, icon, members.map(leaf))];
  });
}

function group(label: string, icon: string, children: readonly ViewNode[]): ViewNode {
  return Object.assign(new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded), {
    children,
    description: String(children.length),
    iconPath: new vscode.ThemeIcon(icon),
  });
}

function leaf({ uri, postmortem }: FoundPostmortem): ViewNode {
  const name = uri.path.split('/').at(-1) ?? '';
  const item = new vscode.TreeItem(postmortem.title?.text ?? name);
  const severity = frontMatterText(postmortem, 'severity')?.split('->').at(-1)?.trim();
  return Object.assign(item, {
    resourceUri: uri,
    description: severity ?? '',
    tooltip: [frontMatterText(postmortem, 'id'), name].filter(Boolean).join(' · '),
    iconPath: new vscode.ThemeIcon('notebook'),
    command: { command: 'vscode.open', title: 'Open', arguments: [uri] },
  });
}
