import * as vscode from 'vscode';
import type { Postmortem } from '../../core/document/postmortem.ts';
import { SOURCES } from '../../core/sources/index.ts';
import type { App, Command } from '../app.ts';
import { activePostmortem, frontMatterList, postmortemOf } from '../documents.ts';
import { openHistories } from '../git.ts';
import { askFile } from './import-events-file.ts';
import { askCommits, windowText } from './import-events-git.ts';
import { fetchAll, sourceOf, type Wanted } from './import-events-run.ts';
import { captureClipboard } from './new-from-paste.ts';

/** Import Events…: asks what to bring in, fetches it from its sources side by side, and shows it in the timeline. */
export const importEvents: Command = async (app, target, incidents) => {
  const document = await documentFor(target);
  if (!document) return;
  const given = asTexts(incidents);
  const wanted = given
    ? { incidents: given }
    : await (await askWay(app, postmortemOf(document)))?.want(document);
  if (!wanted || wanted.incidents.length === 0) return;
  await vscode.commands.executeCommand('postmortem.openTimeline', document.uri);
  await fetchAll(app, document.uri, wanted);
};

const asTexts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined;

async function documentFor(target: unknown): Promise<vscode.TextDocument | undefined> {
  if (target instanceof vscode.Uri) return vscode.workspace.openTextDocument(target);
  const active = activePostmortem();
  if (!active) void vscode.window.showInformationMessage('Open a postmortem first: the events go with it.');
  return active;
}

/** A way to bring events in. What it wants is fetched; undefined where it is done by itself, or left. */
interface Way extends vscode.QuickPickItem {
  readonly want: (document: vscode.TextDocument) => Promise<Wanted | undefined>;
}

const askWay = async (app: App, postmortem: Postmortem): Promise<Way | undefined> =>
  vscode.window.showQuickPick(await waysFor(app, postmortem), {
    title: 'Import Events',
    placeHolder: 'Which incident? Nothing is written into the document until you choose.',
  });

async function waysFor(app: App, postmortem: Postmortem): Promise<readonly Way[]> {
  const repositories = await openHistories();
  const named = frontMatterList(postmortem, 'incidents').filter((uri) => sourceOf(uri));
  return [
    ...(app.host.http && named.length > 0 ? [ownIncident(named)] : []),
    ...(app.host.http ? [BY_REFERENCE] : []),
    fromClipboard(app),
    fromFile(app),
    ...(repositories.size > 0 ? [fromGit(postmortem)] : []),
  ];
}

const fromGit = (postmortem: Postmortem): Way => ({
  label: '$(git-commit) Commits around the Incident',
  description: windowText(postmortem),
  detail: 'Commits, merges, reverts and tags of the open repositories. It stays on this machine.',
  want: async (document) => askCommits(postmortemOf(document)),
});

const ownIncident = (named: readonly string[]): Way => ({
  label: '$(history) The incident of this postmortem',
  description: [...new Set(named.map((uri) => sourceOf(uri)?.label))].join(' and '),
  detail: named.join(', '),
  want: async () => ({ incidents: named }),
});

const BY_REFERENCE: Way = {
  label: '$(search) Another Incident or Channel…',
  detail: 'By its ID or link',
  want: async () => {
    const incidents = await askReference();
    return incidents && { incidents };
  },
};

const fromClipboard = (app: App): Way => ({
  label: '$(clippy) From the Clipboard',
  detail: 'Copied from Slack, Teams, Zoom or PagerDuty, or any list with times. It stays on this machine.',
  want: async ({ uri }) => {
    await vscode.commands.executeCommand('postmortem.openTimeline', uri);
    await captureClipboard(app, uri);
    return undefined;
  },
});

const fromFile = (app: App): Way => ({
  label: '$(file) From a File…',
  detail: 'Slack export, PagerDuty JSON, CSV, transcript or chat of a call. It stays on this machine.',
  want: async (document) => {
    const chosen = await askFile(app, postmortemOf(document).timeline?.date);
    if (!chosen) return undefined;
    const { uri, file, answers } = chosen;
    return { incidents: [uri], files: new Map([[uri, file]]), options: { [uri]: answers } };
  },
});

/** The record of an incident, by its source and an ID or link. */
export async function askReference(): Promise<readonly string[] | undefined> {
  const items = SOURCES.filter(({ secrets }) => secrets.length > 0).map((source) => ({
    label: `$(${source.icon}) ${source.label}`,
    detail: source.ask,
    source,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Import Events',
    placeHolder: 'From where?',
  });
  if (!picked) return undefined;
  const typed = await vscode.window.showInputBox({
    title: `Import Events: ${picked.source.label}`,
    prompt: picked.source.ask,
    ignoreFocusOut: true,
    validateInput: (value) =>
      picked.source.reference(value.trim()) === undefined ? picked.source.ask : undefined,
  });
  const uri = typed === undefined ? undefined : picked.source.reference(typed.trim());
  return uri === undefined ? undefined : [uri];
}
