import { isCollection } from 'yaml';
import { applyEdits, type TextEdit } from '../../document/edit.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { parseYaml } from '../../document/sections.ts';
import { shift } from '../../document/span.ts';
import type { Path } from '../../schema/path.ts';
import { valueAt } from '../../schema/validate.ts';
import { nodeAt, type NodeAt } from '../node-at.ts';
import { sectionAt } from '../section-at.ts';

/**
 * An edit of words so that only the text they stand in changes: where YAML would read the new words otherwise, that text
 * is put in quotes. Undefined where no quotes help. Outside of YAML it is the edit itself.
 */
export function withinYaml(postmortem: Postmortem, edit: TextEdit): TextEdit | undefined {
  const { text } = postmortem;
  const section = sectionAt(postmortem, edit.span.start);
  if (!section) return edit;
  const node = nodeAt(section, edit.span.start);
  if (node?.on !== 'value' || edit.span.end > node.span.end) return undefined;
  if (isPlain(edit) && !isInBrackets(section, node)) return edit;
  const ways = [edit, ...inQuotes(text, node, edit)];
  return ways.find((way) => changesOnly(text, section, node, way, edit.newText));
}

/** Words that every way of writing a text takes as they are, but within brackets: nothing to read again. */
const isPlain = ({ newText }: TextEdit): boolean => /^[\p{L}\p{N}(][^:#'"\\[\]{}\r\n]*$/u.test(newText);

/** True where the text is one of a list or map in brackets, at whatever depth. */
function isInBrackets({ yaml }: Section, { path }: NodeAt): boolean {
  let node: unknown = yaml.contents;
  return path.some((step) => {
    const collection = isCollection(node) ? node : undefined;
    node = collection?.get(step, true);
    return collection?.flow === true;
  });
}

function inQuotes(text: string, { span }: NodeAt, edit: TextEdit): readonly TextEdit[] {
  const source = text.slice(span.start, span.end);
  if (source.startsWith('"')) return [{ ...edit, newText: JSON.stringify(edit.newText).slice(1, -1) }];
  if (source.startsWith("'")) return [{ ...edit, newText: edit.newText.replaceAll("'", "''") }];
  if (/^[|>]/.test(source)) return [];
  const said = applyEdits(source, [{ ...edit, span: shift(edit.span, -span.start) }]);
  return [{ span, newText: JSON.stringify(said.replace(/\s+/g, ' ').trim()) }];
}

/** Read again, the section has the new words in that text, and everything else is as it was. */
function changesOnly(
  text: string,
  { content, value, yaml }: Section,
  { path }: NodeAt,
  edit: TextEdit,
  words: string,
): boolean {
  const before = text.slice(content.start, content.end);
  const after = parseYaml(applyEdits(before, [{ ...edit, span: shift(edit.span, -content.start) }]));
  const said = valueAt(after.value, path);
  return (
    after.yaml.errors.length <= yaml.errors.length &&
    typeof said === 'string' &&
    said.trim() !== '' &&
    spaced(said).includes(spaced(words)) &&
    JSON.stringify(without(value, path)) === JSON.stringify(without(after.value, path))
  );
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The value with nothing at a place in it. */
function without(value: unknown, [step, ...further]: Path): unknown {
  if (step === undefined) return '';
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? without(item, further) : item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, key === step ? without(inside, further) : inside]),
  );
}
