import assert from 'node:assert/strict';
import { check } from './support.ts';

const section = (name: string, yaml: string): string => `# T\n\n\`\`\`yaml ${name}\n${yaml}\n\`\`\`\n`;

/** The ways one text can stand in YAML. */
const TEXTS = [
  'It was human error.',
  '"It was human error."',
  "'It was human error.'",
  '"It\n    was human error."',
  '|\n    It was human error.',
];
const QUOTED = [
  'They said "human error" to us.',
  '"They said \\"human error\\" to us."',
  `'They said "human error" to us.'`,
];
const FIELDS: readonly (readonly [string, (text: string) => string])[] = [
  ['learnings', (text) => `got_lucky: ${text}`],
  ['learnings', (text) => `went_well:\n  - The page came\n  - ${text}`],
  ['learnings', (text) => `questions:\n  - question: ${text}\n    for: dana`],
  ['contributing-factors', (text) => `- id: F1\n  factor: ${text}`],
  ['contributing-factors', (text) => `- id: F1\n  whys:\n  - The pool\n  - ${text}`],
  ['action-items', (text) => `- id: A1\n  done_when: ${text}`],
  ['timeline', (text) => `date: 2026-11-18\nzone: UTC\nentries:\n- at: 14:03\n  text: ${text}`],
];

describe('the wording of a text in YAML', () => {
  for (const [name, yaml] of FIELDS) {
    for (const text of TEXTS)
      it(`is read whatever stands around it: ${name} ${JSON.stringify(yaml(text))}`, () => {
        const codes = check(section(name, yaml(text))).map(({ code }) => code);
        assert.deepEqual(codes, ['blame/human-error']);
      });
    for (const text of QUOTED)
      it(`leaves out what somebody said: ${name} ${JSON.stringify(yaml(text))}`, () => {
        assert.deepEqual(check(section(name, yaml(text))), []);
      });
  }

  it('is read in lists within brackets, one text at a time', () => {
    const found = check(section('learnings', `got_lucky: [a, "human error", b, 'human error']`));
    assert.equal(found.length, 2);
  });
});
