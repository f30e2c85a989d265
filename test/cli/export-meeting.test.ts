import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEvent } from '../core/render/meeting/read-calendar.ts';
import { inFolder, run } from './run.ts';

const document = (front = ''): string => `---
postmortem: 1
id: PM-1
owner: dana
${front}---

# Checkout failed

\`\`\`yaml timeline
zone: Europe/Berlin
log: |
  2026-11-18T14:00:00Z resolved: Pool size pinned
\`\`\`
`;
const CONFIG = 'review:\n  addresses: { dana: dana@example.com }\n';

describe('postmortem export for a review meeting', function () {
  this.timeout(30_000);

  it('writes the invitation, and says when it is and whom it leaves out', () =>
    inFolder(
      {
        'a.postmortem.md': document('reviewers: [noor]\nmeeting: 2026-11-20T10:00:00Z\n'),
        '.postmortem.yaml': CONFIG,
      },
      async (folder) => {
        const { code, err } = await run(
          folder,
          'export',
          'a.postmortem.md',
          '--format',
          'ics',
          '--out',
          'a.ics',
        );
        assert.equal(code, 0);
        assert.match(err, /^The meeting is on Friday 2026-11-20 11:00 Europe\/Berlin\.\n/);
        assert.match(
          err,
          /Not invited by the file, for want of an address under review\.addresses: noor\.\n/,
        );
        const { one } = readEvent(await readFile(join(folder, 'a.ics'), 'utf8'));
        assert.equal(one('DTSTART').value, '20261120T100000Z');
        assert.equal(one('ORGANIZER').value, 'mailto:dana@example.com');
        const at = await run(
          folder,
          'export',
          'a.postmortem.md',
          '--format',
          'ics',
          '--at',
          '2026-11-24 09:30',
        );
        assert.equal(readEvent(at.out).one('DTSTART').value, '20261124T083000Z');
        assert.match(
          at.err,
          /on Tuesday 2026-11-24 09:30 Europe\/Berlin, after the 72h that the policy gives \(Saturday 2026-11-21 15:00 /,
        );
        assert.equal(readEvent(at.out).one('UID').value, one('UID').value);
      },
    ));

  it('writes the agenda', () =>
    inFolder({ 'a.postmortem.md': document() }, async (folder) => {
      const { code, out } = await run(folder, 'export', 'a.postmortem.md', '--format', 'agenda');
      assert.equal(code, 0);
      assert.match(out, /^# Review of PM-1: Checkout failed\n\n- When: not fixed yet\n/);
      assert.match(out, /\n## What the document still lacks\n\n- /);
    }));

  it('refuses what is restricted, and times that are none', () =>
    inFolder(
      { 'a.postmortem.md': document('audience: restricted\n'), 'b.postmortem.md': document() },
      async (folder) => {
        for (const format of ['agenda', 'ics']) {
          const { code, out, err } = await run(folder, 'export', 'a.postmortem.md', '--format', format);
          assert.deepEqual([code, out], [2, '']);
          assert.match(err, /restricted: nothing of it is exported/);
        }
        const { code, err } = await run(
          folder,
          'export',
          'b.postmortem.md',
          '--format',
          'ics',
          '--at',
          'soon',
        );
        assert.equal(code, 2);
        assert.match(err, /^--at takes a time such as 2026-11-20 14:00, read in Europe\/Berlin/);
        assert.equal((await run(folder, 'export', 'b.postmortem.md', '--at', '2026-11-24 09:30')).code, 2);
      },
    ));
});
