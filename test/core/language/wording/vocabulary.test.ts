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
    ['marks a phrase', 'It was a yolo deploy.\n', '{ add: [yolo deploy] }', ['warning yolo deploy']],
    ['in any case', 'Yolo Deploy!\n', '{ add: [yolo deploy] }', ['warning Yolo Deploy']],
    ['over a line end', 'It was a yolo\ndeploy.\n', '{ add: [yolo deploy] }', ['warning yolo\ndeploy']],
    ['as whole words only', 'An überyolo and yolos.\n', '{ add: [yolo] }', []],
    ['the longest of several', 'A yolo deploy.\n', '{ add: [yolo, yolo deploy] }', ['warning yolo deploy']],
    [
      'signs as they are',
      'It was C++ (again) or c+x.\n',
      '{ add: ["c++ (again)"] }',
      ['warning C++ (again)'],
    ],
    [
      'in the sections too',
      '```yaml action-items\n- id: A1\n  action: Stop the yolo deploys\n```\n',
      '{ add: [yolo deploys] }',
      ['warning yolo deploys'],
    ],
    [
      'less in a pasted chat',
      '[14:03] sam: a yolo deploy\n',
      '{ add: [yolo deploy] }',
      ['information yolo deploy'],
    ],
    [
      'not in code, headings, quotes or quoted speech',
      '## Yolo\n\n> yolo\n\n`yolo` said "the yolo did".\n',
      '{ add: [yolo] }',
      [],
    ],
    ['not across code', 'A yolo `x` deploy.\n', '{ add: [yolo deploy] }', []],
    ['not what is fine as well', 'A yolo.\n', '{ add: [yolo], ignore: [Yolo] }', []],
    ['nothing where nothing is added', 'A yolo.\n', '{ add: [" "] }', []],
  ];
  for (const [name, text, wording, expected] of table) {
    it(name, () => assert.deepEqual(marked(text, wording), expected));
  }

  const twins: readonly (readonly [
    name: string,
    text: string,
    phrase: string,
    expected: readonly string[],
  ])[] = [
    [
      'as loud as another rule',
      'The outage was preventable.\n',
      'preventable',
      ['blame/counterfactual warning'],
    ],
    [
      'softer than another rule',
      'Somebody fat-fingered it.\n',
      'fat-fingered it',
      ['blame/human-error error'],
    ],
    ['louder than another rule', 'Everyone knows that.\n', 'everyone knows', ['blame/absolute warning']],
  ];
  for (const [name, text, phrase, expected] of twins) {
    it(`marks once what is ${name}`, () => {
      const { config } = readConfig(`wording: { add: [${phrase}] }\n`);
      const found = problems(parsePostmortem(FRONT + text), { now: 0, config })
        .filter(({ code }) => code.startsWith('blame/'))
        .map(({ code, level }) => `${code} ${level}`);
      assert.deepEqual(found, expected);
    });
  }
});
