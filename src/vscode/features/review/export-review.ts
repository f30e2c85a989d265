import * as vscode from 'vscode';
import { isZone } from '../../../core/document/zone.ts';
import { lacksOf } from '../../../core/language/status/missing.ts';
import { windowOf, type Window } from '../../../core/language/status/window.ts';
import { agendaMarkdown } from '../../../core/render/meeting/agenda.ts';
import { meetingIcs } from '../../../core/render/meeting/meeting-ics.ts';
import { meetingIn, readTime, slots, timeWords } from '../../../core/render/meeting/slots.ts';
import type { App } from '../../app.ts';
import { contextFor } from '../../workspace/checked.ts';
import { configOf } from '../../config.ts';
import { postmortemOf } from '../../documents.ts';
import { pageOfDocument } from '../../git.ts';
import { showReadOnly } from '../../pages/read-only-page.ts';
import { timeZone } from '../../settings.ts';
import { fileBeside } from '../publish/export-captured.ts';
import { askAndWrite, behindQuestion } from '../publish/write-shown.ts';

/** Review Agenda: what the document leaves open, with questions that ask how and what. */
export async function exportAgenda(_app: App, document: vscode.TextDocument): Promise<void> {
  if (document.isUntitled) return saveFirst('agenda');
  const { holidays } = await configOf(document.uri);
  const postmortem = postmortemOf(document);
  const context = contextFor(document);
  const zone = zoneFor(document);
  const at = meetingIn(postmortem, zone);
  const content = agendaMarkdown(postmortem, {
    now: context.now,
    holidays,
    missing: lacksOf(postmortem, context),
    when: at === undefined ? undefined : timeWords(at, zone),
  });
  await askAndWrite({
    title: 'Review Agenda',
    file: fileBeside(document.uri, '.review.md'),
    content,
    facts: ['For one hour', 'notes below it come back by Add Meeting Notes…'],
    what: 'Agenda',
    mayCopy: true,
    show: () =>
      showReadOnly({ name: 'Review Agenda.md', language: 'markdown', text: behindQuestion(content) }),
  });
}

/** Review Invitation…: a file for calendars, which invites whose addresses are known. */
export async function exportInvitation(_app: App, document: vscode.TextDocument): Promise<void> {
  if (document.isUntitled) return saveFirst('invitation');
  const { review } = await configOf(document.uri);
  const start = await askStart(document);
  if (start === undefined) return;
  const [url, zone] = [await pageOfDocument(document.uri), zoneFor(document)];
  const { ics, left } = meetingIcs(postmortemOf(document), {
    now: Date.now(),
    start,
    addresses: review.addresses ?? {},
    url,
  });
  const invited = ics.match(/^ATTENDEE/gm)?.length ?? 0;
  await askAndWrite({
    title: 'Review Invitation',
    file: fileBeside(document.uri, '.review.ics'),
    content: ics,
    facts: [
      timeWords(start, zone),
      invited === 0 ? 'invites nobody by itself' : `invites ${invited}`,
      ...(left.length > 0 ? [`without an address: ${left.map(({ name }) => name).join(', ')}`] : []),
    ],
    what: 'Invitation',
    show: () => showReadOnly({ name: 'Review.ics', language: 'plaintext', text: behindQuestion(ics) }),
  });
}

const saveFirst = (what: string): void =>
  void vscode.window.showInformationMessage(`Save the postmortem first: its ${what} goes beside it.`);

/** People meet where they are: in the zone of the setting, where it is one, else in that of the timeline. */
function zoneFor(document: vscode.TextDocument): string {
  const own = timeZone();
  const told = postmortemOf(document).timeline?.zone;
  if (own !== 'UTC' && isZone(own)) return own;
  return told !== undefined && isZone(told) ? told : 'UTC';
}

interface TimeItem extends vscode.QuickPickItem {
  readonly at: number | undefined;
}

const SLOTS = 4;

/** When: as the document says, one of the next mornings and afternoons, or what somebody types. */
async function askStart(document: vscode.TextDocument): Promise<number | undefined> {
  const { holidays, policy } = await configOf(document.uri);
  const postmortem = postmortemOf(document);
  const [now, zone] = [Date.now(), zoneFor(document)];
  const planned = meetingIn(postmortem, zone);
  const window = windowOf(postmortem, { holidays, policy });
  const times = [
    ...(planned === undefined || planned < now ? [] : [planned]),
    ...slots({ now, zone, holidays }, SLOTS),
  ];
  const items: readonly TimeItem[] = [
    ...[...new Set(times)].map((at) => ({
      label: timeWords(at, zone),
      description: [at === planned ? 'as the document says' : '', policyWords(window, at)]
        .filter(Boolean)
        .join(' · '),
      at,
    })),
    { label: '$(edit) Another Time…', at: undefined },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Review Invitation',
    placeHolder: 'When is the meeting? It takes an hour.',
  });
  return picked && (picked.at ?? (await askTime(zone)));
}

const policyWords = (window: Window | undefined, at: number): string =>
  window === undefined
    ? ''
    : at <= window.dueAt
      ? `within the ${window.within} of the policy`
      : `after the ${window.within} of the policy`;

async function askTime(zone: string): Promise<number | undefined> {
  const typed = await vscode.window.showInputBox({
    title: 'Review Invitation',
    prompt: `The day and the time in ${zone}.`,
    placeHolder: '2026-11-20 14:00',
    ignoreFocusOut: true,
    validateInput: (text) =>
      readTime(text, zone) === undefined ? 'Write a day and a time: 2026-11-20 14:00' : undefined,
  });
  return typed === undefined ? undefined : readTime(typed, zone);
}
