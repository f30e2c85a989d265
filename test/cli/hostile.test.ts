import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve, type Script } from '../support/scripted-server.ts';
import { inFolder, runWith } from './run.ts';

const document = (...items: readonly string[]): string =>
  ['---', 'postmortem: 1', 'id: PM-9', '---', '', '```yaml action-items', ...items, '```', ''].join('\n');

const ITEM = ['- id: A1', '  action: Retry', '  status: open', '  ticket: acme/shop/x#1'];
const GITLAB = 'trackers:\n  gitlab:\n    project: acme/shop/x\n';

const env = (folder: string, origin: string) => ({
  POSTMORTEM_GITLAB_TOKEN: 'replay-token',
  POSTMORTEM_GITLAB_BASE_URL: origin,
  XDG_STATE_HOME: join(folder, 'state'),
});

const issue = (more: object): { readonly status: number; readonly body: string } => ({
  status: 200,
  body: JSON.stringify([{ iid: 1, state: 'opened', title: 'Retry', ...more }]),
});

describe('what others wrote, on the command line', function () {
  this.timeout(60_000);
  const open: { close(): Promise<void> }[] = [];
  const serving = async (script: Script) => {
    const server = await serve(script);
    open.push(server);
    return server;
  };
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  it('acts on no terminal, and reads from left to right', async () => {
    const item = [
      String.raw`- id: "A1\e[31m"`,
      String.raw`  action: "Retry \e[2J\u202e\r\u0007"`,
      String.raw`  done_when: "until \e]0;owned\u0007 \u2066it ends"`,
      String.raw`  ticket: "\e[31mCHK-1"`,
    ];
    const files = { 'a.postmortem.md': document(...item), '.postmortem.yaml': GITLAB };
    await inFolder(files, async (folder) => {
      const calls = [['verify'], ['sync', '--check'], ['push', 'a.postmortem.md', '--dry-run']];
      for (const args of calls) {
        const { out, err } = await runWith(env(folder, 'http://127.0.0.1:1'), folder, ...args);
        assert.doesNotMatch(out + err, /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/, args[0]);
        assert.match(out + err, /A1\\u001b\[31m/, args[0]);
      }
      const json = await runWith(env(folder, 'http://127.0.0.1:1'), folder, 'verify', '--format', 'json');
      assert.equal(JSON.parse(json.out)[0].message, 'until \u001b]0;owned\u0007 \u2066it ends');
    });
  });

  it('becomes one value of the document, whatever a ticket is called, and a second sync finds nothing to do', async () => {
    const files = { 'a.postmortem.md': document(...ITEM), '.postmortem.yaml': GITLAB };
    const odd = issue({
      title: '```\n- id: A2\u001b[31m\n  action: "x": # &a *b {c}, [d] \u202e| >',
      due_date: '2026-12-02\n  owner: eve',
    });
    const server = await serving([issue({}), odd, odd]);
    await inFolder(files, async (folder) => {
      const at = env(folder, `${server.origin}/api/v4`);
      await runWith(at, folder, 'sync', '--yes');
      const first = await runWith(at, folder, 'sync', '--yes', '--take', 'A1.action=ticket');
      const text = await readFile(join(folder, 'a.postmortem.md'), 'utf8');
      assert.equal(first.code, 0, first.err);
      const title = JSON.stringify('``` - id: A2[31m action: "x": # &a *b {c}, [d] | >');
      assert.equal(text, document(...ITEM).replace('Retry', title));
      const second = await runWith(at, folder, 'sync', '--yes');
      assert.deepEqual(second, { code: 0, out: '', err: 'Documents and tickets say the same.\n' });
    });
  });

  it('ends with 2 and a sentence where its state can not be kept', async () => {
    const files = { 'a.postmortem.md': document(...ITEM), '.postmortem.yaml': GITLAB, state: '' };
    await inFolder(files, async (folder) => {
      const server = await serving([issue({})]);
      for (const args of [['sync'], ['push', 'a.postmortem.md', '--resolve']]) {
        const { code, err } = await runWith(env(folder, server.origin), folder, ...args);
        assert.deepEqual([code, /^The system refuses: E\w+: [^\n]+\n$/.test(err)], [2, true], err);
      }
    });
  });

  it('is told at once where a token or a proxy can not be right', async () => {
    const files = { 'a.postmortem.md': document(...ITEM), '.postmortem.yaml': GITLAB };
    await inFolder(files, async (folder) => {
      const check = (more: Readonly<Record<string, string>>) =>
        runWith({ ...env(folder, 'https://gitlab.invalid'), ...more }, folder, 'sync', '--check');
      const token = await check({ POSTMORTEM_GITLAB_TOKEN: 'hidden\ntoken€' });
      assert.match(token.out, /not looked up\. GitLab: The token has a character that no token has/);
      assert.doesNotMatch(token.out + token.err, /hidden|Trying again/);
      for (const HTTPS_PROXY of ['::bad::', 'socks5://me:hidden@127.0.0.1:1']) {
        const { code, out, err } = await check({ HTTPS_PROXY });
        assert.equal(code, 2);
        assert.match(out, /GitLab: HTTPS_PROXY or ALL_PROXY names no proxy/);
        assert.doesNotMatch(out + err, /hidden|Trying again/);
      }
    });
  });
});
