import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { useReplay } from '../support/replay.ts';
import { inFolder, runWith } from './run.ts';

const item = (id: string, doneWhen: string, more = ''): string =>
  `- {id: ${id}, action: Do it, done_when: '${doneWhen}'${more}}\n`;
const documentOf = (...items: readonly string[]): string =>
  `---\npostmortem: 1\nid: PM-9\n---\n\n# A\n\n\`\`\`yaml action-items\n${items.join('')}\`\`\`\n`;

describe('postmortem verify', function () {
  this.timeout(60_000);
  const replay = useReplay();

  const verifying = (folder: string, ...args: readonly string[]) =>
    runWith(
      { POSTMORTEM_GITHUB_TOKEN: 'replay-token', POSTMORTEM_GITHUB_BASE_URL: `${replay().origin}/github` },
      folder,
      'verify',
      ...args,
    );

  it('says what is proven, what is not, and what a person must check', async () => {
    const files = {
      'limits.yaml': 'max_pool: 80\n',
      '.postmortem.yaml': 'trackers:\n  github:\n    repository: acme/checkout-api\n',
      'a.postmortem.md': documentOf(
        item('A1', 'file limits.yaml contains "max_pool: 80"'),
        item('A2', 'ticket closed', ', ticket: acme/checkout-api#85'),
        item('A3', 'a drill pages within two minutes'),
      ),
    };
    await inFolder(files, async (folder) => {
      await mkdir(join(folder, '.git'));
      const { code, out, err } = await verifying(folder);
      assert.deepEqual([code, err], [0, '']);
      assert.equal(
        out,
        [
          'a.postmortem.md: A1 proven: limits.yaml has the text.',
          'a.postmortem.md: A2 not yet: acme/checkout-api#85 is "open" in GitHub.',
          'a.postmortem.md: A3 for a person: a drill pages within two minutes',
          '',
        ].join('\n'),
      );
    });
  });

  it('ends with 1 where an item says done and is not proven, and tells it as JSON', async () => {
    const files = {
      'a.postmortem.md': documentOf(item('A1', 'file limits.yaml contains "max_pool"', ', status: done')),
    };
    await inFolder(files, async (folder) => {
      await mkdir(join(folder, '.git'));
      const { code, out } = await verifying(folder, 'a.postmortem.md', '--format', 'json');
      assert.equal(code, 1);
      assert.deepEqual(JSON.parse(out), [
        {
          file: 'a.postmortem.md',
          item: 'A1',
          status: 'done',
          state: 'not yet',
          contradicts: true,
          message: 'limits.yaml is not there.',
        },
      ]);
    });
  });

  it('ends with 2 where something could not be looked up', async () => {
    const files = { 'a.postmortem.md': documentOf(item('A1', 'ticket closed', ', ticket: CHK-1')) };
    await inFolder(files, async (folder) => {
      const { code, out } = await verifying(folder);
      assert.equal(code, 2);
      assert.match(out, /A1 not looked up: CHK-1 was not looked up\. No tracker/);
      assert.equal((await verifying(folder, 'nowhere.md')).code, 2);
      assert.equal((await verifying(folder, '--format', 'xml')).code, 2);
    });
  });
});
