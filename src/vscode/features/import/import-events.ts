import * as vscode from 'vscode';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import { addIncidents } from '../../../core/language/refactor/add-incidents.ts';
import { isLocal } from '../../../core/http/is-local.ts';
import { valueAt } from '../../../core/schema/validate.ts';
import { impactWindow } from '../../../core/timeline/incident-window.ts';
import { listed } from '../../../core/timeline/listed.ts';
import type { Source } from '../../../core/timeline/source.ts';
import type { App, Command } from '../../app.ts';
import { activePostmortem, editPostmortem, frontMatterList, postmortemOf } from '../../documents.ts';
import { openHistories } from '../../git.ts';
import { askIncident, type Asking } from '../new/ask-incident.ts';
import { askFile } from './import-events-file.ts';
import { askCommits, windowOr, windowText } from './import-events-git.ts';
import { askRecent, listingSources, windowOfRefs } from './import-events-recent.ts';
import { fetchAll, sourceOf, type Wanted } from './import-events-run.ts';
import { stretchesFor } from './import-events-times.ts';
import { restoreCaptured } from '../timeline/keep-captured.ts';
import { captureClipboard } from '../new/new-from-paste.ts';

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

const ASKING: Asking = { title: 'Import Events', titleOf: (label) => `Import Events: ${label}` };

const byReference = (app: App, postmortem: Postmortem): Way => {
  const window = impactWindow(postmortem);
  return {
    label: '$(search) Another Incident or Channel…',
    description: window ? windowText(window) : '',
    detail: 'By its ID or link',
    // Recent ones are a way of their own beside it.
    want: async () => askIncident(app, ASKING, []),
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
