import * as vscode from 'vscode';
import type { DraftInput } from '../../../core/draft/draft.ts';
import { respondersIn } from '../../../core/draft/responders.ts';
import { UNTITLED } from '../../../core/document/untitled.ts';
import type { Known } from '../../../core/draft/template-choices.ts';
import { valueAt } from '../../../core/schema/validate.ts';
import type { App, Command } from '../../app.ts';
import { readSample } from '../../captured/sample.ts';
import { timeZone } from '../../settings.ts';
import type { FoundIncident } from './ask-incident.ts';
import { chooseTemplate } from './choose-template.ts';
import { named } from './named-draft.ts';
import { newFromIncident } from './new-from-incident.ts';
import { readClipboard, reportPasted } from './new-from-paste.ts';
import { openDraft } from './open-draft.ts';

/** Where a draft is begun, and what is known of it before anybody was asked. */
interface Begin extends Known {
  readonly folder: vscode.WorkspaceFolder | undefined;
  readonly template?: string;
  /** The incident, where a caller knows it. */
  readonly found?: FoundIncident;
}

interface Start extends vscode.QuickPickItem {
  readonly id: string;
  readonly run: (app: App, begin: Begin) => Promise<void>;
}

const STARTS: readonly Start[] = [
  {
    id: 'paste',
    label: '$(clippy) From Pasted Text',
    detail: 'Copied from Slack, Teams, Zoom or PagerDuty, or any list with times. No account needed.',
    run: fromPastedText,
  },
  {
    id: 'incident',
    label: '$(cloud-download) From an Incident',
    detail: 'Its records in PagerDuty, Slack and others. You choose what goes in before anything is written.',
    run: newFromIncident,
  },
  {
    id: 'sample',
    label: '$(beaker) Sample',
    detail: 'A recorded 47-minute checkout outage. Try everything; nothing is saved.',
    run: fromSample,
  },
  {
    id: 'template',
    label: '$(file) From a Template',
    detail: 'Front matter, a timeline and the parts to fill in.',
    run: fromTemplate,
  },
];

/**
 * New Postmortem…: a draft that is nowhere saved until its writer saves it. Works with no folder and no network. A
 * caller may say where to start from, and `{ template, severity, kind }` as far as they are known; of an incident its
 * `{ incidents, since, until, title }`, too.
 */
export const newPostmortem: Command = async (app, start, known) => {
  const starts = STARTS.filter(({ id }) => id !== 'incident' || app.host.http !== undefined);
  const picked =
    starts.find(({ id }) => id === start) ??
    (await vscode.window.showQuickPick(starts, { title: 'New Postmortem', placeHolder: 'Start from…' }));
  if (picked)
    await picked.run(app, {
      ...textsIn(known, 'template', 'severity', 'kind'),
      ...incidentIn(known),
      folder: await folderForNew(),
    });
};

/** Of an argument that comes from anywhere, the texts by these names. */
function textsIn<Key extends string>(value: unknown, ...keys: readonly Key[]): Partial<Record<Key, string>> {
  const found: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const text = valueAt(value, [key]);
    if (typeof text === 'string') found[key] = text;
  }
  return found;
}

function incidentIn(value: unknown): { readonly found?: FoundIncident } {
  const incidents = valueAt(value, ['incidents']);
  if (!Array.isArray(incidents) || !incidents.every((one): one is string => typeof one === 'string'))
    return {};
  const [since, until] = [valueAt(value, ['since']), valueAt(value, ['until'])];
  return {
    found: {
      incidents,
      ...textsIn(value, 'title', 'severity'),
      ...(typeof since === 'number' && { since }),
      ...(typeof until === 'number' && { until }),
    },
  };
}

async function fromPastedText(app: App, begin: Begin): Promise<void> {
  const pasted = await readClipboard(app);
  if (!pasted) return;
  const responders = respondersIn(pasted.events);
  // Written in the zone they were copied in, times read as they did there.
  const zone = pasted.zoneSaid ?? timeZone();
  const document = await ask(begin, { zone, events: pasted.events, responders });
  if (document) reportPasted(pasted, responders);
}

const askTitle = async (): Promise<string | undefined> =>
  vscode.window.showInputBox({
    title: 'What happened, in one sentence?',
    prompt: 'The headline, as a customer saw it. It can be changed any time.',
    placeHolder: 'Checkout returned errors for 47 minutes',
    value: UNTITLED,
    ignoreFocusOut: true,
  });

async function fromSample(app: App, { folder }: Begin): Promise<void> {
  const sample = await readSample(app);
  const marked = sample.events.filter(({ suggests }) => suggests !== undefined && suggests.length > 0);
  const document = await openDraft(
    { ...(await named(sample.title)), zone: 'UTC', events: marked, responders: respondersIn(marked) },
    { folder },
  );
  app.captured.set(document.uri, {
    events: sample.events,
    sources: [],
    running: false,
    origin: ['sample'],
  });
  await vscode.commands.executeCommand('postmortem.openTimeline', document.uri);
}

async function fromTemplate(_app: App, begin: Begin): Promise<void> {
  await ask(begin, { zone: timeZone(), events: [] });
}

/** Asks for the template and the headline, and opens the draft; undefined where a question is left. */
async function ask(
  { folder, ...given }: Begin,
  input: Pick<DraftInput, 'zone' | 'events' | 'responders'>,
): Promise<vscode.TextDocument | undefined> {
  const chosen = await chooseTemplate(folder, given, given.template);
  if (!chosen) return undefined;
  const title = await askTitle();
  if (title === undefined) return undefined;
  const { text, ...known } = chosen;
  return openDraft({ ...(await named(title)), ...known, ...input }, { folder, template: text });
}

/** Where the active postmortem is, else the one folder there is; asked for where there are several. */
async function folderForNew(): Promise<vscode.WorkspaceFolder | undefined> {
  const { activeTextEditor } = vscode.window;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const active = activeTextEditor && vscode.workspace.getWorkspaceFolder(activeTextEditor.document.uri);
  if (active ?? folders.length < 2) return active ?? folders[0];
  return vscode.window.showWorkspaceFolderPick({ placeHolder: 'In which folder should it be?' });
}
