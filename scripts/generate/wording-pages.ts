import { parsePostmortem } from '../../src/core/document/parse.ts';
import type { Rule } from '../../src/core/language/rule.ts';

/** A line of test/fixtures/wording/sentences.jsonl. */
export interface Labelled {
  readonly text: string;
  readonly label: 'blame' | 'not-blame';
  readonly category: string;
}

const MOST_EXAMPLES = 6;

/** The page of a wording rule: what it says itself, and sentences of the fixtures that hit and that don't. */
export function wordingPage(rule: Rule, sentences: readonly Labelled[]): string {
  const category = rule.code.replace('blame/', '');
  const own = sentences.filter((one) => one.category === category);
  const hit = own.filter(({ label, text }) => label === 'blame' && isFound(rule, text));
  const quiet = own.filter(({ label, text }) => label === 'not-blame' && !isFound(rule, text));
  return [
    `# ${rule.code}: ${rule.summary}`,
    `Default level: ${rule.level}${rule.optIn === true ? ', and shown only where `levels` names it. `--format sarif` and `json` always have it' : ''}. In a draft the mark is softer by a step.`,
    ...noteLines(rule),
    '**Found**',
    list(hit),
    '**Left alone**',
    list(quiet),
    'A quick fix rewrites where a rewrite is honest, and puts the question there where only the writer knows the answer; another leaves the sentence out with a reason. Words that are fine in a team go into `wording.ignore` of `.postmortem.yaml`.',
  ].join('\n\n');
}

function noteLines({ note }: Rule): readonly string[] {
  if (!note) return [];
  const { why, question, rewrite, source } = note;
  const from = source?.url === undefined ? source?.title : `[${source.title}](${source.url})`;
  return [
    why,
    ...(question === undefined ? [] : [`A better question: ${question}`]),
    ...(rewrite === undefined ? [] : ['One way to put it:', `> ${rewrite}`]),
    ...(from === undefined ? [] : [`Where the idea comes from: ${from}.`]),
  ];
}

const list = (sentences: readonly Labelled[]): string =>
  sentences
    .slice(0, MOST_EXAMPLES)
    .map(({ text }) => `- ${text.replace(/[*_<>]/g, '\\$&')}`)
    .join('\n');

const CONTEXT = { now: 0, config: { levels: {} } };

/** True where the rule finds something in the sentence as a paragraph of its own. */
export const isFound = (rule: Rule, sentence: string): boolean =>
  [...rule.check(parsePostmortem(`${sentence}\n`), CONTEXT)].length > 0;
