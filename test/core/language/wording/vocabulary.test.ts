import assert from 'node:assert/strict';
import { readConfig } from '../../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { problems } from '../../../../src/core/language/problems.ts';

const FRONT = '---\npostmortem: 1\nid: PM-1\nstatus: in_review\n---\n\n# T\n\n';

/** The team's words that are marked, as they stand in the text. */
function marked(text: string, wording: string): readonly string[] {
  const whole = FRONT + text;
  const { config } = readConfig(`wording: ${wording}\n`);
  return problems(parsePostmortem(whole), { now: 0, config })
    .filter(({ code }) => code === 'blame/vocabulary')
    .map(({ span, level }) => `${level} ${whole.slice(span.start, span.end)}`);
}

describe('blame/vocabulary', () => {
  const table: readonly (readonly [
    name: string,
    text: string,
    wording: string,
    expected: readonly string[],
  ])[] = [
    ['marks a phrase', 'It was a rookie mistake.\n', '{ add: [rookie mistake] }', ['warning rookie mistake']],
    ['in any case', 'Rookie Mistake!\n', '{ add: [rookie mistake] }', ['warning Rookie Mistake']],
    [
      'over a line end',
      'It was a rookie\nmistake.\n',
      '{ add: [rookie mistake] }',
      ['warning rookie\nmistake'],
    ],
    ['as whole words only', 'An übercowboy and cowboys.\n', '{ add: [cowboy] }', []],
    [
      'the longest of several',
      'A cowboy deploy.\n',
      '{ add: [cowboy, cowboy deploy] }',
      ['warning cowboy deploy'],
    ],
    [
      'signs as they are',
      'It was C++ (again) or c+x.\n',
      '{ add: ["c++ (again)"] }',
      ['warning C++ (again)'],
    ],
    [
      'in the sections too',
      '```yaml action-items\n- id: A1\n  action: Stop the cowboy deploys\n```\n',
      '{ add: [cowboy deploys] }',
      ['warning cowboy deploys'],
    ],
    [
      'less in a pasted chat',
      '[14:03] sam: a rookie mistake\n',
      '{ add: [rookie mistake] }',
      ['information rookie mistake'],
    ],
    [
      'not in code, headings, quotes or quoted speech',
      '## Cowboy\n\n> cowboy\n\n`cowboy` said "the cowboy did".\n',
      '{ add: [cowboy] }',
      [],
    ],
    ['not across code', 'A rookie `x` mistake.\n', '{ add: [rookie mistake] }', []],
    ['not what is fine as well', 'A cowboy.\n', '{ add: [cowboy], ignore: [Cowboy] }', []],
    ['nothing where nothing is added', 'A cowboy.\n', '{ add: [" "] }', []],
  ];
  for (const [name, text, wording, expected] of table) {
    it(name, () => assert.deepEqual(marked(text, wording), expected));
  }
});
