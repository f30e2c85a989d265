import { resolve } from 'node:path';
import type { Config } from '../core/config/config.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { isZone } from '../core/document/zone.ts';
import { lacksOf } from '../core/language/status/missing.ts';
import { windowOf } from '../core/language/status/window.ts';
import { agendaMarkdown } from '../core/render/meeting/agenda.ts';
import { meetingIcs } from '../core/render/meeting/meeting-ics.ts';
import { meetingIn, readTime, slots, timeWords } from '../core/render/meeting/slots.ts';
import { pageOfFile } from '../node/git.ts';
import type { Output } from './command.ts';
import { configFor } from './config.ts';

export interface MeetingExport {
  readonly file: string;
  readonly format: 'agenda' | 'ics';
  /** As it was typed. */
  readonly at: string | undefined;
}

/** The agenda of the review meeting, or the invitation to it. @returns undefined where the time can't be read, which is said */
export async function exportMeeting(
  postmortem: Postmortem,
  { file, format, at }: MeetingExport,
  output: Output,
): Promise<string | undefined> {
  const { config, ignored } = await configFor(file);
  const now = Date.now();
  const zone = zoneOf(postmortem);
  const given = at === undefined ? meetingIn(postmortem, zone) : readTime(at, zone);
  if (at !== undefined && given === undefined) {
    output.warn(`--at takes a time such as 2026-11-20 14:00, read in ${zone}, or 2026-11-20T14:00:00Z.\n`);
    return undefined;
  }
  if (format === 'agenda') {
    const when = given === undefined ? undefined : timeWords(given, zone);
    const missing = lacksOf(postmortem, { now, config, ignored });
    return agendaMarkdown(postmortem, { now, holidays: config.holidays, missing, when });
  }
  const start = given ?? slots({ now, zone, holidays: config.holidays }, 1)[0] ?? now;
  const url = await pageOfFile(resolve(file));
  const addresses = config.review.addresses ?? {};
  const { ics, left } = meetingIcs(postmortem, { now, start, addresses, url });
  output.warn(`The meeting is on ${timeWords(start, zone)}${late(postmortem, config, start)}.\n`);
  if (left.length > 0)
    output.warn(
      `Not invited by the file, for want of an address under review.addresses: ${left.map(({ name }) => name).join(', ')}.\n`,
    );
  return ics;
}

const zoneOf = ({ timeline }: Postmortem): string =>
  timeline?.zone !== undefined && isZone(timeline.zone) ? timeline.zone : 'UTC';

function late(postmortem: Postmortem, config: Config, start: number): string {
  const window = windowOf(postmortem, config);
  return window && window.dueAt < start
    ? `, after the ${window.within} that the policy gives (${timeWords(window.dueAt, window.zone)})`
    : '';
}
