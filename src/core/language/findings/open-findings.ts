import { mayBeOpen, openQuestionsIn } from '../../document/open-question.ts';
import type { Finding, Note } from '../../document/finding.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { shift, type Span } from '../../document/span.ts';
import { isSchemaName } from '../../schema/schema.ts';
import { scalarsIn } from '../yaml-texts.ts';

const NOTE: Note = {
  why: 'Whoever reads a postmortem takes what stands in it for what was found out. A question that was left in it reads as if nobody had looked. Its answer goes in its place.',
};

/** Questions that a text still asks, wherever people write: in prose, the log, and the values of the sections. */
export function openFindings(alone: Postmortem): readonly Finding[] {
  if (!mayBeOpen(alone.text)) return [];
  const { text, prose, timeline } = alone;
  const log = timeline?.form === 'log' ? timeline.entries : [];
  return [
    ...prose.filter(({ kind }) => kind !== 'quote').flatMap(({ span, masked }) => openIn(text, span, masked)),
    ...log.flatMap(({ textSpan }) => openIn(text, textSpan)),
    ...sectionsRead(alone)
      .flatMap(scalarsIn)
      .flatMap((span) => openIn(text, withoutQuotes(text, span))),
  ];
}

/** A log is read line by line; YAML of another name is somebody's code. */
const sectionsRead = ({ frontMatter, sections, timeline }: Postmortem): readonly Section[] =>
  [...(frontMatter ? [frontMatter] : []), ...sections.filter(({ name }) => isSchemaName(name))].filter(
    (section) => section !== timeline?.section || timeline.form !== 'log',
  );

function openIn(text: string, { start, end }: Span, masked?: string): readonly Finding[] {
  return openQuestionsIn(text.slice(start, end), masked).map(({ span, asks }) => ({
    code: 'missing/answer',
    span: shift(span, start),
    level: 'error',
    message: asks === '' ? 'Something is still to be written here.' : `Still open: ${asks}`,
    note: NOTE,
  }));
}

/** Quotes around a value are YAML's; those in it are somebody's words. */
function withoutQuotes(text: string, { start, end }: Span): Span {
  const isQuoted = /^(["'])[^]*\1$/.test(text.slice(start, end));
  return isQuoted && end - start > 1 ? { start: start + 1, end: end - 1 } : { start, end };
}
