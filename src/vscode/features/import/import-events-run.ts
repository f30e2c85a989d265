import * as vscode from 'vscode';
import { lineEndOf } from '../../../core/document/lines.ts';
import type { History } from '../../../core/http/history.ts';
import type { ChosenFile } from '../../../core/http/connection.ts';
import { isLocal } from '../../../core/http/is-local.ts';
import { nowAsked, queryOf, type Asked, type Stretch } from '../../../core/timeline/asked.ts';
import {
  gather,
  type ConnectedSource,
  type Gathered,
  type GatherProgress,
  type SourceOutcome,
} from '../../../core/timeline/gather.ts';
import { listed } from '../../../core/timeline/listed.ts';
import { mergeEvents } from '../../../core/timeline/merge.ts';
import type { IncidentQuery, Source } from '../../../core/timeline/source.ts';
import type { App } from '../../app.ts';
import type { Capture, SourceState } from '../../captured/captured.ts';
import { connectionFor } from '../../captured/connections.ts';
import { showConnectorError } from '../../captured/connector-errors.ts';
import { editPostmortem, frontMatterText, postmortemOf } from '../../documents.ts';
import { openTimelines } from '../../captured/open-timelines.ts';
import { allSources } from '../../captured/sources.ts';

/** What to fetch, and what only this import has: files and what was answered about them. */
export interface Wanted extends IncidentQuery {
  /** All of the records, whenever it was. */
  readonly whole?: boolean;
  readonly files?: ReadonlyMap<string, ChosenFile>;
  readonly repositories?: ReadonlyMap<string, History>;
  readonly options?: Readonly<Record<string, unknown>>;
}

export const sourceOf = (uri: string): Source | undefined =>
  allSources().find(({ id }) => uri.startsWith(`${id}:`));

/** Fetches from all sources side by side into what is captured for the document; each that fails says so. */
export async function fetchAll(
  app: App,
  uri: vscode.Uri,
  wanted: Wanted,
  stretchOf: (incident: string) => Stretch,
): Promise<void> {
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Importing events', cancellable: true },
    async (progress, token) => {
      const before = app.captured.get(uri);
      const { outcomes, events } = await fetchInto(app, uri, wanted, stretchOf, { progress, token });
      tellNew(before, app.captured.get(uri), outcomes);
      if (events.some(({ restricted }) => restricted === true)) void warnRestricted(uri);
      // The panel tells them, each with its ways out.
      if (openTimelines.get(uri.toString())?.visible === true) return;
      for (const { source, label, error } of outcomes)
        if (error) showConnectorError({ id: source, label }, error);
    },
  );
}

interface Watched {
  readonly progress?: vscode.Progress<{ readonly message?: string }>;
  readonly token?: vscode.CancellationToken;
}

/** The same, and says nothing: what is captured tells how it goes. It needs no document to be there. */
export async function fetchInto(
  app: App,
  uri: vscode.Uri,
  wanted: Wanted,
  stretchOf: (incident: string) => Stretch,
  { progress, token }: Watched = {},
): Promise<Gathered> {
  const { incidents } = wanted;
  const sources = [...new Set(incidents.map(sourceOf))].filter(
    (source): source is Source => source !== undefined,
  );
  const before = app.captured.get(uri);
  const run = startRun(app, uri, incidents, sources);
  token?.onCancellationRequested(() => run.stop());
  const connected = await connectAll(app, run, sources, { wanted, ...(progress && { progress }) });
  const asking = connected.map((one) => ({
    ...one,
    query: queryOf(incidentsOf(one.source, incidents), stretchOf, { asked: [], ...before }),
  }));
  const gathered = await gather(asking, wanted, (report) => {
    run.report(report);
    progress?.report({ message: `${countOf(run.count())} so far` });
  });
  run.end(askedIn(incidents, gathered.outcomes, stretchOf));
  return gathered;
}

const incidentsOf = ({ id }: Source, incidents: readonly string[]): readonly string[] =>
  incidents.filter((uri) => sourceOf(uri)?.id === id);

/** What was asked of each record that can be asked again. */
const askedIn = (
  incidents: readonly string[],
  outcomes: readonly SourceOutcome[],
  stretchOf: (incident: string) => Stretch,
): readonly Asked[] =>
  incidents.flatMap((incident) => {
    const source = sourceOf(incident);
    const outcome = outcomes.find((one) => one.source === source?.id);
    if (!source || !outcome || isLocal(source)) return [];
    return [{ incident, ...stretchOf(incident), complete: outcome.state === 'complete' }];
  });

/** An import that adds to an earlier one says what it added, since it may be nothing. */
function tellNew(before: Capture, after: Capture, outcomes: readonly SourceOutcome[]): void {
  const again = outcomes.every(({ source }) =>
    before.asked?.some(({ incident }) => sourceOf(incident)?.id === source),
  );
  if (!again || outcomes.length === 0 || outcomes.some(({ state }) => state !== 'complete')) return;
  const count = after.events.length - before.events.length;
  const from = listed(outcomes.map(({ label }) => label));
  const news = count === 0 ? 'Nothing new' : countOf(count, 'new event');
  void vscode.window.showInformationMessage(`${news} from ${from}.`);
}

const countOf = (count: number, what = 'event'): string => (count === 1 ? `1 ${what}` : `${count} ${what}s`);

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
  end(asked: readonly Asked[]): void;
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
    origin: [...new Set([...capture.origin, ...origin])],
    running: true,
    sources: [
      ...capture.sources.filter(({ source }) => !tokens.has(source)),
      ...sources.map(({ id, label, icon }): SourceState => ({
        source: id,
        label,
        icon,
        state: 'running',
        count: 0,
      })),
    ],
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
    count: () => {
      const own = app.captured.get(uri).sources.filter(({ source }) => tokens.has(source));
      return own.reduce((sum, { count }) => sum + count, 0);
    },
    end: (asked) => {
      app.captured.onStop(uri, undefined);
      update((capture) => ({ ...capture, running: false, asked: nowAsked(capture.asked ?? [], asked) }));
    },
  };
}

function ended({ error, stopped }: SourceOutcome): Pick<SourceState, 'state' | 'error'> {
  if (error) return { state: 'error', error };
  return { state: stopped === true ? 'stopped' : 'done' };
}

async function connectAll(
  app: App,
  run: Run,
  sources: readonly Source[],
  {
    progress,
    wanted: { files, repositories, options },
  }: Pick<Watched, 'progress'> & { readonly wanted: Wanted },
): Promise<readonly ConnectedSource[]> {
  const connected: ConnectedSource[] = [];
  for (const source of sources) {
    const waiting = (why: string | undefined): void => run.set(source.id, { note: why ?? '' });
    const connection = await connectionFor(app, source, {
      token: run.token(source.id),
      ...(progress && { progress }),
      waiting,
      ...(files && { files }),
      ...(repositories && { repositories }),
      ...(options && { options }),
    });
    if (connection) connected.push({ source, connection });
    else {
      run.set(source.id, { state: 'error', note: 'not connected' });
      offerConnect(source, sources.length > 1);
    }
  }
  return connected;
}

function offerConnect({ id, label }: Source, hasOthers: boolean): void {
  void vscode.window
    .showWarningMessage(
      `${label} is not connected yet.${hasOthers ? ' The other sources are imported.' : ''}`,
      'Connect',
    )
    .then((picked) => {
      if (picked !== undefined) void vscode.commands.executeCommand('postmortem.connect', id);
    });
}
