import * as vscode from 'vscode';
import { DEFAULT_CONFIG } from '../../../core/config/config.ts';
import type { Known } from '../../../core/draft/template-choices.ts';
import { suggestDraft, type Suggestion } from '../../../core/draft/suggest/suggest-draft.ts';
import type { Answer, ToConfirm } from '../../../core/panel/confirm/confirm-protocol.ts';
import { nothingCame, type NothingCame } from '../../../core/panel/confirm/nothing-came.ts';
import { confirmView, findLines } from '../../../core/panel/confirm/confirm-view.ts';
import type { Stretch } from '../../../core/timeline/asked.ts';
import { findDuplicates } from '../../../core/timeline/duplicates.ts';
import type { TimelineEvent } from '../../../core/timeline/event.ts';
import { inSlices } from '../../../core/timeline/slices.ts';
import type { App } from '../../app.ts';
import type { Capture } from '../../captured/captured.ts';
import { configOf } from '../../config.ts';
import { openConfirmPage } from '../../pages/confirm-page.ts';
import { mayAskModels, timeZone } from '../../settings.ts';
import { importView } from '../../captured/source-views.ts';
import { templatesFor } from './choose-template.ts';
import type { FoundIncident } from './ask-incident.ts';
import { fetchInto } from '../import/import-events-run.ts';

/** What was gathered, and what a draft of it could begin with. */
export interface Proposed {
  readonly events: readonly TimelineEvent[];
  readonly suggestion: Suggestion;
  readonly capture: Capture;
}

interface Begin extends Known {
  readonly folder: vscode.WorkspaceFolder | undefined;
  readonly template?: string;
}

/** Writes what was confirmed; false where that was left, and the page stays. */
type Write = (proposed: Proposed, answer: Answer) => Promise<boolean>;

let begun = 0;

/** Gathers an incident under a page that shows how it goes, then what is proposed. Ends with the page; at once where nothing came. */
export async function confirmDraft(
  app: App,
  found: FoundIncident,
  begin: Begin,
  write: Write,
): Promise<NothingCame | undefined> {
  begun += 1;
  // What is captured needs a name before there is a document; no editor ever opens it.
  const key = vscode.Uri.from({ scheme: 'untitled', path: `incident-${begun}` });
  let proposed: Proposed | undefined;
  let isWriting = false;
  const create = async (answer: Answer): Promise<void> => {
    if (!proposed || isWriting) return;
    isWriting = true;
    try {
      if (await write(proposed, answer)) page.close();
    } finally {
      isWriting = false;
    }
  };
  const page = openConfirmPage(app.context, (wanted) => {
    if (wanted.type === 'stop') app.captured.stop(key, wanted.source);
    else if (wanted.type === 'create') void create(wanted.answer);
    else if (proposed) page.answer({ ...wanted, type: 'found', lines: linesFor(proposed, wanted.text) });
  });
  const following = app.captured.onDidChange((changed) => {
    if (changed.toString() === key.toString()) page.show(gathering(app.captured.get(key)));
  });
  let isLeft = false;
  void page.ended.then(() => {
    isLeft = true;
    app.captured.stop(key);
  });
  await fetchInto(app, key, found, () => stretchOf(found));
  // The draft asks for what is told twice; of thousands of events it is found in turns.
  await inSlices(findDuplicates(app.captured.get(key).events));
  following.dispose();
  const nothing = isLeft ? undefined : nothingIn(app.captured.get(key), found);
  if (nothing) page.close();
  else {
    proposed = await propose(app.captured.get(key), found, begin);
    page.show({ type: 'confirm', view: await viewOf(proposed, begin) });
  }
  await page.ended;
  app.captured.clear(key);
  return nothing;
}

const nothingIn = ({ sources, events }: Capture, { incidents }: FoundIncident): NothingCame | undefined =>
  nothingCame(sources.map(importView), incidents, events.length);

const stretchOf = ({ since, until }: FoundIncident): Stretch => ({
  ...(since !== undefined && { since }),
  ...(until !== undefined && { until }),
});

const gathering = ({ sources, events }: Capture): ToConfirm => ({
  type: 'gathering',
  sources: sources.map(importView),
  count: events.length,
});

const scaleIn = async (folder: vscode.WorkspaceFolder | undefined): Promise<readonly string[]> =>
  (folder ? await configOf(folder.uri) : DEFAULT_CONFIG).severities;

async function propose(
  capture: Capture,
  { title, services, severity }: FoundIncident,
  begin: Begin,
): Promise<Proposed> {
  const { events } = capture;
  const stated = begin.severity ?? severity;
  const recorded = {
    ...(title !== undefined && { title }),
    ...(services && { services }),
    ...(stated !== undefined && { severity: stated }),
  };
  const suggestion = suggestDraft(events, { scale: await scaleIn(begin.folder), recorded });
  return { events, suggestion, capture };
}

async function viewOf({ events, suggestion, capture }: Proposed, { folder, kind, template }: Begin) {
  const templates = await templatesFor(folder, kind === undefined ? {} : { kind });
  return confirmView(events, suggestion, {
    zone: timeZone(),
    severities: await scaleIn(folder),
    sources: capture.sources.map(importView),
    templates,
    template: templates.find(({ name }) => name === template)?.name ?? templates[0]?.name ?? '',
    mayAskModel: mayAskModels(),
  });
}

const linesFor = ({ events, capture }: Proposed, text: string) =>
  findLines(events, text, { zone: timeZone(), sources: capture.sources.map(importView) });
