import { Document, isMap } from 'yaml';
import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { frontMatterText, statusOf, type Status } from './status.ts';

/**
 * The edit of one line that gives a postmortem another status; a reason that it doesn't have yet is a second line.
 * Undefined where the front matter can't take it: there is none, or its YAML is broken.
 */
export function statusEdits(
  postmortem: Postmortem,
  status: Status,
  reason?: string,
): readonly TextEdit[] | undefined {
  const { frontMatter } = postmortem;
  if (!frontMatter || !canTakeLines(frontMatter)) return undefined;
  if (statusOf(postmortem) === status && frontMatterText(postmortem, 'status') !== undefined) return [];
  return [
    fieldEdit(postmortem, frontMatter, 'status', status),
    ...(reason === undefined || spaced(reason) === spaced(frontMatterText(postmortem, 'reason') ?? '')
      ? []
      : [fieldEdit(postmortem, frontMatter, 'reason', quoted(reason))]),
  ];
}

const canTakeLines = ({ yaml: { contents, errors } }: Section): boolean =>
  errors.length === 0 && (contents === null || (isMap(contents) && contents.flow !== true));

function fieldEdit(postmortem: Postmortem, frontMatter: Section, key: string, value: string): TextEdit {
  const place = locate(frontMatter, [key]);
  if (place?.value) {
    // Text in a block ends with its last line, end and all.
    const [end = ''] = /[\r\n]*$/.exec(postmortem.text.slice(place.value.start, place.value.end)) ?? [];
    return { span: place.value, newText: value + end };
  }
  if (!place?.key) return lastLine(postmortem, frontMatter, `${key}: ${value}`);
  const behindColon = postmortem.text.indexOf(':', place.key.end) + 1;
  return { span: { start: behindColon, end: behindColon }, newText: ` ${value}` };
}

function lastLine({ text }: Postmortem, { content: { end } }: Section, line: string): TextEdit {
  return { span: { start: end, end }, newText: `${line}${lineEndOf(text)}` };
}

const quoted = (reason: string): string =>
  new Document(spaced(reason)).toString({ lineWidth: 0, blockQuote: false }).trimEnd();

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
