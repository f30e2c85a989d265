import { assembled } from './assemble.ts';
import { blankPostmortem } from './blank.ts';
import type { TextEdit } from './edit.ts';
import type { Finding } from './finding.ts';
import { keptOn } from './kept-on.ts';
import { laidOut, type Layout } from './layout.ts';
import { readLines, type Lines } from './lines.ts';
import type { Postmortem } from './postmortem.ts';
import { relaidOut } from './relayout.ts';
import { futureVersion, isFuture } from './version.ts';

/** Above this, in UTF-16 units, a document isn't read: no postmortem is that long, and typing must stay quick. */
export const LARGEST_DOCUMENT = 4_000_000;

/** The postmortem that a text was before an edit. */
export interface Before {
  readonly postmortem: Postmortem;
  readonly edit: TextEdit;
}

const layouts = keptOn<Postmortem, Layout>();

/**
 * Reads a text as a postmortem. Total: whatever the text is, the result says what could be read and what not. With
 * what it was before an edit, only what the edit can have changed is read, and the result is the same.
 */
export function parsePostmortem(text: string, before?: Before): Postmortem {
  if (text.length > LARGEST_DOCUMENT) {
    const lines = readLines(text);
    return { ...blankPostmortem(text, lines), problems: [tooLarge(text, lines)] };
  }
  const known = before && layouts.get(before.postmortem);
  const layout = (known && relaidOut(known, text, before.edit)) ?? laidOut(text);
  const postmortem = onlyOurs(assembled(layout));
  layouts.set(postmortem, layout);
  return postmortem;
}

/** Of a document in a format that is newer than we are, only what it says about itself. */
function onlyOurs(read: Postmortem): Postmortem {
  const { frontMatter } = read;
  if (!frontMatter || !isFuture({ frontMatter })) return read;
  return {
    ...blankPostmortem(read.text, read.lines),
    frontMatter,
    headings: read.headings,
    problems: [futureVersion(frontMatter)],
  };
}

const tooLarge = (text: string, lines: Lines): Finding => ({
  code: 'document/too-large',
  span: lines.span(0),
  level: 'error',
  message: `This document has ${Math.round(text.length / 1e5) / 10} million characters; up to ${LARGEST_DOCUMENT / 1e6} million are read. Nothing was checked, and nothing is changed. Move logs and pasted output into files beside it.`,
});
