import { Document, isMap } from 'yaml';
import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { frontMatterText, statusOf, type Status } from './status.ts';

/**
 * The edit of one line that gives a postmortem another status; a reason, where there is none yet, is a second line.
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
  const added = reason === undefined ? undefined : `reason: ${quoted(reason)}`;
  return [
    statusEdit(postmortem, frontMatter, status),
    ...(added === undefined ? [] : [lastLine(postmortem, frontMatter, added)]),
  ];
}

const canTakeLines = ({ yaml: { contents, errors } }: Section): boolean =>
  errors.length === 0 && (contents === null || (isMap(contents) && contents.flow !== true));

function statusEdit(postmortem: Postmortem, frontMatter: Section, status: Status): TextEdit {
  const place = locate(frontMatter, ['status']);
  if (place?.value) return { span: place.value, newText: status };
  if (!place?.key) return lastLine(postmortem, frontMatter, `status: ${status}`);
  const behindColon = postmortem.text.indexOf(':', place.key.end) + 1;
  return { span: { start: behindColon, end: behindColon }, newText: ` ${status}` };
}

function lastLine({ text }: Postmortem, { content: { end } }: Section, line: string): TextEdit {
  return { span: { start: end, end }, newText: `${line}${lineEndOf(text)}` };
}

const quoted = (reason: string): string =>
  new Document(reason.replace(/\s+/g, ' ').trim()).toString({ lineWidth: 0, blockQuote: false }).trimEnd();
