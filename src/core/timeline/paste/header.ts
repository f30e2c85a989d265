import { withoutLink } from './exact.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** The line above a chat message: who wrote it and when. */
export interface Header {
  readonly author: Author;
  readonly stamp: Stamp;
}

export interface Author {
  readonly name: string;
  readonly bot: boolean;
}

const LONGEST_HEADER = 120;

/** Reads `Dana Reyes  2:03 PM`, `PagerDuty APP  14:03`, `Dana Reyes Today at 2:03 PM`. */
export function readHeader(line: string): Header | undefined {
  if (withoutLink(line).length > LONGEST_HEADER) return undefined;
  const trimmed = line.trim();
  for (const gap of trimmed.matchAll(/\s+/g)) {
    const stamp = readStamp(trimmed.slice(gap.index + gap[0].length));
    if (!stamp || stamp.rest !== '' || stamp.remark !== undefined) continue;
    const author = readAuthor(
      trimmed.slice(0, gap.index),
      gap[0].length > 1 || gap[0] === '\t' || stamp.bracketed || stamp.link !== undefined,
    );
    return author && { author, stamp };
  }
  return undefined;
}

/** To whom it was said, and where from: Zoom and Teams put it behind the name. */
const ADDRESSED =
  /\s+to\s+(?:everyone|hosts? and panelists|waiting room(?: participants)?|.{1,40}\(direct message\))(?:\s+\(.{1,30}\))?$/i;
const AFFILIATION = /\s+\((?:external|guest|unverified|you|host|co-host)\)$/i;
const BADGE = /\s+(?:APP|BOT|WORKFLOW|INTEGRATION)$/;
const EMOJI = /:[a-z0-9_+-]{1,40}:|\p{Extended_Pictographic}\uFE0F?/gu;
const WORD = /^["'(]?(?:\p{Lu}[\p{L}\p{M}\d.'’&/_-]*|\d[\w.-]*|de|van|von|der|la|di|bin|al)[)"',]{0,2}$/u;

/** A line as a person's or a bot's name; `sure` where its place alone says that it is one. */
export function readAuthor(line: string, sure = false): Author | undefined {
  const shown = line.replace(EMOJI, ' ').trim();
  const bare = shown.replace(ADDRESSED, '').replace(AFFILIATION, '').replace(BADGE, '');
  const name = bare.replace(/,$/, '').replace(/\s+/g, ' ').trim();
  const words = name.split(' ');
  if (name === '' || name.length > 60 || words.length > 6 || /[.!?:;,]$/.test(name)) return undefined;
  if (!/[\p{L}\p{N}]/u.test(name)) return undefined;
  if (!sure && !words.every((word) => WORD.test(word)) && !BADGE.test(shown)) return undefined;
  return { name, bot: BADGE.test(shown) };
}

const ZOOM = /^From\s+(.{1,60}?)(?:\s+to\s+[^:]{1,60})?\s*:\s*/i;
const IRC = /^<([^\s<>:]{1,40})>\s+/;
const NAMED = /^([^:\t]{1,60}):(?:\s+|$)/;

/** A name in front of the text behind a stamp, in the forms that chats give it. */
export function splitAuthor(
  stamp: Stamp,
  tabbed: boolean,
): { readonly author: Author | undefined; readonly text: string } {
  const text = stamp.rest;
  const told = ZOOM.exec(text) ?? IRC.exec(text);
  if (told) return { author: readAuthor(told[1] ?? '', true), text: text.slice(told[0].length) };
  const named = stamp.bracketed || tabbed ? NAMED.exec(text) : null;
  const author = named && readAuthor(named[1] ?? '', tabbed);
  if (named && author) return { author, text: text.slice(named[0].length) };
  const alone = stamp.bracketed ? readAuthor(text) : undefined;
  return alone ? { author: alone, text: '' } : { author: undefined, text };
}
