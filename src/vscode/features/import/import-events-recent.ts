import * as vscode from 'vscode';
import type { ConnectorError } from '../../../core/http/connector-error.ts';
import { isLocal } from '../../../core/http/is-local.ts';
import { relatedTo } from '../../../core/timeline/related.ts';
import type { IncidentRef, Source } from '../../../core/timeline/source.ts';
import type { App } from '../../app.ts';
import { connectionFor } from '../../captured/connections.ts';
import { readSecrets } from '../../secrets.ts';
import { allSources } from '../../captured/sources.ts';

interface RefItem extends vscode.QuickPickItem {
  readonly ref?: IncidentRef;
  /** The source to connect again. */
  readonly broken?: string;
}

const MOST_A_SOURCE = 40;

/** Sources that are connected and can list incidents. */
export async function listingSources(app: App): Promise<readonly Source[]> {
  const known = await Promise.all(
    allSources().map(async (source) => {
      const asks = source.recent !== undefined && !isLocal(source);
      return asks && (await readSecrets(app, source.id, source.secrets)) ? [source] : [];
    }),
  );
  return known.flat();
}

/** Recent incidents of all connected sources as they come, then what else belongs to the one that was chosen. */
export async function askRecent(app: App): Promise<readonly IncidentRef[] | undefined> {
  const found = new Map<string, IncidentRef>();
  const chosen = await pickWhileListing(app, await listingSources(app), found);
  return chosen && askRelated(chosen, [...found.values()]);
}

async function pickWhileListing(
  app: App,
  sources: readonly Source[],
  found: Map<string, IncidentRef>,
): Promise<IncidentRef | undefined> {
  const stop = new vscode.CancellationTokenSource();
  const pick = vscode.window.createQuickPick<RefItem>();
  const failed: RefItem[] = [];
  pick.title = 'Recent Incidents';
  pick.placeholder = `Asking ${sources.map(({ label }) => label).join(', ')}…`;
  pick.busy = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const show = soon(() => {
    const active = pick.activeItems[0]?.ref?.uri;
    pick.items = [...itemsOf([...found.values()]), ...failed];
    // What somebody is about to choose must not move away from under the key.
    const again = pick.items.find(({ ref }) => ref !== undefined && ref.uri === active);
    if (again) pick.activeItems = [again];
  });
  const listed = Promise.all(
    sources.map(async (source) => {
      const failure = await listRecent(app, source, stop.token, (ref) => {
        found.set(ref.uri, ref);
        show();
      });
      if (failure) failed.push(failureItem(source, failure));
      show();
    }),
  ).then(() => {
    pick.busy = false;
    pick.placeholder = found.size === 0 ? 'No recent incident was found' : 'Which incident?';
  });
  pick.show();
  const item = await accepted(pick);
  stop.cancel();
  await listed;
  pick.dispose();
  if (item?.broken !== undefined) await vscode.commands.executeCommand('postmortem.connect', item.broken);
  return item?.ref;
}

const accepted = (pick: vscode.QuickPick<RefItem>): Promise<RefItem | undefined> =>
  new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item) resolve(item);
    });
    pick.onDidHide(() => resolve(undefined));
  });

/** Many calls in a moment are one. */
function soon(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      run();
    }, 60);
  };
}

/** What a source lists, until it is stopped or there is enough; its error, where it has one. */
export async function listRecent(
  app: App,
  source: Source,
  token: vscode.CancellationToken,
  onRef: (ref: IncidentRef) => void,
): Promise<ConnectorError | Error | undefined> {
  try {
    const connection = await connectionFor(app, source, { token });
    if (!connection || !source.recent) return undefined;
    let count = 0;
    for await (const ref of source.recent(connection)) {
      if (token.isCancellationRequested) return undefined;
      onRef(ref);
      count += 1;
      if (count === MOST_A_SOURCE) return undefined;
    }
    return undefined;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    return error instanceof Error ? error : new Error(String(error));
  }
}

const sourceOf = ({ uri }: IncidentRef): Source | undefined =>
  allSources().find(({ id }) => uri.startsWith(`${id}:`));

const itemsOf = (refs: readonly IncidentRef[]): readonly RefItem[] =>
  refs.toSorted((a, b) => b.startedAt - a.startedAt).map((ref) => itemOf(ref));

function itemOf(ref: IncidentRef, reason?: string): RefItem {
  const source = sourceOf(ref);
  const facts = [source?.label, ref.severity, ref.service, reason].filter((one) => one !== undefined);
  return {
    label: `$(${source?.icon ?? 'circle-small'}) ${ref.title}`,
    description: when(ref.startedAt),
    detail: facts.join(' · '),
    ref,
  };
}

const when = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const failureItem = ({ id, label }: Source, error: Error): RefItem => ({
  label: `$(warning) ${label} could not be asked`,
  detail: `${error.message} Choose this to connect it again.`,
  alwaysShow: true,
  broken: id,
});

/** Records of the same time: those that surely belong are ticked. */
async function askRelated(
  chosen: IncidentRef,
  all: readonly IncidentRef[],
): Promise<readonly IncidentRef[] | undefined> {
  const related = relatedTo(chosen, all);
  if (related.length === 0) return [chosen];
  const items = related.map(({ ref, reason, likely }) => ({ ...itemOf(ref, reason), ref, picked: likely }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `What else belongs to ${chosen.title}?`,
    placeHolder: 'Records of the same time. Those that surely belong are ticked.',
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked && [chosen, ...picked.map(({ ref }) => ref)];
}

const HOUR = 3600 * 1000;

/** From before the first of them began until after the last ended; open at the end where one is not over. */
export function windowOfRefs(refs: readonly IncidentRef[]): {
  readonly since: number;
  readonly until?: number;
} {
  const since =
    refs.reduce((first, { startedAt }) => Math.min(first, startedAt), Number.MAX_SAFE_INTEGER) - 2 * HOUR;
  const ends = refs.flatMap(({ endedAt }) => endedAt ?? []);
  const last = ends.reduce((a, b) => Math.max(a, b), 0);
  return ends.length === 0 ? { since } : { since, until: last + 6 * HOUR };
}
