import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { confluence } from '../../../src/core/publishers/confluence/confluence.ts';
import { slack } from '../../../src/core/publishers/slack/slack.ts';
import { statuspage } from '../../../src/core/publishers/statuspage/statuspage.ts';
import type { Publisher } from '../../../src/core/publish/publisher.ts';
import { frontOf } from '../../../src/core/publish/run/front.ts';
import {
  isStranger,
  planPublish,
  type PublishRow,
  type UnknownRow,
} from '../../../src/core/publish/run/plan-publish.ts';
import { doubtWords, sayKey } from '../../../src/core/publish/run/resolve-publish.ts';
import { publicationFor } from '../../../src/core/publish/run/publication.ts';
import { nothingToPublish, publishPage } from '../../../src/core/publish/run/publish-page.ts';
import { runPublish, type PublishOutcome } from '../../../src/core/publish/run/run-publish.ts';
import { openOutbox, type OpenOutbox } from '../../../src/node/outbox.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';

const document = (front: string, body = 'Three in ten checkouts failed.'): string =>
  `---\npostmortem: 1\nid: PM-9\nincidents: [statuspage:q9k2m4xw7d1z]\n${front}---\n\n# Checkout\n\n## Summary\n\n${body}\n`;

const PLACES: readonly (readonly [Publisher, string, object])[] = [
  [confluence, '/confluence', { space: 'ENG' }],
  [statuspage, '/statuspage/v1', { page: 'kctbh9vrtdwd' }],
  [slack, '/slack/api', { channel: 'C0INC2041' }],
];

/** The row, of which `act` is called when its request is on the way. */
function whenSent(row: PublishRow, act: () => void): PublishRow {
  const { connection } = row.target;
  const http: typeof connection.http = (request) => {
    if (request.method === 'POST') act();
    return connection.http(request);
  };
  return { ...row, target: { ...row.target, connection: { ...connection, http } } };
}

describe('publishing', () => {
  const replay = useReplay();
  let state = '';
  let outbox: OpenOutbox;
  beforeEach(async () => {
    state = await mkdtemp(join(tmpdir(), 'postmortem-publish-'));
    outbox = await openOutbox('here', 'PM-9', state, 'publish');
  });
  afterEach(async () => {
    await outbox.close();
    await rm(state, { recursive: true, force: true });
  });

  const plan = (text: string, ...publishers: readonly Publisher[]): Promise<readonly PublishRow[]> => {
    const postmortem = parsePostmortem(text);
    return planPublish({
      targets: PLACES.filter(([publisher]) => publishers.includes(publisher)).map(
        ([publisher, path, options]) => ({
          publisher,
          connection: quickConnection(`${replay().origin}${path}`, { options: { ...options } }),
        }),
      ),
      published: frontOf(postmortem).published,
      sent: outbox,
      publications: ({ publisher }, pages) =>
        publicationFor(publisher, { postmortem, config: DEFAULT_CONFIG, now: 0, pages }),
    });
  };
  const run = async (
    rows: readonly PublishRow[],
    signal = new AbortController().signal,
  ): Promise<readonly PublishOutcome[]> => {
    const done: PublishOutcome[] = [];
    for await (const outcome of runPublish(rows, { outbox, signal })) done.push(outcome);
    return done;
  };
  const reasons = (rows: readonly PublishRow[]) =>
    rows.map((row) => (row.kind === 'blocked' ? row.reason : row.kind));
  const writes = () =>
    replay()
      .requests()
      .filter(({ method, path }) => method === 'PUT' || /pages$|chat\.(?:post|update)/.test(path));

  it('sends an announcement with the page that was made before it, or not at all', async () => {
    const [page, message] = await plan(document(''), confluence, slack);
    assert.ok(page && message);
    assert.match(publishPage([message]), /- link: the page in Confluence, which is made before it/);
    const [alone] = await run([message]);
    assert.ok(alone?.result === 'failed', JSON.stringify(alone));
    assert.match(alone.reason, /was to lead to a page that was not made, so nothing was sent/);
    assert.equal(replay().published().slack.length, 0);
    assert.deepEqual(
      (await run([page, message])).map(({ result }) => result),
      ['created', 'created'],
    );
    assert.match(JSON.stringify(replay().published().slack[0]), /wiki\/spaces\/ENG\/pages\/884736/);
    assert.deepEqual(
      reasons(await plan(document('published: { confluence: 884736 }\n'), confluence, slack)),
      ['same', 'link'],
    );
  });

  it('says that somebody changed the page there, and changes it again', async () => {
    await run(await plan(document(''), confluence));
    const named = document('published: { confluence: 884736 }\n');
    assert.equal(
      nothingToPublish(await plan(named, confluence)),
      'Everything is up to date: it is there as it would be sent.',
    );
    const page = replay().published().confluence.at(-1);
    if (page) Object.assign(page, { version: 2, body: '<p>Theirs</p>' });
    const rows = await plan(named, confluence);
    assert.match(
      publishPage(rows),
      /The document says what it said\. Somebody changed it there since; that is replaced\./,
    );
    assert.deepEqual(
      (await run(rows)).map(({ result }) => result),
      ['updated'],
    );
    assert.match(page?.body ?? '', /Three in ten/);
  });

  it('makes no other page for one that is gone, but says what to do', async () => {
    const rows = await plan(document('published: { confluence: 4711 }\n'), confluence);
    assert.match(
      reasons(rows)[0] ?? '',
      /has no page 4711 any more.*Take `confluence` out of `published` to have another made/,
    );
    assert.deepEqual(await run(rows), []);
  });

  it('gives a restricted postmortem to nobody, and asks nobody about it', async () => {
    const rows = await plan(document('audience: restricted\n'), confluence, statuspage, slack);
    for (const reason of reasons(rows)) assert.match(reason, /^This postmortem is restricted/);
    assert.deepEqual(replay().requests(), []);
  });

  it('gives the status page what is marked public alone, and nothing while that tells too much', async () => {
    const internal = await plan(document(''), statuspage);
    assert.match(reasons(internal)[0] ?? '', /^Nothing in it is marked public/);
    const leak = await plan(
      document('', '<!-- postmortem-public -->\n\nAsk dana.okafor@acme-shop.io.'),
      statuspage,
    );
    assert.match(reasons(leak)[0] ?? '', /may tell what must not leave.*Nothing leaves while that stands/);
    const rows = await plan(
      document('', 'Internal words.\n\n<!-- postmortem-public -->\n\nPublic words.'),
      statuspage,
    );
    await run(rows);
    const [there] = replay().published().statuspage;
    assert.match(there?.body ?? '', /Public words\./);
    assert.doesNotMatch(there?.body ?? '', /Internal|PM-9|Checkout/);
  });

  it('sends nothing that was stopped, and tells of what may be under way', async () => {
    const stop = new AbortController();
    stop.abort();
    assert.deepEqual(await run(await plan(document(''), confluence), stop.signal), []);
    assert.deepEqual(writes(), []);
    const late = new AbortController();
    const rows = (await plan(document(''), confluence)).map((row) => whenSent(row, () => late.abort()));
    const done = await run(rows, late.signal);
    assert.deepEqual(
      done.map(({ result }) => result),
      ['unknown'],
    );
  });

  it('takes a no of Slack for one, though it comes with 200, and says what to do', async () => {
    const [made] = await run(await plan(document(''), slack));
    assert.ok(made && 'published' in made);
    const [posted] = replay().published().slack;
    const changed = document(`published: { slack: ${made.published.key} }\n`, 'Four in ten.');
    const refused = async (prepare: () => void): Promise<readonly unknown[]> => {
      const rows = await plan(changed, slack);
      prepare();
      return (await run(rows)).map((one) => [one.result, 'reason' in one && one.reason]);
    };
    const settle = (): void => void (posted && Object.assign(posted, { settled: true }));
    assert.deepEqual(await refused(settle), [
      [
        'failed',
        'Slack lets nobody change this message any more: the workspace limits how long. To announce it anew, delete it there, take `slack` out of `published`, then publish again.',
      ],
    ]);
    const forget = (): void => void (replay().published().slack.length = 0);
    assert.deepEqual(await refused(forget), [
      ['failed', 'Slack has this message no more. Publish again to see what can be done.'],
    ]);
    assert.match(reasons(await plan(changed, slack))[0] ?? '', /any more.*Take `slack` out of `published`/);
  });

  describe('never replaces what is somebody else’s unseen', () => {
    const theirs = () => replay().published().confluence[0];
    const lost = async (): Promise<UnknownRow> => {
      replay().faults({ kind: 'drop-after', vendor: 'confluence', method: 'POST', path: '/pages' });
      replay().set({ listDelay: 3_600_000 });
      await run(await plan(document(''), confluence));
      const [row] = await plan(document(''), confluence);
      return row?.kind === 'unknown' ? row : assert.fail(row?.kind);
    };

    it('names in the preview the page that a document names and that is not its own', async () => {
      const copied = document('published: { confluence: 884001 }\n');
      const rows = await plan(copied, confluence, slack);
      assert.match(
        publishPage(rows),
        /^# Confluence: replace the page "Postmortems" in space ENG, which may be of something else\n\n\S+\/884001\S*\. All that .* says is replaced\. Look at it first\./,
      );
      assert.ok(rows[0] && isStranger(rows[0]));
      const [announced] = await run(rows.slice(1));
      assert.match(announced?.result === 'failed' ? announced.reason : '', /page that was not made/);
      assert.equal(theirs()?.version, 3);
    });

    it('leaves it for good where the document names it no more', async () => {
      replay().faults({ kind: 'server-error', vendor: 'confluence', method: 'PUT', times: 'always' });
      await run(await plan(document('published: { confluence: 884001 }\n'), confluence));
      replay().calm();
      const rows = await plan(document(''), confluence);
      assert.deepEqual(reasons(rows), ['create']);
      assert.deepEqual(
        (await run(rows)).map(({ result }) => result),
        ['created'],
      );
      assert.equal(theirs()?.version, 3);
    });

    it('replaces no text of an incident that the document does not name and nobody sent from here', async () => {
      const words = '<!-- postmortem-public -->\n\nPublic words.';
      const texts = replay().published().statuspage;
      texts.push({ incident: 'q9k2m4xw7d1z', draft: 'Theirs.', body: 'Theirs.', publishedAt: 0, mails: 0 });
      const [row] = await plan(document('', words), statuspage);
      assert.ok(row && isStranger(row));
      assert.match(publishPage([row]), /^# Statuspage: replace the postmortem that is there already, which/);
      const named = document('published: { statuspage: kctbh9vrtdwd/q9k2m4xw7d1z }\n', words);
      const [known] = await plan(named, statuspage);
      assert.ok(known?.kind === 'update' && !isStranger(known));
    });

    it('leaves what somebody wrote while the preview stood open', async () => {
      await run(await plan(document(''), confluence));
      const rows = await plan(document('published: { confluence: 884736 }\n', 'Four in ten.'), confluence);
      const page = replay().published().confluence.at(-1);
      if (page) Object.assign(page, { version: 2, body: '<p>Theirs</p>' });
      const [left] = await run(rows);
      assert.match(
        left?.result === 'failed' ? left.reason : '',
        /^Somebody changed the page in Confluence since it was shown\. Publish again to see it first\.$/,
      );
      assert.equal(page?.body, '<p>Theirs</p>');
    });

    it('takes it for what was made only after a second yes', async () => {
      const row = await lost();
      const said = await sayKey(row, '884001', outbox);
      assert.ok('stranger' in said, JSON.stringify(said));
      assert.match(doubtWords(said, row), /^That is the page "Postmortems" in space ENG, and it was not/);
      assert.equal((await outbox.get(row.publication.marker))?.state, 'pending');
      await said.take();
      const [next] = await plan(document('published: { confluence: 884001 }\n'), confluence);
      assert.ok(next && isStranger(next));
    });

    it('takes an address of the site that is connected, and no other', async () => {
      const row = await lost();
      const elsewhere = 'https://other-company.atlassian.net/wiki/spaces/HR/pages/884736/Salaries';
      const refused = await sayKey(row, elsewhere, outbox);
      assert.match(
        'refused' in refused ? refused.refused : '',
        /^That is no address of a page in Confluence at 127\.0\.0\.1:\d+\. Copy the one that is shown there/,
      );
      const shown = `${replay().origin}/confluence/wiki/spaces/ENG/pages/884736/PM-9`;
      const said = await sayKey(row, shown, outbox);
      assert.equal('published' in said && said.published.key, '884736');
    });

    it('writes to the incident that the front matter names, not to the one that it named before', async () => {
      const words = '<!-- postmortem-public -->\n\nPublic words.';
      await run(await plan(document('', words), statuspage));
      const named = document('published: { statuspage: kctbh9vrtdwd/q9k2m4xw7d1z }\n', words);
      const [row] = await plan(named.replace('statuspage:q9k2m4xw7d1z', 'statuspage:other'), statuspage);
      assert.ok(row && isStranger(row), row?.kind);
    });
  });

  it('keeps two that publish the same postmortem apart, but not from a push', async () => {
    await assert.rejects(
      openOutbox('here', 'PM-9', state, 'publish'),
      /Another publishing of this postmortem is under way.*then publish again/,
    );
    await (await openOutbox('here', 'PM-9', state)).close();
  });
});
