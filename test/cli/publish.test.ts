import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useReplay } from '../support/replay.ts';
import { inFolder, runWith } from './run.ts';

const DOCUMENT = `---\r
postmortem: 1\r
id: PM-9 # ours\r
incidents: [statuspage:q9k2m4xw7d1z, incidentio:01KAFZ2041TYPT98WGR2N7W91A]\r
---\r
\r
# Checkout returned errors\r
\r
## Summary\r
\r
Three in ten checkouts failed. <b>Really</b> & truly.\r
\r
<!-- postmortem-public -->\r
\r
Some checkouts failed for 47 minutes.\r
`;
const FILES = {
  'a.postmortem.md': DOCUMENT,
  '.postmortem.yaml': `publish:
  slack: { channel: C0INC2041 }
  confluence: { space: ENG, parent: "884001" }
  incidentio: {}
  statuspage: { page: kctbh9vrtdwd }
`,
};

describe('postmortem publish', function () {
  this.timeout(120_000);
  const replay = useReplay();

  const env = (folder: string) => ({
    POSTMORTEM_CONFLUENCE_EMAIL: 'dana@example.com',
    POSTMORTEM_CONFLUENCE_TOKEN: 'replay-token',
    POSTMORTEM_CONFLUENCE_BASE_URL: `${replay().origin}/confluence`,
    POSTMORTEM_STATUSPAGE_TOKEN: 'replay-token',
    POSTMORTEM_STATUSPAGE_BASE_URL: `${replay().origin}/statuspage/v1`,
    POSTMORTEM_INCIDENTIO_TOKEN: 'replay-token',
    POSTMORTEM_INCIDENTIO_BASE_URL: `${replay().origin}/incidentio`,
    POSTMORTEM_SLACK_TOKEN: 'replay-token',
    POSTMORTEM_SLACK_BASE_URL: `${replay().origin}/slack/api`,
    XDG_STATE_HOME: join(folder, 'state'),
  });
  const publish = (folder: string, ...args: readonly string[]) =>
    runWith(env(folder), folder, 'publish', 'a.postmortem.md', ...args);
  const textIn = (folder: string) => readFile(join(folder, 'a.postmortem.md'), 'utf8');
  const pages = () => replay().published().confluence.slice(1);
  const writes = () =>
    replay()
      .requests()
      .filter(({ method, path }) => method === 'PUT' || /pages$|attach$|chat\.(?:post|update)/.test(path));

  it('shows exactly what will be sent, and sends nothing on a dry run or where nobody can say yes', async () => {
    await inFolder(FILES, async (folder) => {
      const dry = await publish(folder, '--dry-run', '--to', 'confluence', '--to', 'statuspage');
      assert.equal(dry.code, 0, dry.err);
      assert.match(dry.out, /^# Confluence: create a page\n\nspace ENG, below page 884001 on 127\.0\.0\.1/);
      assert.match(dry.out, /> Three in ten checkouts failed\./);
      assert.match(dry.out, /# Statuspage: create a postmortem\n[\s\S]*- subscribers: get no mail\n/);
      assert.match(dry.out, /> Some checkouts failed for 47 minutes\./);
      assert.doesNotMatch(dry.out.split('# Statuspage')[1] ?? '', /three in ten|Really/i);
      assert.equal(dry.err, 'Nothing was sent: it would be published to Confluence, Statuspage.\n');
      const alone = await publish(folder, '--to', 'confluence');
      assert.equal(alone.code, 2);
      assert.match(alone.err, /nobody is there to say yes.*add --yes/);
      assert.deepEqual([writes(), await textIn(folder)], [[], DOCUMENT]);
    });
  });

  it('publishes everywhere once, links and announces the page, and writes each id with every other byte where it was', async () => {
    await inFolder(FILES, async (folder) => {
      const first = await publish(folder, '--yes');
      assert.equal(first.code, 0, first.err);
      assert.match(first.out, /- link: the page in Confluence, which is made before it/);
      const text = await textIn(folder);
      const line = /^published: \{ (.*) \}\r\n/m.exec(text)?.[1] ?? '';
      assert.match(line, /confluence: 884736/);
      assert.match(line, /statuspage: kctbh9vrtdwd\/q9k2m4xw7d1z/);
      assert.match(line, /slack: C0INC2041\/\d+\.\d{6}/);
      assert.equal(text.replace(/^published: .*\r\n/m, ''), DOCUMENT);
      const published = replay().published();
      assert.equal(pages().length, 1);
      assert.match(
        pages()[0]?.body ?? '',
        /Three in ten checkouts failed\. &lt;b&gt;Really&lt;\/b&gt; &amp; truly\./,
      );
      assert.doesNotMatch(published.statuspage[0]?.body ?? '', /three in ten/i);
      assert.equal(published.statuspage[0]?.mails, 0);
      assert.match(published.incidentio[0]?.url ?? '', /\/wiki\/spaces\/ENG\/pages\/884736\//);
      assert.match(JSON.stringify(published.slack[0]?.message), /\/wiki\/spaces\/ENG\/pages\/884736\//);
      const before = writes().length;
      const second = await publish(folder, '--yes');
      assert.equal(second.code, 0, second.err);
      assert.match(second.err, /Everything is up to date/);
      assert.deepEqual([writes().length, await textIn(folder)], [before, text]);
    });
  });

  it('changes what is there, whether the document names it or lost its id', async () => {
    await inFolder(FILES, async (folder) => {
      await publish(folder, '--yes', '--to', 'confluence');
      const fresh = DOCUMENT.replace('Three in ten', 'Four in ten');
      await writeFile(join(folder, 'a.postmortem.md'), fresh);
      const again = await publish(folder, '--yes', '--to', 'confluence');
      assert.equal(again.code, 0, again.err);
      assert.match(again.out, /^# Confluence: change the page that is there\n[\s\S]*Changed since: page\./);
      assert.deepEqual(
        pages().map(({ version, body }) => [version, body.includes('Four in ten')]),
        [[2, true]],
      );
      assert.match(await textIn(folder), /^published: \{ confluence: 884736 \}\r\n/m);
    });
  });

  it('leaves what got no answer unclear, until somebody says what became of it', async () => {
    await inFolder(FILES, async (folder) => {
      replay().faults({ kind: 'drop-after', vendor: 'slack', path: 'chat.postMessage' });
      replay().set({ listDelay: 3_600_000 });
      const lost = await publish(folder, '--yes', '--to', 'slack');
      assert.equal(lost.code, 1);
      assert.match(
        lost.err,
        /Slack did not say whether a message was made.*No other is made until that is clear/,
      );
      const again = await publish(folder, '--yes', '--to', 'slack');
      assert.equal(again.code, 1);
      assert.match(again.out, /# Slack: unknown: check/);
      replay().set({ listDelay: 0 });
      const said = await publish(folder, '--resolve');
      assert.equal(said.code, 0, said.err);
      assert.equal(replay().published().slack.length, 1);
      assert.match(await textIn(folder), /^published: \{ slack: C0INC2041\/\d+\.\d{6} \}\r\n/m);
    });
  });

  it('replaces nothing of somebody else’s by a yes that was given before it was shown', async () => {
    const copied = DOCUMENT.replace('id: PM-9', 'published: { confluence: 884001 }\r\nid: PM-9');
    await inFolder({ ...FILES, 'a.postmortem.md': copied }, async (folder) => {
      const left = await publish(folder, '--yes', '--to', 'confluence');
      assert.equal(left.code, 1);
      assert.match(left.out, /^# Confluence: replace the page "Postmortems" in space ENG/);
      assert.match(left.err, /^Confluence: left as it is\..*publish again without --yes, at a terminal\.$/m);
      assert.deepEqual(writes(), []);
    });
    await inFolder(FILES, async (folder) => {
      replay().faults({ kind: 'drop-after', vendor: 'confluence', method: 'POST', path: '/pages' });
      replay().set({ listDelay: 3_600_000 });
      await publish(folder, '--yes', '--to', 'confluence');
      const said = await publish(folder, '--resolve', '--to', 'confluence', '--key', '884001');
      assert.equal(said.code, 1);
      assert.match(
        said.err,
        /the page "Postmortems".*was not published from this.*needs a yes at a terminal/,
      );
      assert.equal(await textIn(folder), DOCUMENT);
    });
  });

  it('refuses a restricted postmortem, what is not named, and a public version that tells too much', async () => {
    const restricted = DOCUMENT.replace('id: PM-9', 'audience: restricted # personal data\r\nid: PM-9');
    await inFolder({ ...FILES, 'a.postmortem.md': restricted }, async (folder) => {
      const refused = await publish(folder, '--yes');
      assert.equal(refused.code, 2);
      assert.match(refused.err, /: This postmortem is restricted: it is neither published nor announced\.$/m);
    });
    const leaking = DOCUMENT.replace('47 minutes', '47 minutes, said dana.okafor@acme-shop.io');
    await inFolder({ ...FILES, 'a.postmortem.md': leaking }, async (folder) => {
      const refused = await publish(folder, '--yes', '--to', 'statuspage');
      assert.equal(refused.code, 1);
      assert.match(
        refused.out,
        /# Statuspage: not possible yet\n\nThe public version may tell what must not leave/,
      );
      const wrong = await publish(folder, '--to', 'notion');
      assert.match(wrong.err, /^--to takes confluence, statuspage, incidentio, slack\./);
    });
    assert.deepEqual(writes(), []);
  });
});
