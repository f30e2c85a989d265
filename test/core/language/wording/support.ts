import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import type { Level } from '../../../../src/core/document/finding.ts';
import { RULES } from '../../../../src/core/language/rules/index.ts';

/** The rules of the sixteen categories; a team's own words are none. */
export const WORDING = RULES.filter(
  ({ code }) => code.startsWith('blame/') && code !== 'blame/vocabulary' && code !== 'blame/insinuation',
);

export interface Found {
  readonly code: string;
  readonly text: string;
  readonly level: Level;
}

/** What the wording rules find in a text, whatever its status. */
export function check(text: string, ignore: readonly string[] = []): readonly Found[] {
  const postmortem = parsePostmortem(text);
  return WORDING.flatMap((rule) =>
    [...rule.check(postmortem, { now: 0, config: { levels: {}, wording: { ignore } } })].map(
      ({ code, span, level = rule.level }) => ({ code, text: text.slice(span.start, span.end), level }),
    ),
  );
}

export interface Labelled {
  readonly text: string;
  readonly label: 'blame' | 'not-blame';
  readonly category: string;
}

const folder = fileURLToPath(new URL('../../../fixtures/wording/', import.meta.url));

export const fixture = (name: string): string => readFileSync(`${folder}${name}`, 'utf8');

export const labelled = (name: string): readonly Labelled[] =>
  fixture(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly category: number;
  readonly alarms: readonly string[];
  readonly missed: readonly string[];
  readonly falseErrors: readonly string[];
}

/** Each sentence as a paragraph of its own. */
export function score(sentences: readonly Labelled[]): Score {
  const found = sentences.map((one) => ({ ...one, found: check(`${one.text}\n`) }));
  const hit = found.filter((one) => one.found.length > 0);
  const right = hit.filter(({ label }) => label === 'blame');
  const wrong = hit.filter(({ label }) => label !== 'blame');
  const blameful = found.filter(({ label }) => label === 'blame');
  const inCategory = right.filter((one) => one.found.some(({ code }) => code === `blame/${one.category}`));
  return {
    precision: right.length / hit.length,
    recall: right.length / blameful.length,
    category: inCategory.length / right.length,
    alarms: wrong.map(({ text }) => text),
    missed: blameful.filter((one) => one.found.length === 0).map(({ text }) => text),
    falseErrors: wrong
      .filter((one) => one.found.some(({ level }) => level === 'error'))
      .map(({ text }) => text),
  };
}
