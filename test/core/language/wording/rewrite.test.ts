import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import type { Finding, Fix } from '../../../../src/core/document/finding.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { check, labelled, WORDING } from './support.ts';

const FRONT = '---\npostmortem: 1\nowner: ines\n---\n\n';

/** What somebody wrote, and what the quick fix makes of it. */
const REWRITTEN = `
The reviewer failed to check it against the limit.
The review did not check it against the limit.

It was a small change, and the reviewers did not question it.
It was a small change, and the review did not question it.

ines forgot to renew the lease.
The lease was not renewed.

The DBA neglected to update these backups.
These backups were not updated.

The engineer forgot to test it before the release.
It was not tested before the release.

The engineers failed to test the status.
The status was not tested.

ines deleted the wrong volumes.
The wrong volumes were deleted.

The site went down because the contractor unplugged the live switch.
The site went down because the live switch was unplugged.

Naturally, QA had a copy.
QA had a copy.

Obviously the disk was full.
The disk was full.

The disk was simply full.
The disk was full.
`;

/** Here a rewrite would lose something, or make something up. */
const LEFT = [
  'The reviewer failed to read the second page.',
  'ines forgot to renew `orders` and the lease.',
  'ines forgot to renew the `orders` lease.',
  'ines forgot to renew the lease yesterday.',
  'ines forgot to add the host to the list.',
  'The team has failed to upgrade its brokers.',
  'Great job by whoever deleted the bucket.',
  'It was ines who deleted the bucket.',
  'We will remind engineers to be more careful with limits.',
  'It was, obviously, broken.',
  'It was quite obviously `broken`.',
];

describe('the rewrites of wording', () => {
  for (const pair of REWRITTEN.trim().split('\n\n')) {
    const [before = '', after = ''] = pair.split('\n');
    it(before, () => assert.deepEqual(rewritten(`${FRONT}${before}\n`), [`${FRONT}${after}\n`]));
  }

  for (const sentence of LEFT) {
    it(`none: ${sentence}`, () => assert.deepEqual(rewritten(`${FRONT}${sentence}\n`), []));
  }

  it('come with the question, for whoever knows the answer', () => {
    const [finding] = findings(`${FRONT}ines forgot to renew the lease.\n`);
    assert.deepEqual(
      finding?.fixes?.map(({ title }) => title),
      ['Write "The lease was not renewed"', 'Put the question here, to be answered'],
    );
  });

  const sentences = SETS()
    .flatMap(labelled)
    .map(({ text }) => text);

  it('add no word that tells something new', () => {
    for (const sentence of sentences) {
      for (const after of rewritten(`${sentence}\n`)) {
        const known = new Set(wordsIn(sentence).map(stem));
        const added = wordsIn(after).filter((word) => !known.has(stem(word)) && !GRAMMAR.has(word));
        assert.deepEqual(added, [], `${sentence} → ${after}`);
      }
    }
  });

  it('are not marked by the rule that offers them', () => {
    for (const sentence of sentences) {
      for (const { code, fixes } of findings(`${sentence}\n`)) {
        for (const { edits } of (fixes ?? []).filter(isRewrite)) {
          const before = count(code, `${sentence}\n`);
          const after = applyEdits(`${sentence}\n`, edits);
          assert.ok(count(code, after) < before || before === 0, after);
        }
      }
    }
  });
});

function SETS(): readonly string[] {
  const kinds = ['paraphrases', 'evasive'].flatMap((kind) => [kind, `third-${kind}`, `fourth-${kind}`]);
  return [
    ...kinds,
    'sentences',
    'ordinary',
    'more-ordinary',
    'neutral',
    'fourth-ordinary',
    'fifth-ordinary',
    'fifth-evasive',
  ].map((name) => `${name}.jsonl`);
}

const GRAMMAR: ReadonlySet<string> = new Set('was were not did the'.split(' '));
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
/** "Reviewer" and "review", "renew" and "renewed". */
const stem = (word: string): string => word.replace(/(?:ers?|ed|te|t|ped|e)$/, '');

const isRewrite = ({ preferred }: Fix): boolean => preferred === true;

const findings = (text: string): readonly Finding[] =>
  WORDING.flatMap((rule) => [...rule.check(parsePostmortem(text), { now: 0, config: { levels: {} } })]);

const rewritten = (text: string): readonly string[] =>
  findings(text).flatMap(({ fixes = [] }) =>
    fixes.filter(isRewrite).map(({ edits }) => applyEdits(text, edits)),
  );

const count = (code: string, text: string): number => check(text).filter((one) => one.code === code).length;
