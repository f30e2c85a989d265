import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useReplay } from '../support/replay.ts';
import { inFolder, runWith } from './run.ts';

const PROJECT = 'acme/shop/checkout-api';
const DOCUMENT = `---
postmortem: 1
id: PM-9
status: draft
---

# Checkout

\`\`\`yaml action-items
- id: A1 # the first
  action: Retry on 409
  due: 2026-12-02
  ticket: ${PROJECT}#88
- {id: A2, action: No ticket yet}
\`\`\`
`;
const FILES = {
  'a.postmortem.md': DOCUMENT,
  '.postmortem.yaml': `trackers:\n  gitlab:\n    project: ${PROJECT}\n`,
};

describe('postmortem sync', function () {
  this.timeout(60_000);
  const replay = useReplay();
  const base = (): string => `${replay().origin}/gitlab/api/v4`;

  const ask = async (method: 'PUT' | 'POST' | 'DELETE', path: string, body: unknown = {}): Promise<void> => {
    const headers = { 'private-token': 'replay-token', 'content-type': 'application/json' };
    const url = `${base()}/projects/${encodeURIComponent(PROJECT)}/issues${path}`;
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
    assert.ok(answer.ok, `${answer.status}`);
  };
  beforeEach(() => ask('POST', '', { title: 'Retry on 409', due_date: '2026-12-02' }));

  const syncing = (folder: string, ...args: readonly string[]) =>
    runWith(
      {
        POSTMORTEM_GITLAB_TOKEN: 'replay-token',
        POSTMORTEM_GITLAB_BASE_URL: base(),
        XDG_STATE_HOME: join(folder, 'state'),
        LOCALAPPDATA: join(folder, 'state'),
        HOME: folder,
      },
      folder,
      'sync',
      ...args,
    );
  const textIn = (folder: string): Promise<string> => readFile(join(folder, 'a.postmortem.md'), 'utf8');

  it('writes what changed in the ticket, byte for byte beside it, and nothing the second time', async () => {
    await inFolder(FILES, async (folder) => {
      assert.deepEqual(await syncing(folder), {
        code: 0,
        out: '',
        err: 'Documents and tickets say the same.\n',
      });
      await ask('PUT', '/88', { state_event: 'close' });
      const seen = await syncing(folder);
      assert.equal(seen.code, 1);
      assert.match(seen.err, /nothing was changed\. Add --yes/);
      assert.equal(await textIn(folder), DOCUMENT);
      const dry = await syncing(folder, '--dry-run');
      assert.equal(dry.code, 0);
      assert.match(
        dry.out,
        /@@ A1 @@ Retry on 409\n {2}into the document.*\n- status: open\n\+ status: done\n/,
      );
      const done = await syncing(folder, '--yes');
      assert.equal(done.code, 0, done.err);
      assert.equal(await textIn(folder), DOCUMENT.replace('#88\n', '#88\n  status: done\n'));
      assert.deepEqual(await syncing(folder, '--yes'), {
        code: 0,
        out: '',
        err: 'Documents and tickets say the same.\n',
      });
      assert.equal((await syncing(folder, '--check')).code, 0);
    });
  });

  it('sends what changed in the document', async () => {
    await inFolder(FILES, async (folder) => {
      await syncing(folder);
      await writeFile(join(folder, 'a.postmortem.md'), DOCUMENT.replace('2026-12-02', '2026-12-24'));
      const { code, err } = await syncing(folder, '--yes', 'a.postmortem.md');
      assert.equal(code, 0);
      assert.match(err, /1 ticket took what the document says/);
      assert.equal(replay().state().gitlab.at(-1)?.dueDate, '2026-12-24');
    });
  });

  it('leaves to a person what both changed, and takes what they chose', async () => {
    await inFolder(FILES, async (folder) => {
      await syncing(folder);
      const ours = DOCUMENT.replace('Retry on 409', 'Retry on 409 and 503');
      await writeFile(join(folder, 'a.postmortem.md'), ours);
      await ask('PUT', '/88', { title: 'Retry twice' });
      const left = await syncing(folder, '--yes');
      assert.equal(left.code, 1);
      assert.match(left.err, /A1\.action: waiting for your choice, --take A1\.action=ticket/);
      assert.equal(await textIn(folder), ours);
      assert.equal(replay().state().gitlab.at(-1)?.title, 'Retry twice');
      assert.equal((await syncing(folder, '--yes', '--take', 'A1.action=ticket')).code, 0);
      assert.equal(await textIn(folder), DOCUMENT.replace('Retry on 409', 'Retry twice'));
      assert.equal((await syncing(folder, '--check')).code, 0);
    });
  });

  it('tells every difference for CI, in words and as JSON, and changes nothing', async () => {
    await inFolder(FILES, async (folder) => {
      await ask('PUT', '/88', { state_event: 'close' });
      const { code, out } = await syncing(folder, '--check');
      assert.equal(code, 1);
      assert.equal(
        out,
        `a.postmortem.md: A1 status: open in the document, done in ${PROJECT}#88 (GitLab). They were never compared on this machine: choose one.\n`,
      );
      const json = await syncing(folder, '--check', '--format', 'json');
      assert.equal(json.code, 1);
      const [one, ...others] = JSON.parse(json.out);
      assert.deepEqual(others, []);
      assert.deepEqual(
        [one.file, one.item, one.field, one.document, one.inTicket, one.kind],
        ['a.postmortem.md', 'A1', 'status', 'open', 'done', 'field'],
      );
      assert.equal(await textIn(folder), DOCUMENT);
    });
  });

  it('tells of a ticket that is gone, and takes its key out where somebody says so', async () => {
    await inFolder(FILES, async (folder) => {
      await ask('DELETE', '/88');
      const { code, err } = await syncing(folder, '--yes');
      assert.equal(code, 1);
      assert.match(err, /gone\. --unlink A1 takes the key out/);
      assert.equal((await syncing(folder, '--yes', '--unlink', 'A1')).code, 0);
      assert.equal(await textIn(folder), DOCUMENT.replace(`  ticket: ${PROJECT}#88\n`, ''));
    });
  });

  it('says which choice fits nothing', async () => {
    await inFolder(FILES, async (folder) => {
      const { code, err } = await syncing(folder, '--yes', '--take', 'A9.due=ticket', '--unlink', 'A1');
      assert.equal(code, 0);
      assert.match(
        err,
        /^Documents and tickets say the same\.\n--take A9\.due fits nothing [^\n]+\n--unlink A1 fits nothing [^\n]+\n$/,
      );
    });
  });

  it('tells of a ticket in a tracker that the repository does not name, and goes on', async () => {
    await inFolder(FILES, async (folder) => {
      const text = DOCUMENT.replace('No ticket yet', 'Elsewhere, ticket: https://tickets.example.net/7');
      await writeFile(join(folder, 'a.postmortem.md'), text);
      const { code, out } = await syncing(folder, '--check');
      assert.equal(code, 0);
      assert.match(out, /A2: https:\/\/tickets\.example\.net\/7 was not looked up\. No tracker/);
    });
  });

  it('ends with 2 where a tracker could not be asked, and with what is wrong in the options', async () => {
    await inFolder(FILES, async (folder) => {
      const unconnected = await runWith({ POSTMORTEM_GITLAB_TOKEN: '' }, folder, 'sync', '--check');
      assert.equal(unconnected.code, 2);
      assert.match(unconnected.err, /GitLab is not connected: set POSTMORTEM_GITLAB_TOKEN/);
      for (const args of [
        ['--check', '--yes'],
        ['--take', 'A1.owner=ticket'],
        ['--format', 'xml'],
        ['nowhere.md'],
      ])
        assert.equal((await syncing(folder, ...args)).code, 2);
      await writeFile(join(folder, 'a.postmortem.md'), DOCUMENT.replace('id: PM-9\n', ''));
      assert.match((await syncing(folder)).err, /no `id` in its front matter/);
    });
  });
});
