import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Server as NetServer } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { useReplay } from '../support/replay.ts';
import { inFolder, runWith } from './run.ts';

const DOCUMENT = `---
postmortem: 1
id: PM-9
status: draft
incidents: [pagerduty:Q2X7ABCDE12345, "slack:C0INC2041"]
---

# Checkout

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: Rollout reaches 60 %
  14:43 mitigated, impact_end: Customers can pay
\`\`\`
`;
const FILES = { 'a.postmortem.md': DOCUMENT };

describe('postmortem import', function () {
  this.timeout(60_000);
  const replay = useReplay();

  const vendors = () => ({
    POSTMORTEM_PAGERDUTY_TOKEN: 'replay-token',
    POSTMORTEM_PAGERDUTY_BASE_URL: `${replay().origin}/pagerduty`,
    POSTMORTEM_SLACK_TOKEN: 'replay-token',
    POSTMORTEM_SLACK_BASE_URL: `${replay().origin}/slack/api/`,
    POSTMORTEM_GITHUB_TOKEN: 'replay-token',
    POSTMORTEM_GITHUB_BASE_URL: `${replay().origin}/github`,
  });
  const importing = (folder: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    runWith(env, folder, 'import', 'a.postmortem.md', ...args);
  const linesIn = async (folder: string) =>
    (await readFile(join(folder, 'a.events.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line): { readonly uri: string; readonly at: string } => JSON.parse(line));

  it('writes nothing over what is beside the document and can not be read', async function () {
    if (process.platform === 'win32') this.skip();
    await inFolder(FILES, async (folder) => {
      await symlink('a.events.jsonl', join(folder, 'a.events.jsonl'));
      const { code, err } = await importing(folder, vendors());
      assert.equal(code, 2);
      assert.match(err, /^a\.events\.jsonl could not be read: .*ELOOP.* Nothing was fetched or written/);
    });
  });

  it('writes what the records of the document hold beside it, around the impact', async () => {
    await inFolder(FILES, async (folder) => {
      const { code, out, err } = await importing(folder, vendors());
      assert.deepEqual([code, out], [0, ''], err);
      const lines = await linesIn(folder);
      assert.match(
        err,
        /^PagerDuty: \d+ events\.\nSlack: \d+ events\.\n(\d+) events written to a\.events\.jsonl\.\n$/,
      );
      assert.deepEqual(new Set(lines.map(({ uri }) => uri.split(':')[0])), new Set(['pagerduty', 'slack']));
      assert.ok(lines.every(({ at }) => at >= '2026-11-18T11:56' && at <= '2026-11-18T15:43:01'));
    });
  });

  it('reads the commits of a repository around the impact, and says where a folder is in none', async () => {
    await inFolder(FILES, async (folder) => {
      const git = (at: string, ...args: readonly string[]): void =>
        void execFileSync(
          'git',
          ['-C', folder, '-c', 'user.name=lin', '-c', 'user.email=lin@x.test', ...args],
          {
            env: { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
          },
        );
      const none = await importing(folder, vendors(), '--repository', '.');
      assert.deepEqual([none.code, none.err], [2, '. is in no Git repository with a commit.\n']);
      git('2026-11-18T13:50:00Z', 'init', '-q');
      git('2026-11-18T13:50:00Z', 'commit', '-q', '--allow-empty', '-m', 'Raise the pool to 40 a pod');
      git('2026-11-20T09:00:00Z', 'commit', '-q', '--allow-empty', '-m', 'Two days later');
      const twice = await importing(folder, vendors(), '--repository', '.', '--repository', folder);
      assert.deepEqual([twice.code, twice.out], [2, '']);
      assert.match(twice.err, /^Two repositories are called \S+\. Import one, then the other\.\n$/);
      const { code, err } = await importing(folder, vendors(), '--repository', '.');
      assert.equal(code, 0, err);
      assert.match(err, /^Git: 1 event\.$/m);
      const commits = (await linesIn(folder)).filter(({ uri }) => uri.startsWith('git:'));
      assert.deepEqual(
        commits.map(({ at }) => at.slice(0, 16)),
        ['2026-11-18T13:50'],
      );
    });
  });

  it('adds to what is there, and has nothing twice', async () => {
    await inFolder(FILES, async (folder) => {
      await importing(folder, vendors(), '--incident', 'pagerduty:Q2X7ABCDE12345');
      const first = await linesIn(folder);
      const again = await importing(
        folder,
        vendors(),
        '--source',
        'pagerduty',
        '--incident',
        'Q2X7ABCDE12345',
      );
      assert.match(again.err, /written to a\.events\.jsonl, 0 of them new\./);
      assert.deepEqual(await linesIn(folder), first);
      const repository = await importing(folder, vendors(), '--incident', 'github:acme/checkout-api');
      assert.equal(repository.code, 0, repository.err);
      const all = await linesIn(folder);
      assert.ok(all.length > first.length);
      assert.equal(new Set(all.map(({ uri }) => uri)).size, all.length);
    });
  });

  it('writes to the output where that is asked, and nothing else', async () => {
    await inFolder(FILES, async (folder) => {
      const { out } = await importing(
        folder,
        vendors(),
        '--incident',
        'pagerduty:Q2X7ABCDE12345',
        '--out',
        '-',
      );
      assert.ok(out.split('\n').length > 50);
      await assert.rejects(linesIn(folder));
    });
  });

  it('keeps what the others gave where one fails, and ends with 2', async () => {
    replay().faults({ kind: 'expired-token', vendor: 'slack', times: 'always' });
    await inFolder(FILES, async (folder) => {
      const { code, err } = await importing(folder, vendors());
      assert.equal(code, 2);
      assert.match(err, /Slack: 0 events\. Slack could not be read: its token has expired/);
      assert.ok((await linesIn(folder)).length > 50);
    });
  });

  const restricted = DOCUMENT.replace('status: draft', 'status: draft\naudience: restricted');
  const REFUSED: readonly (readonly [what: string, text: string, args: readonly string[], says: RegExp])[] = [
    ['a restricted document', restricted, [], /is restricted/],
    ['a document without records', '# T\n', [], /Name one: --incident/],
    ['an unknown source', DOCUMENT, ['--incident', 'opsgenie:1'], /--source takes pagerduty, slack/],
    [
      'an id of another kind',
      DOCUMENT,
      ['--source', 'slack', '--incident', 'x'],
      /"x" is none of Slack\. It takes/,
    ],
    ['a time without a zone', DOCUMENT, ['--since', '2026-11-18T14:00'], /take times as/],
    ['a repository without a time', '# T\n', ['--incident', 'github:a/b'], /say --since and --until/],
    ['an unknown option', DOCUMENT, ['--chanel', 'x'], /--chanel/],
  ];
  for (const [what, text, args, says] of REFUSED)
    it(`refuses ${what}`, async () => {
      await inFolder({ 'a.postmortem.md': text }, async (folder) => {
        const { code, err } = await importing(folder, vendors(), ...args);
        assert.equal(code, 2);
        assert.match(err, says);
        await assert.rejects(linesIn(folder));
      });
      assert.equal(replay().requests().length, 0);
    });

  it('names the variables that a source needs', async () => {
    await inFolder(FILES, async (folder) => {
      const { code, err } = await importing(folder, {}, '--incident', 'datadog:2041');
      assert.equal(code, 2);
      assert.match(
        err,
        /Datadog is not connected: set POSTMORTEM_DATADOG_API_KEY and POSTMORTEM_DATADOG_APP_KEY\./,
      );
    });
  });

  it('touches no file whose lines do not fit their hash', async () => {
    await inFolder(FILES, async (folder) => {
      await importing(folder, vendors(), '--incident', 'pagerduty:Q2X7ABCDE12345');
      const path = join(folder, 'a.events.jsonl');
      const changed = (await readFile(path, 'utf8')).replace('"actor":"', '"actor":"not ');
      await inFolder({ ...FILES, 'a.events.jsonl': changed }, async (other) => {
        const { code, err } = await importing(other, vendors());
        assert.equal(code, 2);
        assert.match(
          err,
          /changed after capture: line .* Nothing was fetched or written: name another file with --out\./,
        );
        assert.equal(await readFile(join(other, 'a.events.jsonl'), 'utf8'), changed);
      });
    });
  });

  describe('behind a proxy', () => {
    let folder = '';
    let proxy: { readonly port: number; readonly asked: string[]; readonly server: Server };
    let tls: { readonly port: number; readonly server: NetServer };
    const done: (() => void)[] = [];

    before(async function () {
      try {
        execFileSync('openssl', ['version']);
      } catch {
        console.log('  skipped: there is no openssl to make a certificate with');
        this.skip();
      }
      await new Promise<void>((ready) => {
        void inFolder({}, async (made) => {
          folder = made;
          ready();
          await new Promise<void>((end) => void done.push(end));
        });
      });
      const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
      const name = [
        '-subj',
        '/CN=localhost',
        '-addext',
        'subjectAltName=DNS:localhost,DNS:api.pagerduty.com',
      ];
      execFileSync(
        'openssl',
        ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...files, ...name],
        {
          stdio: 'ignore',
        },
      );
      const [key, cert] = await Promise.all(
        ['key.pem', 'cert.pem'].map((one) => readFile(join(folder, one))),
      );
      tls = await listening(
        createTlsServer({ key, cert }, (incoming, answer) => {
          const { method, url, headers } = incoming;
          const onward = request(
            `${replay().origin}/pagerduty${url ?? ''}`,
            { method, headers },
            (response) => {
              answer.writeHead(response.statusCode ?? 500, response.headers);
              pipeline(response, answer, () => undefined);
            },
          );
          pipeline(incoming, onward, () => undefined);
        }),
      );
      proxy = await connectProxy(() => tls.port);
    });
    after(() => {
      for (const { server } of [tls, proxy].filter(Boolean)) server.close();
      for (const end of done) end();
    });

    const behind = (more: Readonly<Record<string, string>>) => ({
      POSTMORTEM_PAGERDUTY_TOKEN: 'replay-token',
      NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem'),
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
      ...more,
    });
    const one = ['--incident', 'pagerduty:Q2X7ABCDE12345'];

    it("asks the vendor's own address through it", async () => {
      await inFolder(FILES, async (here) => {
        proxy.asked.length = 0;
        const { code, err } = await importing(here, behind({}), ...one);
        assert.equal(code, 0, err);
        assert.deepEqual(new Set(proxy.asked), new Set(['api.pagerduty.com:443']));
        assert.ok((await linesIn(here)).length > 50);
      });
    });

    it('goes past it where NO_PROXY says so', async () => {
      await inFolder(FILES, async (here) => {
        proxy.asked.length = 0;
        const direct = {
          POSTMORTEM_PAGERDUTY_BASE_URL: `https://localhost:${tls.port}`,
          NO_PROXY: 'localhost',
        };
        const { code, err } = await importing(here, behind(direct), ...one);
        assert.equal(code, 0, err);
        assert.deepEqual(proxy.asked, []);
      });
    });

    it('says so where it does not answer', async () => {
      await inFolder(FILES, async (here) => {
        const { code, err } = await importing(here, behind({ HTTPS_PROXY: 'http://127.0.0.1:9' }), ...one);
        assert.equal(code, 2);
        assert.match(
          err,
          /PagerDuty: 0 events\. PagerDuty did not answer\. Nothing answers at the proxy for api\.pagerduty\.com\./,
        );
      });
    });
  });
});

async function listening<Listening extends NetServer>(server: Listening) {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** A proxy as companies have them: it joins who asks with where they want to go. Here, all lead to one port. */
async function connectProxy(target: () => number) {
  const asked: string[] = [];
  const server = createServer((_, answer) => void answer.writeHead(405).end());
  server.on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    const onward = connect(target(), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      pipeline(socket, onward, socket, () => undefined);
    });
    onward.on('error', () => socket.destroy());
  });
  return { ...(await listening(server)), asked };
}
