import * as vscode from 'vscode';
import type { Known } from '../../core/draft/template-choices.ts';
import type { Known as Named } from '../../core/draft/model/asked-events.ts';
import { confirmedInput, type Confirmed } from '../../core/draft/suggest/confirmed.ts';
import type { Suggestion } from '../../core/draft/suggest/suggest-draft.ts';
import type { Answer } from '../../core/panel/confirm/confirm-protocol.ts';
import type { App } from '../app.ts';
import { timeZone } from '../settings.ts';
import { chooseTemplate } from './choose-template.ts';
import { confirmDraft, type Proposed } from './confirm-draft.ts';
import { draftWithModel } from './draft-with-model.ts';
import { lastingOf, type FoundIncident } from './import-events.ts';
import { askWindow, isByTime } from './import-events-times.ts';
import { named } from './named-draft.ts';
import { openDraft } from './open-draft.ts';

/** Where a draft is begun, and what is known of it. */
interface Begin extends Known {
  readonly folder: vscode.WorkspaceFolder | undefined;
  readonly template?: string;
}

/**
 * Gathers what an incident left behind, shows what a draft could begin with, and writes what was confirmed of it. Until
 * then nothing is written; whoever leaves the page leaves nothing behind.
 */
export async function newFromIncident(app: App, found: FoundIncident, begin: Begin): Promise<void> {
  const asksTime = found.since === undefined && found.incidents.some(isByTime);
  const window = asksTime ? await askWindow() : found;
  if (!window) return;
  const timed = { ...found, ...window };
  await confirmDraft(app, timed, begin, (proposed, answer) => write(app, found, begin, proposed, answer));
}

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
