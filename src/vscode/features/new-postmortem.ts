import * as vscode from 'vscode';
import { draft, type DraftInput } from '../../core/draft/draft.ts';
import { isZone } from '../../core/document/zone.ts';
import { mergeEvents } from '../../core/timeline/merge.ts';
import { readPasted, type Pasted } from '../../core/timeline/paste.ts';
import type { App, Command } from '../app.ts';
import { nextId } from '../postmortem-files.ts';
import { readSample } from '../sample.ts';
import { newFolder, timeZone } from '../settings.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface Start extends vscode.QuickPickItem {
  readonly id: string;
  readonly run: (app: App) => Promise<void>;
}

const STARTS: readonly Start[] = [
  {
    id: 'paste',
    label: '$(clippy) From Pasted Text',
    detail: 'Copied from Slack, Teams, Zoom or PagerDuty, or any list with times. No account needed.',
    run: fromPastedText,
  },
  {
    id: 'sample',
    label: '$(beaker) Sample',
    detail: 'A recorded 47-minute checkout outage. Try everything; nothing is saved.',
    run: fromSample,
  },
  {
    id: 'blank',
    label: '$(file) Blank',
    detail: 'Front matter, a timeline and the sections to fill.',
    run: blank,
  },
];

/** New Postmortem…: a draft that is nowhere saved until its writer saves it. Works with no folder and no network. */
export const newPostmortem: Command = async (app, start) => {
  const wanted = STARTS.find(({ id }) => id === start);
  const picked =
    wanted ??
    (await vscode.window.showQuickPick(STARTS, { title: 'New Postmortem', placeHolder: 'Start from…' }));
  await picked?.run(app);
};

async function fromPastedText(): Promise<void> {
  const zone = isZone(timeZone()) ? timeZone() : 'UTC';
  const copied = await vscode.env.clipboard.readText();
  const pasted = await withDate(copied, zone);
  if (!pasted) return;
  const title = await askTitle();
  if (title === undefined) return;
  await openDraft({ ...(await named(title)), zone, events: pasted.events });
  const missed =
    pasted.rest.length === 0 ? '' : ` ${pasted.rest.length} lines had no time and were left out.`;
  const notes = pasted.notes.length === 0 ? '' : ` ${pasted.notes.join(' ')}`;
  void vscode.window.showInformationMessage(
    `${pasted.events.length} entries read from the clipboard.${missed}${notes}`,
  );
}

/** The pasted text with its day, which is asked for where the text leaves it open, and never guessed. */
async function withDate(text: string, zone: string): Promise<Pasted | undefined> {
  const first = readPasted(text, { zone });
  if (first.found === 0) {
    const again = await vscode.window.showInformationMessage(
      'The clipboard holds no line with a time. Copy the conversation or a list such as "14:03 paged", then read it again.',
      'Read Again',
    );
    return again === undefined ? undefined : withDate(await vscode.env.clipboard.readText(), zone);
  }
  if (first.needs === undefined) return first;
  const date = await vscode.window.showInputBox({
    title: 'On which day did this happen?',
    prompt: `${first.found} times were read; the text does not say on which day. Times are read in ${zone}.`,
    value: today(),
    ignoreFocusOut: true,
    validateInput: (typed) =>
      DAY.test(typed.trim()) && !Number.isNaN(Date.parse(typed)) ? undefined : 'A day is written 2026-11-18.',
  });
  if (date === undefined) return undefined;
  const read = readPasted(text, { zone, date: date.trim() });
  return read.needs === undefined ? read : withDate(text, zone);
}

const askTitle = async (): Promise<string | undefined> =>
  vscode.window.showInputBox({
    title: 'What happened, in one sentence?',
    prompt: 'The headline, as a customer saw it. It can be changed any time.',
    placeHolder: 'Checkout returned errors for 47 minutes',
    value: 'Untitled incident',
    ignoreFocusOut: true,
  });

async function fromSample(app: App): Promise<void> {
  const sample = await readSample(app);
  const marked = sample.events.filter(({ suggests }) => suggests !== undefined && suggests.length > 0);
  const document = await openDraft({
    ...(await named(sample.title)),
    zone: 'UTC',
    events: marked,
  });
  app.captured.set(document.uri, {
    events: sample.events,
    sources: [],
    running: false,
    origin: ['sample'],
  });
  await vscode.commands.executeCommand('postmortem.openTimeline', document.uri);
}

/** Puts what the clipboard holds beside a document that is already open. */
export async function captureClipboard(app: App, document: vscode.Uri): Promise<void> {
  const pasted = await withDate(
    await vscode.env.clipboard.readText(),
    isZone(timeZone()) ? timeZone() : 'UTC',
  );
  if (!pasted) return;
  const { events } = app.captured.get(document);
  app.captured.set(document, {
    events: mergeEvents(events, pasted.events),
    sources: [],
    running: false,
    origin: ['paste'],
  });
}

async function blank(): Promise<void> {
  const title = await askTitle();
  if (title !== undefined) await openDraft({ ...(await named(title)), zone: timeZone(), events: [] });
}

const today = (): string => new Date().toISOString().slice(0, 10);

async function named(title: string): Promise<Pick<DraftInput, 'id' | 'title' | 'today'>> {
  const day = today();
  return { id: await nextId(day.slice(0, 4)), title: title.trim(), today: day };
}

/** Opens the draft unsaved; in a workspace with the name and folder it is to be saved under. */
async function openDraft(input: DraftInput): Promise<vscode.TextDocument> {
  const content = draft(input);
  const document = await untitled(input, content);
  await vscode.languages.setTextDocumentLanguage(document, 'postmortem');
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
  return document;
}

async function untitled(input: DraftInput, content: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return vscode.workspace.openTextDocument({ language: 'postmortem', content });
  const uri = await freeUri(vscode.Uri.joinPath(folder.uri, newFolder(folder.uri)), fileName(input));
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), content);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** A name that no file on disk and no open document has. */
async function freeUri(folder: vscode.Uri, name: string, attempt = 1): Promise<vscode.Uri> {
  const suffix = attempt === 1 ? '' : `-${attempt}`;
  const uri = vscode.Uri.joinPath(folder, `${name}${suffix}.postmortem.md`);
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path);
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return isOpen || isThere ? freeUri(folder, name, attempt + 1) : uri;
}

function fileName({ events, title, today: day }: DraftInput): string {
  const at = events[0]?.at;
  const date = at === undefined ? day : new Date(at).toISOString().slice(0, 10);
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['incident'];
  return `${date}-${words.slice(0, 5).join('-')}`;
}
