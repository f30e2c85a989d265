import type { Fix } from '../../document/finding.ts';
import { openQuestion } from '../../document/open-question.ts';
import { partOf } from '../action/action-text.ts';
import { endOfLine, lineEndAt } from '../action/insert-field.ts';
import { itemRule, type ItemInHand } from '../action/item-rule.ts';
import { secondActionIn, type SecondAction } from '../action/two-actions.ts';
import { withinYaml } from '../fixes/within-yaml.ts';
import { PAGERDUTY } from '../action/sources.ts';

/** Two actions in one item. */
export const two = itemRule({
  code: 'action/two',
  summary: 'Two actions in one item',
  level: 'information',
  note: {
    why: 'Of two actions in one item one is done and the other holds it open, or is closed with it. Each has its own owner, date and end.',
    question: 'Could one be done and the other not?',
    source: PAGERDUTY,
  },
  *find(one) {
    const { action } = one;
    const second = secondActionIn(action.text);
    if (!second) return;
    yield {
      span: partOf(action, second.start, action.text.length - second.start),
      message: `"${shown(action.text.slice(second.start))}" is an action of its own. Could one be done and the other not?`,
      fixes: split(one, second),
    };
  },
});

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

/** What both have; done_when and ticket belong to one. */
const SHARED = ['type', 'priority', 'owner', 'due', 'addresses', 'tracker'];

/** The second as an item of its own below, with what both have; its end is asked for. */
function split(
  { postmortem, item, action, context }: ItemInHand,
  { end, start }: SecondAction,
): readonly Fix[] {
  const { text } = postmortem;
  const { id, ...fields } = item.fields;
  const first = Object.values(item.fields)[0];
  const dash = first && dashBefore(text, first.key.start);
  if (
    !id ||
    !item.id ||
    !first ||
    dash === undefined ||
    action.span.end - action.span.start !== action.text.length
  )
    return [];
  const said = text.slice(action.span.start, action.span.end);
  const shorter = withinYaml(postmortem, { span: action.span, newText: said.slice(0, end) });
  const below = belowOf(text, item.span.start, item.span.end);
  if (!shorter || !isPlain(action.text.slice(start))) return [];
  const lineEnd = lineEndAt(text, below);
  const keys = SHARED.flatMap((key) => {
    const field = fields[key];
    const value = field && text.slice(field.span.start, field.span.end);
    return value === undefined || value === '' || /[\r\n]/.test(value) ? [] : [`${key}: ${value}`];
  });
  const own = capital(action.text.slice(start).replace(/[.;\s]+$/, ''));
  const lines = [
    `id: ${freeId(item.id, context.splitIds)}`,
    `action: ${own}`,
    ...keys,
    `done_when: ${openQuestion('Which state can anyone check?')}`,
  ];
  const newText = lines
    .map((line, at) => lineEnd + (at === 0 ? dash : ' '.repeat(dash.length)) + line)
    .join('');
  return [
    { title: 'Split into two items', edits: [shorter, { span: { start: below, end: below }, newText }] },
  ];
}

/** A1b for the second of A1, or the next letter that no id has: whoever looks for what became of A1 sees it. */
const freeId = (id: string, taken: ReadonlySet<string> | undefined): string =>
  LETTERS.map((letter) => id + letter).find((one) => taken?.has(one) !== true) ?? `${id}b`;

const LETTERS = 'b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');

/** What stands before the first key of an item; undefined where that is no dash, as within braces. */
const dashBefore = (text: string, keyStart: number): string | undefined =>
  / *- +$/.exec(text.slice(Math.max(0, keyStart - 40), keyStart))?.[0];

/** The end of the last line that belongs to the item. */
const belowOf = (text: string, start: number, end: number): number =>
  endOfLine(text, start + text.slice(start, end).trimEnd().length);

const isPlain = (words: string): boolean => /^[\p{L}][^:#'"\\[\]{}&*!|>%@`\r\n]*$/u.test(words);
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
