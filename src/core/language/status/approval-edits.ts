import { isMap, isNode, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { changeBetween } from '../../document/change-between.ts';
import { applyEdits, type TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import { keyText } from '../../document/locate.ts';
import { parsePostmortem } from '../../document/parse.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { behindLine, startOfLine } from '../../timeline/write-items.ts';
import { addLines, flowScalarOf } from '../refactor/map-edits.ts';

/** Who approved, and when: a line of `approvals`. */
export interface Approval {
  readonly by: string;
  /** A day, or a full time. */
  readonly at: string;
}

/** The approvals that the front matter has, those that can be read. */
export function approvalsIn({ frontMatter }: Postmortem): readonly Approval[] {
  const list = listIn(frontMatter);
  return (list?.items ?? []).flatMap((item) => {
    const [by, at] = [textOf(item, 'by'), textOf(item, 'at')];
    return by === undefined || at === undefined ? [] : [{ by, at }];
  });
}

/**
 * The edit that adds approvals, each person once with the latest, and takes out those of `without`; all else of the front
 * matter stays. Undefined where there is nothing to change, or the front matter can't take it.
 */
export function approvalEdits(
  postmortem: Postmortem,
  added: readonly Approval[],
  without: readonly string[] = [],
): readonly TextEdit[] | undefined {
  const before = postmortem.text;
  const kept = without.reduce(
    (text, by) => edited(text, (section, map) => takenOut(text, section, map, by)),
    before,
  );
  const after = added.reduce(
    (text, one) => edited(text, (section, map) => withApproval(text, section, map, one)),
    kept,
  );
  return after === before ? undefined : [changeBetween(before, after)];
}

type Edit = (section: Section, map: YAMLMap) => TextEdit | undefined;

function edited(text: string, edit: Edit): string {
  const { frontMatter } = parsePostmortem(text);
  const map = frontMatter?.yaml.contents;
  if (!frontMatter || frontMatter.broken || !isMap(map)) return text;
  const change = edit(frontMatter, map);
  return change ? applyEdits(text, [change]) : text;
}

const KEY = 'approvals';
const written = ({ by, at }: Approval): string => `{ by: ${flowScalarOf(by)}, at: ${flowScalarOf(at)} }`;

function withApproval(text: string, section: Section, map: YAMLMap, one: Approval): TextEdit | undefined {
  const pair = map.items.find((item) => keyText(item) === KEY);
  if (!pair) return addLines(text, section, map, [`${KEY}:`, `  - ${written(one)}`]);
  const list = pair.value;
  if (!isSeq(list)) return isEmpty(list) ? inPlace(text, section, pair.key, written(one)) : undefined;
  const own = list.items.find((item) => textOf(item, 'by') === one.by);
  if (own) return laterOf(section, own, one);
  const last = list.items.at(-1);
  if (list.flow === true) return intoBrackets(text, section, list, written(one));
  return isNode(last) ? behindItem(text, section, list, last, written(one)) : undefined;
}

/** The time of an approval that was given again. */
function laterOf(section: Section, item: unknown, { at }: Approval): TextEdit | undefined {
  const value = isMap(item) ? item.items.find((pair) => keyText(pair) === 'at')?.value : undefined;
  if (!isNode(value) || textOf(item, 'at') === at) return undefined;
  return { span: section.spanOf(value), newText: flowScalarOf(at) };
}

const isEmpty = (value: unknown): boolean =>
  value === null || (isNode(value) && String(value.toJSON() ?? '') === '');

function inPlace(text: string, section: Section, key: unknown, item: string): TextEdit | undefined {
  if (!isNode(key)) return undefined;
  const colon = text.indexOf(':', section.spanOf(key).end) + 1;
  return { span: { start: colon, end: colon }, newText: ` [${item}]` };
}

function intoBrackets(text: string, section: Section, list: YAMLSeq, item: string): TextEdit {
  const { start, end } = section.spanOf(list);
  const last = text.slice(start, end - 1).trimEnd().length + start;
  const comma = list.items.length === 0 || text[last - 1] === ',' ? '' : ',';
  const blank = list.items.length === 0 ? '' : ' ';
  return { span: { start: last, end: last }, newText: `${comma}${blank}${item}` };
}

function behindItem(
  text: string,
  section: Section,
  list: YAMLSeq,
  last: Node,
  item: string,
): TextEdit | undefined {
  const dash = dashOf(text, section, last);
  if (dash === undefined) return undefined;
  const at = behindLine(text, section.spanOf(list).end);
  const line = `${text.slice(startOfLine(text, dash), dash)}- ${item}${lineEndOf(text)}`;
  return { span: { start: at, end: at }, newText: line };
}

/** Where the dash of an item stands, which has its line to itself. */
function dashOf(text: string, section: Section, item: Node): number | undefined {
  const dash = text.lastIndexOf('-', section.spanOf(item).start - 1);
  return text.slice(startOfLine(text, dash), dash).trim() === '' ? dash : undefined;
}

function takenOut(text: string, section: Section, map: YAMLMap, by: string): TextEdit | undefined {
  const list = map.items.find((item) => keyText(item) === KEY)?.value;
  if (!isSeq(list)) return undefined;
  const index = list.items.findIndex((item) => textOf(item, 'by') === by);
  const item = list.items[index];
  if (!isNode(item)) return undefined;
  if (list.items.length === 1) return emptied(text, section, list);
  if (list.flow === true) return fromBrackets(section, list, index);
  const dash = dashOf(text, section, item);
  if (dash === undefined) return undefined;
  const span = { start: startOfLine(text, dash), end: behindLine(text, section.spanOf(item).end) };
  return { span, newText: '' };
}

function emptied(text: string, section: Section, list: YAMLSeq): TextEdit {
  const { start, end } = section.spanOf(list);
  // A list of lines begins behind the line of its key.
  const colon = text.lastIndexOf(':', start);
  return list.flow === true
    ? { span: { start, end }, newText: '[]' }
    : { span: { start: colon + 1, end }, newText: ' []' };
}

function fromBrackets(section: Section, list: YAMLSeq, index: number): TextEdit | undefined {
  const spanAt = (at: number) => {
    const item = list.items[at];
    return isNode(item) ? section.spanOf(item) : undefined;
  };
  const [before, own, next] = [spanAt(index - 1), spanAt(index), spanAt(index + 1)];
  if (!own) return undefined;
  if (next) return { span: { start: own.start, end: next.start }, newText: '' };
  return before && { span: { start: before.end, end: own.end }, newText: '' };
}

const listIn = (frontMatter: Section | undefined): YAMLSeq | undefined => {
  const map = frontMatter?.yaml.contents;
  const list = isMap(map) ? map.items.find((item) => keyText(item) === KEY)?.value : undefined;
  return isSeq(list) ? list : undefined;
};

function textOf(item: unknown, key: string): string | undefined {
  const value = isMap(item) ? item.items.find((pair) => keyText(pair) === key)?.value : undefined;
  const json: unknown = isNode(value) ? value.toJSON() : undefined;
  return typeof json === 'string' && json !== '' ? json : undefined;
}
