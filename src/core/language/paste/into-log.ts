import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { readWhen } from '../../document/time.ts';
import { DAY_LINE } from '../../document/log.ts';
import { isoTime } from '../../document/zone.ts';
import type { TimelineEvent } from '../../timeline/event.ts';
import type { NewEntry } from '../../timeline/new-entry.ts';
import { readPasted } from '../../timeline/paste.ts';
import { writeLines } from '../../timeline/write.ts';
import { writeWhen } from '../../timeline/write-when.ts';
import { escapeSnippet } from '../refactor/field-snippet.ts';
import { logPlace, type LogPlace } from './log-place.ts';
import type { PasteOffer } from './offer.ts';
import { isLink, readLink } from './read-link.ts';

/** What a text becomes that is pasted into a log: an entry for a link, lines for times, else part of the entry. */
export function intoLog(postmortem: Postmortem, span: Span, text: string): readonly PasteOffer[] | undefined {
  const place = logPlace(postmortem, span);
  if (!place) return undefined;
  const alone = place.before.trim() === '' && place.behind.trim() === '';
  if (isLink(text)) return alone ? linkEntry(place, text) : linkSource(place, text);
  const atEnd = place.behind.trim() === '' && span.start === span.end;
  return (atEnd ? timesLines(place, text) : undefined) ?? goesOn(place, text);
}

/** What is missing of the indentation at the caret. */
const indentAt = ({ before, log }: LogPlace): string =>
  before.trim() === '' ? log.indent.slice(before.length) : '';

function linkEntry(place: LogPlace, url: string): readonly PasteOffer[] {
  const link = readLink(url);
  if (!link) return [];
  const when = link.at === undefined ? `\${1:${lastTime(place)}}` : escapeSnippet(whenAt(place, link.at));
  const source = escapeSnippet(link.source.replace(/[<>\s]/g, encodeURIComponent));
  const newText = `${indentAt(place)}${when} \${2:${escapeSnippet(link.text)}} <${source}>$0`;
  return [{ title: 'Insert as an Entry with Its Source', kind: 'entry', newText, snippet: true }];
}

/** A bare time where the day around the caret is the right one, else a full time: it leaves the lines below alone. */
function whenAt({ zone, day }: LogPlace, at: number): string {
  const when = writeWhen({ at }, zone);
  return when.day === undefined || when.day === day ? when.text : isoTime(at, zone);
}

/** The time of the entry above, to be set right. */
function lastTime({ timeline, log, before }: LogPlace): string {
  const above = timeline.entries.findLast(({ span }) => span.start < log.span.start + before.length);
  const known = above ?? timeline.entries.at(-1);
  return known && !known.when.text.includes('T') ? known.when.text.slice(0, 5) : '00:00';
}

/** Behind an entry a link is one more of its sources. */
function linkSource({ before, behind }: LogPlace, url: string): readonly PasteOffer[] {
  const link = readLink(url);
  const inTail = behind.trim() === '' || /^(?:\s+(?:[@^][\w.-]+|\+public|<\S+>))+\s*$/.test(behind);
  if (!link || !inTail || !readWhen(before.trim()) || /<\S*$/.test(before)) return [];
  const blank = /\s$/.test(before) ? '' : ' ';
  const source = link.source.replace(/[<>\s]/g, encodeURIComponent);
  return [{ title: 'Insert as a Source of This Entry', kind: 'source', newText: `${blank}<${source}>` }];
}

function timesLines(place: LogPlace, text: string): readonly PasteOffer[] | undefined {
  const lines = isLogText(text) ? sameLines(text) : readLines(place, text);
  if (!lines) return undefined;
  const isStart = place.before.trim() === '';
  const indent = place.log.indent;
  const newText = (isStart ? indentAt(place) : place.eol + indent) + lines.join(place.eol + indent);
  const title = `Insert as ${lines.length === 1 ? 'a Line' : 'Lines'} of the Log`;
  return newText === text ? [] : [{ title, kind: 'log', newText }];
}

/** Lines as a log has them already: only their indentation is another. */
function isLogText(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const base = Math.min(...lines.map(depthOf));
  const own = (line: string): boolean => {
    const bare = line.trimStart();
    return bare.startsWith('#') || DAY_LINE.test(bare) || readWhen(bare) !== undefined;
  };
  const [first] = lines;
  return first !== undefined && own(first) && lines.every((line) => depthOf(line) > base || own(line));
}

const depthOf = (line: string): number => line.length - line.trimStart().length;

/** A line without indentation in front of indented ones was cut behind its own. */
function sameLines(text: string): readonly string[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const base = Math.min(
    ...lines.slice(lines.length > 1 && depthOf(lines[0] ?? '') === 0 ? 1 : 0).map(depthOf),
  );
  return lines.map((line) => (depthOf(line) > base ? '  ' : '') + line.trim());
}

function readLines(place: LogPlace, text: string): readonly string[] | undefined {
  const read = readPasted(text, { zone: place.zone, ...(place.day !== undefined && { date: place.day }) });
  if (read.found === 0 || read.needs || read.rest.length > 0) return undefined;
  const { lines, day } = writeLines(read.events.map(entryOf), place.zone, place.day);
  return day !== place.day && place.below !== undefined ? [...lines, place.below] : lines;
}

const entryOf = ({ at, text, actor, bot, precision, suggests = [] }: TimelineEvent): NewEntry => ({
  at,
  text,
  marks: [...new Set(suggests.map(({ mark }) => mark))],
  sources: [],
  ...(precision && { precision }),
  ...(actor === undefined || bot === true ? {} : { actor }),
});

/** Lines in the middle of an entry go on it: indented deeper, they are read as its text and can close no fence. */
function goesOn({ log, before, eol }: LogPlace, text: string): readonly PasteOffer[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const indent = `${log.indent}  `;
  if (before.trim() === '') {
    const closes = lines.some((line) => /^(?:`{3}|~{3})/.test(line));
    const newText = lines.map(withoutFence).join(eol + log.indent);
    return closes ? [{ title: 'Insert without Closing the Section', kind: 'guarded', newText: newText }] : [];
  }
  if (lines.length < 2) return [];
  return [{ title: 'Insert as More of This Entry', kind: 'guarded', newText: lines.join(eol + indent) }];
}

/** A fence of backticks or tildes at the start of a line would end the section. */
export const withoutFence = (line: string): string => line.replace(/^(\s*)(`{3,}|~{3,})/, "$1'''");
