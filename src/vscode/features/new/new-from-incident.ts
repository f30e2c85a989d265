import * as vscode from 'vscode';
import type { Known } from '../../../core/draft/template-choices.ts';
import type { Known as Named } from '../../../core/draft/model/asked-events.ts';
import { confirmedInput, type Confirmed } from '../../../core/draft/suggest/confirmed.ts';
import type { Suggestion } from '../../../core/draft/suggest/suggest-draft.ts';
import type { NothingCame } from '../../../core/panel/confirm/nothing-came.ts';
import type { Answer } from '../../../core/panel/confirm/confirm-protocol.ts';
import type { App } from '../../app.ts';
import { timeZone } from '../../settings.ts';
import { chooseTemplate } from './choose-template.ts';
import { confirmDraft, type Proposed } from './confirm-draft.ts';
import { draftWithModel } from './draft-with-model.ts';
import { askIncident, askReference, type Asking, type FoundIncident } from './ask-incident.ts';
import { lastingOf } from '../import/import-events.ts';
import { listingSources } from '../import/import-events-recent.ts';
import { sourceOf } from '../import/import-events-run.ts';
import { askWindow, isByTime } from '../import/import-events-times.ts';
import { named } from './named-draft.ts';
import { openDraft } from './open-draft.ts';

/** Where a draft is begun, and what is known of it. */
interface Begin extends Known {
  readonly folder: vscode.WorkspaceFolder | undefined;
  readonly template?: string;
  /** The incident, where it is known already. */
  readonly found?: FoundIncident;
}

/**
 * Gathers what an incident left behind, shows what a draft could begin with, and writes what was confirmed of it. Until
 * then nothing is written; whoever leaves the page leaves nothing behind. Where nothing came, it is asked for again.
 */
export async function newFromIncident(app: App, begin: Begin): Promise<void> {
  let found = begin.found ?? (await askIncident(app, ASKING, await listingSources(app)));
  while (found) {
    const nothing: NothingCame | undefined = await draftFrom(app, found, begin);
    found = nothing && (await askAgain(app, nothing, found));
  }
}

const ASKING: Asking = {
  title: 'New Postmortem: From an Incident',
  titleOf: (label) => `New Postmortem: From ${label}`,
};

async function draftFrom(app: App, found: FoundIncident, begin: Begin): Promise<NothingCame | undefined> {
  const asksTime = found.since === undefined && found.incidents.some(isByTime);
  const window = asksTime ? await askWindow() : found;
  if (!window) return undefined;
  const timed = { ...found, ...window };
  return confirmDraft(app, timed, begin, (proposed, answer) => write(app, found, begin, proposed, answer));
}

/** Says why nothing came, and asks: for the one record again, as it was typed, or from where. */
async function askAgain(
  app: App,
  { message, reconnect }: NothingCame,
  found: FoundIncident,
): Promise<FoundIncident | undefined> {
  const ways = ['Try Again', ...(reconnect === undefined ? [] : [RECONNECT])];
  const way = await vscode.window.showErrorMessage(message, ...ways);
  if (way === undefined) return undefined;
  if (way === RECONNECT) {
    await vscode.commands.executeCommand('postmortem.connect', reconnect);
    return found;
  }
  const [incident = '', ...others] = found.incidents;
  const source = others.length === 0 ? sourceOf(incident) : undefined;
  if (source) return askReference(ASKING, source, incident.slice(source.id.length + 1));
  return askIncident(app, ASKING, await listingSources(app));
}

const RECONNECT = 'Connect Again';

/** False where a question about the template is left: the page stays. */
async function write(
  app: App,
  { incidents }: FoundIncident,
  { folder, kind }: Begin,
  { events, suggestion, capture }: Proposed,
  { confirmed, template, asksModel }: Answer,
): Promise<boolean> {
  const { severity } = confirmed;
  const known = { ...(severity !== undefined && { severity }), ...(kind !== undefined && { kind }) };
  const chosen = await chooseTemplate(folder, known, template);
  if (!chosen) return false;
  const { text, ...implied } = chosen;
  const part = confirmedInput(events, suggestion, confirmed);
  const input = { ...(await named(part.title)), ...implied, ...part };
  const document = await openDraft(
    { ...input, zone: timeZone(), incidents: lastingOf(incidents) },
    { folder, template: text },
  );
  app.captured.set(document.uri, capture);
  await vscode.commands.executeCommand('postmortem.openTimeline', document.uri);
  // The page goes meanwhile: the draft is there.
  if (asksModel) void draftWithModel(document, part.events, namedBy(suggestion, confirmed));
  return true;
}

/** Everybody that the events name, with the role that was confirmed for them. */
const namedBy = ({ people }: Suggestion, { responders }: Confirmed): readonly Named[] =>
  people.map((person) => ({
    ...person,
    role: responders.find(({ handle }) => handle === person.handle)?.role,
  }));
