import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { approvalEdits, approvalsIn } from '../../../src/core/language/status/approval-edits.ts';

const NOOR = { by: 'noor', at: '2026-11-21T16:00:00Z' };
const SAM = { by: 'sam', at: '2026-11-22' };

const after = (
  front: string,
  ...edit: Parameters<typeof approvalEdits> extends [unknown, ...infer R] ? R : never
): string => {
  const text = `---\nid: PM-9 # ours\n${front}owner: dana\n---\n\n# One\n`;
  const edits = approvalEdits(parsePostmortem(text), ...edit);
  const whole = applyEdits(text, edits ?? []);
  assert.ok(whole.startsWith('---\nid: PM-9 # ours\n') && whole.endsWith('---\n\n# One\n'), whole);
  return whole.slice('---\nid: PM-9 # ours\n'.length, -'---\n\n# One\n'.length);
};

describe('approvals in the front matter', () => {
  const cases: readonly (readonly [front: string, expected: string])[] = [
    [
      '',
      'owner: dana\napprovals:\n  - { by: noor, at: 2026-11-21T16:00:00Z }\n  - { by: sam, at: 2026-11-22 }\n',
    ],
    [
      'approvals: []\n',
      'approvals: [{ by: noor, at: 2026-11-21T16:00:00Z }, { by: sam, at: 2026-11-22 }]\nowner: dana\n',
    ],
    [
      'approvals:\n',
      'approvals: [{ by: noor, at: 2026-11-21T16:00:00Z }, { by: sam, at: 2026-11-22 }]\nowner: dana\n',
    ],
    [
      'approvals:\n- by: lin # first\n  at: 2026-11-20\n',
      'approvals:\n- by: lin # first\n  at: 2026-11-20\n- { by: noor, at: 2026-11-21T16:00:00Z }\n- { by: sam, at: 2026-11-22 }\nowner: dana\n',
    ],
    [
      'approvals: [{ by: sam, at: 2026-11-20 }] # read back\n',
      'approvals: [{ by: sam, at: 2026-11-22 }, { by: noor, at: 2026-11-21T16:00:00Z }] # read back\nowner: dana\n',
    ],
  ];
  for (const [front, expected] of cases)
    it(`are added to ${JSON.stringify(front)}`, () => assert.equal(after(front, [NOOR, SAM]), expected));

  const removals: readonly (readonly [front: string, expected: string])[] = [
    ['approvals: [{ by: noor, at: 2026-11-21 }]\n', 'approvals: []\n'],
    ['approvals:\n  - { by: noor, at: 2026-11-21 }\n', 'approvals: []\n'],
    [
      'approvals: [{ by: noor, at: 2026-11-21 }, { by: sam, at: 2026-11-22 }]\n',
      'approvals: [{ by: sam, at: 2026-11-22 }]\n',
    ],
    [
      'approvals: [{ by: sam, at: 2026-11-22 }, { by: noor, at: 2026-11-21 }]\n',
      'approvals: [{ by: sam, at: 2026-11-22 }]\n',
    ],
    [
      'approvals:\n  - by: noor\n    at: 2026-11-21\n  - by: sam\n    at: 2026-11-22\n',
      'approvals:\n  - by: sam\n    at: 2026-11-22\n',
    ],
    ['approvals:\n  - { by: sam, at: 2026-11-22 }\n', 'approvals:\n  - { by: sam, at: 2026-11-22 }\n'],
  ];
  for (const [front, expected] of removals)
    it(`are taken out of ${JSON.stringify(front)}`, () =>
      assert.equal(after(front, [], ['noor']), `${expected}owner: dana\n`));

  it('stay as they are where all of them stand there', () => {
    const text = '---\napprovals: [{by: noor, at: "2026-11-21T16:00:00Z"}]\n---\n';
    assert.equal(approvalEdits(parsePostmortem(text), [NOOR]), undefined);
  });

  it('read back as they were written, whoever gave them', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            by: fc
              .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
              .filter((by) => /^[^\s]+$/u.test(by)),
            at: fc.constant('2026-11-21T16:00:00Z'),
          }),
          { maxLength: 4 },
        ),
        fc.constantFrom(
          '',
          'approvals: []\n',
          'approvals:\n',
          'approvals:\n  - { by: lin, at: 2026-11-20 }\n',
        ),
        (approvals, front) => {
          const text = `---\nid: PM-9\n${front}owner: dana\n---\n`;
          const whole = applyEdits(text, approvalEdits(parsePostmortem(text), approvals) ?? []);
          const read = approvalsIn(parsePostmortem(whole)).map(({ by }) => by);
          for (const { by } of approvals) assert.ok(read.includes(by), `${by} in ${whole}`);
          assert.equal(new Set(read).size, read.length);
        },
      ),
    ));
});
