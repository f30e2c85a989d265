import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { fixAll } from '../../../src/core/language/fixes/fix-all.ts';
import { fixes } from '../../../src/core/language/fixes/fixes.ts';
import { problems } from '../../../src/core/language/problems.ts';

const BEFORE = `---
postmortem: 1
id: PM-1
status: draft
severity: SEV-2
owner: dana
services: [a]
Detected_By: alert
facilitater: lin
---

# T

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  2:03 PM detected: Page
  14:10Z mitigated: Over <slack:C0/p1>,
  14:20 no marks
\`\`\`

\`\`\`yaml action-items
- id: A1
  action: Cap the pool #4471
  type: Prevent
- id: A2
  action: Alert: on connections
\`\`\`
`;

const read = (text: string) => {
  const postmortem = parsePostmortem(text);
  return { postmortem, found: problems(postmortem, { now: 0, config: DEFAULT_CONFIG }) };
};

describe('fix all', () => {
  it('mends what needs no second thought, and leaves guesses to people', () => {
    const { postmortem, found } = read(BEFORE);
    const once = applyEdits(BEFORE, fixAll(postmortem.text, found));
    const again = read(once);
    const after = applyEdits(once, fixAll(once, again.found));
    assert.equal(
      after,
      BEFORE.replace('Detected_By', 'detected_by')
        .replace('2:03 PM', '14:03')
        .replace('14:10Z', '14:10')
        .replace('p1>,', 'p1>')
        .replace('Cap the pool #4471', '"Cap the pool #4471"')
        .replace('Prevent', 'prevent')
        .replace('Alert: on connections', '"Alert: on connections"'),
    );
    const last = read(after);
    assert.deepEqual(fixAll(after, last.found), []);
  });

  it('of one code mends every place at once', () => {
    const { postmortem, found } = read(BEFORE);
    const at = BEFORE.indexOf('2:03 PM');
    const fix = fixes(postmortem, found, { start: at, end: at }).find(({ title }) =>
      title.startsWith('Fix All'),
    );
    assert.equal(fix?.title, 'Fix All 2 of timeline/time in This Document');
    assert.equal(
      applyEdits(BEFORE, fix.edits),
      BEFORE.replace('2:03 PM', '14:03').replace('14:10Z', '14:10'),
    );
  });
});
