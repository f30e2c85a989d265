import assert from 'node:assert/strict';
import { isRestricted } from '../../../src/core/actions/push/push-of.ts';
import { readDocument } from '../../../src/core/corpus/read-document.ts';
import { factsOf } from '../../../src/core/corpus/statistics/incident-facts.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { restrictionOf, type Restriction } from '../../../src/core/document/restricted.ts';
import { frontOf } from '../../../src/core/publish/run/front.ts';

const of = (line: string): string => `---\npostmortem: 1\n${line}\n---\n`;

const CASES: readonly (readonly [string, Restriction | undefined])[] = [
  [of('audience: restricted'), 'restricted'],
  [of('audience: Restricted'), 'restricted'],
  [of("audience: 'restricted '"), 'restricted'],
  [of('audience: [public, restricted]'), 'restricted'],
  [of('AUDIENCE: restricted'), 'restricted'],
  [of('audience: restrictd'), 'unknown'],
  [of('a: &a restricted\naudience: *a'), 'unknown'],
  [of('a: &a { audience: restricted }\n<<: *a'), 'unknown'],
  [of('audience: [public'), 'broken'],
  [`\n${of('audience: restricted')}`, 'unread'],
  ['---\npostmortem: 1\naudience: restricted\n\n# Title\n', 'unread'],
  [of('audience: internal'), undefined],
  [of('audience: Public'), undefined],
  [of('audience:'), undefined],
  [of('tags: [restricted]'), undefined],
  ['# Title\n', undefined],
];

describe('who may read a postmortem', () => {
  it('is said in more than one way, and what is not understood is held back', () => {
    for (const [text, expected] of CASES) assert.equal(restrictionOf(parsePostmortem(text)), expected, text);
  });

  it('is the same for tickets, publishers and statistics', () => {
    for (const [text, restriction] of CASES) {
      const postmortem = parsePostmortem(text);
      const isHeld = restriction !== undefined;
      const facts = factsOf(postmortem, { file: 'a', now: 0, holidays: [] });
      assert.equal(isRestricted(postmortem), isHeld, text);
      assert.equal(frontOf(postmortem).audience === 'restricted', isHeld, text);
      assert.equal(readDocument(text).audience === 'restricted', isHeld, text);
      assert.equal(facts.audience === 'restricted', isHeld, text);
    }
  });
});
