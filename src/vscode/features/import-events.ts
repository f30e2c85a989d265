import * as vscode from 'vscode';
import { lineEndOf } from '../../core/document/lines.ts';
import type { Postmortem } from '../../core/document/postmortem.ts';
import { SOURCES } from '../../core/sources/index.ts';
import { gather, type ConnectedSource, type GatherProgress } from '../../core/timeline/gather.ts';
import { mergeEvents } from '../../core/timeline/merge.ts';
import type { Source } from '../../core/timeline/source.ts';
import type { App, Command } from '../app.ts';
import type { Capture, SourceState } from '../captured.ts';
import { connectionFor, NEEDS_NODE } from '../connections.ts';
import { showConnectorError } from '../connector-errors.ts';
import {
  activePostmortem,
  editPostmortem,
  frontMatterList,
  frontMatterText,
  postmortemOf,
} from '../documents.ts';
import { restoreCaptured } from './keep-captured.ts';

/** Import Events…: asks for the incident, fetches it from its sources side by side, and shows it in the timeline. */
export const importEvents: Command = async (app, target, incidents) => {
  if (!app.host.http) {
    void vscode.window.showInformationMessage(NEEDS_NODE);
    return;
  }
  const document = await documentFor(target);
  if (!document) return;
  const wanted = asTexts(incidents) ?? (await askIncidents(postmortemOf(document)));
  if (!wanted || wanted.length === 0) return;
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

const sourceOf = (uri: string): Source | undefined => SOURCES.find(({ id }) => uri.startsWith(`${id}:`));

interface IncidentItem extends vscode.QuickPickItem {
  readonly uris: readonly string[];
}

/** The incident's records: those the document names, or what is typed or pasted. */
async function askIncidents(postmortem: Postmortem): Promise<readonly string[] | undefined> {
  const named = frontMatterList(postmortem, 'incidents').filter((uri) => sourceOf(uri));
  const other: IncidentItem = {
    label: '$(search) Another Incident or Channel…',
    detail: 'By its ID or link',
    uris: [],
  };
  const all: IncidentItem = {
    label: `$(history) The incident of this postmortem`,
    description: [...new Set(named.map((uri) => sourceOf(uri)?.label))].join(' and '),
    detail: named.join(', '),
    uris: named,
  };
  if (named.length === 0) return askReference();
  const picked = await vscode.window.showQuickPick([all, other], {
    title: 'Import Events',
    placeHolder: 'Which incident? Nothing is written into the document until you choose.',
  });
  return picked === other ? askReference() : picked?.uris;
}

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

async function fetchAll(app: App, uri: vscode.Uri, incidents: readonly string[]): Promise<void> {
  const sources = [...new Set(incidents.map(sourceOf))].filter(
    (source): source is Source => source !== undefined,
  );
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Importing events', cancellable: true },
    async (progress, token) => {
      await restoreCaptured(app, uri);
      const run = startRun(app, uri, incidents, sources);
      token.onCancellationRequested(() => run.stop());
      const connected = await connectAll(app, run, sources, progress);
      const { outcomes, events } = await gather(connected, { incidents }, (report) => {
        run.report(report);
        progress.report({ message: `${run.count()} events so far` });
      });
      run.end();
      if (events.some(({ restricted }) => restricted === true)) void warnRestricted(uri);
      for (const { source, label, error } of outcomes)
        if (error) showConnectorError({ id: source, label }, error);
    },
  );
}

/** What was said in private is about to stand where others can read it: that is a person's decision. */
async function warnRestricted(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (frontMatterText(postmortemOf(document), 'audience') === 'restricted') return;
  const picked = await vscode.window.showWarningMessage(
    'These events come from a private channel. Everyone with access to the repository can read what you add to the document.',
    'Mark as Restricted',
  );
  if (picked === undefined) return;
  await editPostmortem(uri, ({ frontMatter, text }) => {
    if (!frontMatter || frontMatterText(postmortemOf(document), 'audience') !== undefined) return undefined;
    const { end } = frontMatter.content;
    return [{ span: { start: end, end }, newText: `audience: restricted${lineEndOf(text)}` }];
  });
}

/** The state of one import, shown in the panel while it runs. What came stays, however it ends. */
interface Run {
  readonly token: (source: string) => vscode.CancellationToken;
  stop(source?: string): void;
  set(source: string, change: Partial<SourceState>): void;
  report(progress: GatherProgress): void;
  count(): number;
  end(): void;
}

function startRun(app: App, uri: vscode.Uri, origin: readonly string[], sources: readonly Source[]): Run {
  const tokens = new Map(sources.map(({ id }) => [id, new vscode.CancellationTokenSource()]));
  const update = (change: (capture: Capture) => Capture): void =>
    app.captured.set(uri, change(app.captured.get(uri)));
  const set = (source: string, change: Partial<SourceState>): void =>
    update((capture) => ({
      ...capture,
      sources: capture.sources.map((state) => (state.source === source ? { ...state, ...change } : state)),
    }));
  update((capture) => ({
    ...capture,
    origin,
    running: true,
    sources: sources.map(({ id, label, icon }) => ({ source: id, label, icon, state: 'running', count: 0 })),
  }));
  const stop = (source?: string): void => {
    for (const [id, token] of tokens) if (source === undefined || source === id) token.cancel();
  };
  app.captured.onStop(uri, stop);
  return {
    token: (source) => (tokens.get(source) ?? new vscode.CancellationTokenSource()).token,
    stop,
    set,
    report: ({ source, count, fresh, outcome }) => {
      update((capture) => ({ ...capture, events: mergeEvents(capture.events, fresh) }));
      set(source, outcome ? { count, ...ended(outcome) } : { count });
    },
    count: () => app.captured.get(uri).sources.reduce((sum, { count }) => sum + count, 0),
    end: () => {
      app.captured.onStop(uri, undefined);
      update((capture) => ({ ...capture, running: false }));
    },
  };
}

type Outcome = NonNullable<GatherProgress['outcome']>;

function ended({ error, stopped }: Outcome): Pick<SourceState, 'state' | 'error'> {
  if (error) return { state: 'error', error };
  return { state: stopped === true ? 'stopped' : 'done' };
}

async function connectAll(
  app: App,
  run: Run,
  sources: readonly Source[],
  progress: vscode.Progress<{ readonly message?: string }>,
): Promise<readonly ConnectedSource[]> {
  const connected: ConnectedSource[] = [];
  for (const source of sources) {
    const waiting = (why: string | undefined): void => run.set(source.id, { note: why ?? '' });
    const connection = await connectionFor(app, source, { token: run.token(source.id), progress, waiting });
    if (connection) connected.push({ source, connection });
    else {
      run.set(source.id, { state: 'error', note: 'not connected' });
      offerConnect(source);
    }
  }
  return connected;
}

function offerConnect({ id, label }: Source): void {
  void vscode.window
    .showWarningMessage(`${label} is not connected yet. The other sources are imported.`, 'Connect')
    .then((picked) => {
      if (picked !== undefined) void vscode.commands.executeCommand('postmortem.connect', id);
    });
}
