import * as vscode from 'vscode';
import type { Responder } from '../../../core/draft/responders.ts';
import { mergeEvents } from '../../../core/timeline/merge.ts';
import { readPasted, type Pasted } from '../../../core/timeline/paste.ts';
import type { App } from '../../app.ts';
import { askDay, askZone, today } from '../../captured/ask-times.ts';

/** What was read from the clipboard, and the zone that its times were said to be in, where that had to be asked. */
export interface ReadClipboard extends Pasted {
  readonly zoneSaid?: string;
}

/** What the clipboard holds, with the day and the zone that it leaves open asked for; undefined where that is left. */
export async function readClipboard(app: App): Promise<ReadClipboard | undefined> {
  const text = await vscode.env.clipboard.readText();
  const read = readPasted(text, { today: today() });
  if (read.found > 0) return settled(app, text, read);
  const again = await vscode.window.showInformationMessage(
    'The clipboard holds no line with a time. Copy the conversation or a list such as "14:03 paged", then read it again.',
    'Read Again',
  );
  return again === undefined ? undefined : readClipboard(app);
}

/** The text with its answers: a day or a zone is never guessed. */
async function settled(app: App, text: string, first: Pasted): Promise<ReadClipboard | undefined> {
  const open = { read: counted(first.found, 'time'), days: first.days, unclearZones: first.unclearZones };
  const date = first.needs === undefined ? undefined : await askDay(open);
  if (first.needs !== undefined && date === undefined) return undefined;
  const day = date !== undefined && { date };
  if (first.zoneless === 0) return readPasted(text, { zone: 'UTC', ...day });
  const zone = await askZone(app, open);
  return zone === undefined ? undefined : { ...readPasted(text, { zone, ...day }), zoneSaid: zone };
}

const counted = (count: number, what: string): string =>
  count === 1 ? `1 ${what} was read` : `${count} ${what}s were read`;

/** Says what was read, what was left out, and what was taken for granted. */
export function reportPasted({ events, rest, notes }: Pasted, responders: readonly Responder[] = []): void {
  const read = events.length === 1 ? '1 entry' : `${events.length} entries`;
  const left = rest.length === 0 ? [] : [leftOut(rest)];
  void vscode.window.showInformationMessage(
    [`${read} read from the clipboard.`, ...left, ...proposed(responders), ...notes].join(' '),
  );
}

function proposed(responders: readonly Responder[]): readonly string[] {
  if (responders.length === 0) return [];
  const open = responders.filter(({ role }) => role === undefined).length;
  const people = responders.length === 1 ? '1 person is' : `${responders.length} people are`;
  const rest =
    open === 0 ? '' : `: press Tab to give ${open === 1 ? '1 of them a role' : `${open} of them a role`}`;
  return [`${people} proposed as responders${rest}.`];
}

function leftOut(rest: readonly string[]): string {
  const [first = ''] = rest;
  const shown = first.length > 40 ? `${first.slice(0, 40)}…` : first;
  return rest.length === 1
    ? `1 line had no time and was left out: "${shown}".`
    : `${rest.length} lines had no time and were left out, the first: "${shown}".`;
}

/** Puts what the clipboard holds beside a document that is already open. */
export async function captureClipboard(app: App, document: vscode.Uri): Promise<void> {
  const pasted = await readClipboard(app);
  if (!pasted) return;
  const capture = app.captured.get(document);
  app.captured.set(document, {
    ...capture,
    events: mergeEvents(capture.events, pasted.events),
    origin: [...new Set([...capture.origin, 'paste'])],
  });
  reportPasted(pasted);
}
