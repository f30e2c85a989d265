import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import {
  confirmationHolds,
  confirmedOf,
  confirmEdits,
} from '../../../src/core/timeline/confirm/confirmed.ts';
import { sha256Now } from '../../../src/core/timeline/confirm/sha-256.ts';

const log = (head: string, ...lines: readonly string[]): string =>
  `\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\n${head}log: |\n${lines.map((line) => `  ${line}\n`).join('')}\`\`\`\n`;

function confirmed(text: string): string {
  const edits = confirmEdits(parsePostmortem(text), { by: 'dana', at: '2026-11-19T09:12:00Z' });
  assert.ok(edits);
  return applyEdits(text, edits);
}
function holds(text: string): boolean | undefined {
  const { timeline } = parsePostmortem(text);
  return timeline && confirmationHolds(timeline);
}

describe('a confirmed timeline', () => {
  it('has the hash that the platform makes', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        assert.equal(sha256Now(text), createHash('sha256').update(text).digest('hex'));
      }),
    ));

  it('is written above the entries, and nothing else differs', () => {
    const before = log('', '14:03 a', '14:05 b');
    const after = confirmed(before);
    assert.match(
      after,
      /zone: UTC\nconfirmed: \{ by: dana, at: 2026-11-19T09:12:00Z, hash: [0-9a-f]{64} \}\nlog: \|\n/,
    );
    assert.equal(after.replace(/confirmed: .*\n/, ''), before);
    const { timeline } = parsePostmortem(after);
    assert.equal(timeline && confirmedOf(timeline)?.by, 'dana');
    assert.equal(holds(after), true);
    assert.equal(holds(before), undefined);
  });

  it('takes the place of an earlier one, in braces or on lines', () => {
    for (const old of [
      'confirmed: { by: lin, at: 2026-11-18, hash: abc } # checked\n',
      'confirmed:\n  by: lin\n  at: 2026-11-18\n  hash: abc\n',
      'confirmed:\n',
    ]) {
      const after = confirmed(log(old, '14:03 a'));
      assert.equal(after.match(/confirmed:/g)?.length, 1);
      assert.doesNotMatch(after, /by: lin|hash: abc/);
      assert.equal(holds(after), true);
    }
  });

  it('holds as long as the entries say the same, wherever and however they are written', () => {
    const after = confirmed(log('', '14:03:00 detected: a @dana <b:1>', '14:05 b'));
    const same = [
      ['14:03:00 detected', '2026-11-18T15:03:00+01:00 detected'],
      ['detected: a', 'detected:   a'],
      ['@dana <b:1>', '<b:1> @dana ^T1'],
      ['  14:05 b', '  # of the call\n  14:05 b'],
    ] as const;
    for (const [old, fresh] of same) assert.equal(holds(after.replace(old, fresh)), true, fresh);
    const other = [
      ['14:03:00', '14:03:01'],
      ['detected: a', 'a'],
      ['@dana', '@lin'],
      ['14:05 b', '14:05 b +public'],
      ['  14:05 b\n', ''],
      ['  14:05 b\n', '  14:05 b\n  14:06 c\n'],
    ] as const;
    for (const [old, fresh] of other) assert.equal(holds(after.replace(old, fresh)), false, fresh);
  });

  it('is not written where there is nothing to confirm', () => {
    assert.equal(confirmEdits(parsePostmortem(log('')), { by: 'dana', at: '2026-11-19' }), undefined);
    assert.equal(confirmEdits(parsePostmortem('# A title\n'), { by: 'dana', at: '2026-11-19' }), undefined);
  });

  it('is of the entries of a list as well', () => {
    const list = '```yaml timeline\nzone: UTC\nentries:\n  - at: 2026-11-18T14:03:00Z\n    text: a\n```\n';
    assert.equal(holds(confirmed(list)), true);
  });
});
