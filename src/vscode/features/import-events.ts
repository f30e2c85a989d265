import * as vscode from 'vscode';
import type { Postmortem } from '../../core/document/postmortem.ts';
import { addIncidents } from '../../core/language/refactor/add-incidents.ts';
import { isLocal } from '../../core/http/is-local.ts';
import { valueAt } from '../../core/schema/validate.ts';
import { SOURCES } from '../../core/sources/index.ts';
import { impactWindow } from '../../core/timeline/incident-window.ts';
import { listed } from '../../core/timeline/listed.ts';
import type { IncidentRef, Source } from '../../core/timeline/source.ts';
import type { App, Command } from '../app.ts';
import { activePostmortem, editPostmortem, frontMatterList, postmortemOf } from '../documents.ts';
import { openHistories } from '../git.ts';
import { askFile } from './import-events-file.ts';
import { askCommits, windowOr, windowText } from './import-events-git.ts';
import { askRecent, listingSources, windowOfRefs } from './import-events-recent.ts';
import { fetchAll, sourceOf, type Wanted } from './import-events-run.ts';
import { stretchesFor } from './import-events-times.ts';
import { restoreCaptured } from './keep-captured.ts';
import { captureClipboard } from './new-from-paste.ts';

/** Import Events…: asks what to bring in, fetches it from its sources side by side, and shows it in the timeline. */
export const importEvents: Command = async (app, target, incidents) => {
  const document = await documentFor(target);
  if (!document) return;
  const given = asWanted(incidents);
  const wanted = given ? given : await (await askWay(app, postmortemOf(document)))?.want(document);
  if (!wanted || wanted.incidents.length === 0) return;
  await restoreCaptured(app, document.uri);
  const stretchOf = await stretchesFor(app, document, wanted);
  if (!stretchOf) return;
  await remember(document.uri, wanted.incidents);
  await vscode.commands.executeCommand('postmortem.openTimeline', document.uri);
  await fetchAll(app, document.uri, wanted, stretchOf);
};

/** Arguments come from anywhere. */
function asWanted(value: unknown): Wanted | undefined {
  const list: unknown = Array.isArray(value) ? value : valueAt(value, ['incidents']);
  if (!Array.isArray(list)) return undefined;
  const [since, until] = [valueAt(value, ['since']), valueAt(value, ['until'])];
  return {
    incidents: list.filter((item): item is string => typeof item === 'string'),
    ...(typeof since === 'number' && { since }),
    ...(typeof until === 'number' && { until }),
  };
}

async function documentFor(target: unknown): Promise<vscode.TextDocument | undefined> {
  if (target instanceof vscode.Uri) return vscode.workspace.openTextDocument(target);
  const active = activePostmortem();
  if (!active) void vscode.window.showInformationMessage('Open a postmortem first: the events go with it.');
  return active;
}

/** What was chosen stands in the document from then on, so that importing again asks nothing. */
async function remember(document: vscode.Uri, incidents: readonly string[]): Promise<void> {
  await editPostmortem(document, (postmortem) => {
    const edit = addIncidents(postmortem, lastingOf(incidents));
    return edit && [edit];
  });
}

/** Records that can be asked for again: not a file, not what is only on this machine. */
export const lastingOf = (incidents: readonly string[]): readonly string[] =>
  incidents.filter((uri) => {
    const source = sourceOf(uri);
    return source !== undefined && !isLocal(source);
  });

/** A way to bring events in. What it wants is fetched; undefined where it is done by itself, or left. */
interface Way extends vscode.QuickPickItem {
  readonly want: (document: vscode.TextDocument) => Promise<Wanted | undefined>;
}

const askWay = async (app: App, postmortem: Postmortem): Promise<Way | undefined> =>
  vscode.window.showQuickPick(await waysFor(app, postmortem), {
    title: 'Import Events',
    placeHolder: 'Which incident? No event is written into the document until you choose it.',
  });

async function waysFor(app: App, postmortem: Postmortem): Promise<readonly Way[]> {
  const named = frontMatterList(postmortem, 'incidents').filter((uri) => sourceOf(uri));
  const [repositories, listing] = await Promise.all([openHistories(), listingSources(app)]);
  return [
    ...(app.host.http && named.length > 0 ? ownIncident(postmortem, named) : []),
    ...(app.host.http && listing.length > 0 ? [fromRecent(app, listing)] : []),
    ...(app.host.http ? [byReference(app, postmortem)] : []),
    fromClipboard(app),
    fromFile(app),
    ...(repositories.size > 0 ? [fromGit(postmortem)] : []),
  ];
}

const fromGit = (postmortem: Postmortem): Way => ({
  label: '$(git-commit) Commits around the Incident',
  description: windowOr(postmortem),
  detail: 'Commits, merges, reverts and tags of the open repositories. It stays on this machine.',
  want: async (document) => askCommits(postmortemOf(document)),
});

function ownIncident(postmortem: Postmortem, named: readonly string[]): readonly Way[] {
  const labels = listed([...new Set(named.flatMap((uri) => sourceOf(uri)?.label ?? []))]);
  const window = impactWindow(postmortem);
  const whole: Way = {
    label: window ? '$(history) The incident of this postmortem, all of it' : OWN,
    description: labels,
    detail: window
      ? 'Without a limit of time: a channel that is much older gives all it has'
      : named.join(', '),
    want: async () => ({ incidents: named, ...(window && { whole: true }) }),
  };
  if (!window) return [whole];
  const around: Way = {
    label: OWN,
    description: `${labels}, ${windowText(window)}`,
    detail: named.join(', '),
    want: async () => ({ incidents: named, ...window }),
  };
  return [around, whole];
}

const OWN = '$(history) The incident of this postmortem';

const fromRecent = (app: App, listing: readonly Source[]): Way => ({
  label: '$(list-unordered) A Recent Incident…',
  detail: `Listed from ${listing.map(({ label }) => label).join(', ')}, with what else belongs to it`,
  want: async () => {
    const refs = await askRecent(app);
    return refs && { incidents: refs.map(({ uri }) => uri), ...windowOfRefs(refs) };
  },
});

const byReference = (app: App, postmortem: Postmortem): Way => {
  const window = impactWindow(postmortem);
  return {
    label: '$(search) Another Incident or Channel…',
    description: window ? windowText(window) : '',
    detail: 'By its ID or link',
    // Recent ones are a way of their own beside it.
    want: async () => askIncident(app, []),
  };
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
    const { uri, file, answers, ...window } = chosen;
    return { incidents: [uri], files: new Map([[uri, file]]), options: { [uri]: answers }, ...window };
  },
});

/** The records of an incident: from the list of recent ones, or by an ID or link. */
export async function askIncident(app: App, listing: readonly Source[]): Promise<FoundIncident | undefined> {
  const recent = {
    label: '$(list-unordered) A Recent Incident…',
    detail: 'Listed from all that is connected, with what else belongs to it',
    source: undefined,
  };
  const items = SOURCES.filter(({ secrets }) => secrets.length > 0).map((source) => ({
    label: `$(${source.icon}) ${source.label}`,
    detail: source.ask,
    source,
  }));
  const picked = await vscode.window.showQuickPick([...(listing.length > 0 ? [recent] : []), ...items], {
    title: 'Import Events',
    placeHolder: 'From where?',
  });
  if (!picked) return undefined;
  if (picked.source) return askReference(picked.source);
  const refs = await askRecent(app);
  return refs && { incidents: refs.map(({ uri }) => uri), ...windowOfRefs(refs), ...factsOf(refs) };
}

export interface FoundIncident extends Wanted {
  /** As its source calls it. */
  readonly title?: string;
  readonly services?: readonly string[];
  readonly severity?: string;
}

function factsOf(refs: readonly IncidentRef[]): Pick<FoundIncident, 'title' | 'services' | 'severity'> {
  const services = [...new Set(refs.flatMap(({ service }) => service ?? []))];
  const [first] = refs;
  const [severity] = refs.flatMap((ref) => ref.severity ?? []);
  return {
    ...(first && { title: first.title }),
    ...(services.length > 0 && { services }),
    ...(severity !== undefined && { severity }),
  };
}

/** The record of an incident, by an ID or link. */
async function askReference(source: Source): Promise<Wanted | undefined> {
  const typed = await vscode.window.showInputBox({
    title: `Import Events: ${source.label}`,
    prompt: source.ask,
    ignoreFocusOut: true,
    validateInput: (value) => (source.reference(value.trim()) === undefined ? source.ask : undefined),
  });
  const uri = typed === undefined ? undefined : source.reference(typed.trim());
  return uri === undefined ? undefined : { incidents: [uri] };
}
