import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { reviewEdits } from '../../../src/core/language/status/review-edits.ts';

const after = (front: string, asked: readonly string[]): string | undefined => {
  const text = `---\r\nid: PM-9 # ours\r\n${front}---\r\n\r\n# One\r\n`;
  const edits = reviewEdits(parsePostmortem(text), asked);
  return (
    edits &&
    applyEdits(text, edits).slice('---\r\nid: PM-9 # ours\r\n'.length, -'---\r\n\r\n# One\r\n'.length)
  );
};

describe('what the start of a review writes', () => {
  it('is the status and who is asked', () => {
    assert.equal(
      after('status: draft # for now\r\nowner: dana\r\n', ['noor', 'sam']),
      'status: in_review # for now\r\nowner: dana\r\nreviewers: [noor, sam]\r\n',
    );
    assert.equal(
      after('reviewers:\r\n  - lin\r\nstatus: draft\r\n', ['lin', 'noor']),
      'reviewers:\r\n  - lin\r\n  - noor\r\nstatus: in_review\r\n',
    );
  });

  it('is nothing where both stand there', () => {
    assert.equal(after('status: in_review\r\nreviewers: [noor]\r\n', ['noor']), undefined);
    assert.equal(after('status: reviewed\r\n', []), undefined);
  });
});
