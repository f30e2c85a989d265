import assert from 'node:assert/strict';
import { confluence } from '../../../src/core/publishers/confluence/confluence.ts';
import { incidentio } from '../../../src/core/publishers/incidentio/incidentio.ts';
import { slack } from '../../../src/core/publishers/slack/slack.ts';
import { statuspage } from '../../../src/core/publishers/statuspage/statuspage.ts';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import type { Publication } from '../../../src/core/publish/publisher.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';

const PUBLICATION: Publication = {
  marker: '0123456789abcdef',
  postmortem: {
    id: 'PM-2026-031',
    title: 'Checkout <failed> & more',
    url: 'https://git.example.com/acme/a.postmortem.md',
  },
  html: '<h1>Checkout</h1><p>Three in ten checkouts failed.</p>',
  markdown: 'Three in ten checkouts failed.\n',
  summary: 'Three in ten <!channel> checkouts failed. <@U0DANA201>',
  metrics: [{ name: 'Time to mitigate', value: '47m' }],
  incidents: ['statuspage:q9k2m4xw7d1z', 'incidentio:01KAFZ2041TYPT98WGR2N7W91A'],
  pages: {},
};

describe('publishers', () => {
  const replay = useReplay();
  const at = (path: string, options = {}, secrets?: Readonly<Record<string, string>>) =>
    quickConnection(`${replay().origin}${path}`, { options, ...(secrets && { secrets }) });
  const code = (wanted: string) => (error: unknown) =>
    error instanceof ConnectorError && error.code === wanted;

  describe('read the key out of an address', () => {
    const acme = { baseUrl: 'https://acme.atlassian.net/wiki' };
    const wiki = 'https://acme.atlassian.net/wiki';
    const message = 'C0CHKOUT1/1795014600.000900';
    const archive = 'acme.slack.com/archives/C0CHKOUT1/p1795014600000900';

    it('as people copy it', () => {
      for (const address of [
        `${wiki}/spaces/ENG/pages/884736/Checkout`,
        `${wiki}/spaces/ENG/pages/884736?focusedCommentId=12`,
        `${wiki}/spaces/ENG/pages/edit-v2/884736?draft=1`,
        `${wiki}/pages/viewpage.action?pageId=884736`,
        'https://ACME.atlassian.net/wiki/spaces/~dana/pages/884736/',
      ])
        assert.equal(confluence.keyIn(address, acme), '884736', address);
      for (const address of [
        `https://${archive}`,
        `https://${archive}/`,
        `https://${archive}?thread_ts=1795014600.000900&cid=C0CHKOUT1`,
        `https://${archive}/?thread_ts=1`,
        'https://acme.enterprise.slack.com/archives/C0CHKOUT1/p1795014600000900',
        'https://slack.com/app_redirect?channel=C0CHKOUT1&message_ts=1795014600.000900',
      ])
        assert.equal(slack.keyIn(address, slackSite), message, address);
    });

    const slackSite = { baseUrl: slack.defaultBaseUrl };

    it('of the site that is connected, and of no other', () => {
      for (const address of [
        'https://other-company.atlassian.net/wiki/spaces/HR/pages/884736/Salaries',
        'https://acme.atlassian.net.example/wiki/spaces/ENG/pages/884736',
        'https://acme.atlassian.net@example.com/wiki/spaces/ENG/pages/884736',
        'https://github.com/acme/shop/pages/12',
        `${wiki}/spaces/ENG/overview`,
        `${wiki}/pages/viewpage.action?spaceKey=ENG`,
        '884736',
      ])
        assert.equal(confluence.keyIn(address, acme), undefined, address);
      for (const address of [
        'https://evil.example/archives/C012AB3CD/p1718812345678901',
        'https://notslack.com/archives/C012AB3CD/p1718812345678901',
        'https://acme.slack.com/archives/C0CHKOUT1',
        message,
      ])
        assert.equal(slack.keyIn(address, slackSite), undefined, address);
    });

    it('and say what to give for one that tells none', () => {
      assert.throws(
        () => confluence.keyIn(`${wiki}/x/AQBzDQ`, acme),
        /short link.*Open it, then give the address/,
      );
    });
  });

  it('say what is under a key where it is somebody else’s', async () => {
    const page = at('/confluence', { space: 'ENG' });
    const made = await confluence.create(PUBLICATION, page);
    const other = { ...PUBLICATION, marker: 'f'.repeat(16) };
    assert.equal(await confluence.stranger(made.key, PUBLICATION, page), undefined);
    assert.equal(
      await confluence.stranger(made.key, other, page),
      'the page "PM-2026-031: Checkout <failed> & more" in space ENG',
    );
    assert.equal(await confluence.stranger('884001', other, page), 'the page "Postmortems" in space ENG');
    const channel = at('/slack/api', { channel: 'C0INC2041' });
    const said = await slack.create(PUBLICATION, channel);
    assert.equal(await slack.stranger(said.key, PUBLICATION, channel), undefined);
    assert.match(
      (await slack.stranger(said.key, other, channel)) ?? '',
      /^the message ".+" in channel C0INC2041$/,
    );
    const status = at('/statuspage/v1', { page: 'kctbh9vrtdwd' });
    assert.equal(await statuspage.stranger('kctbh9vrtdwd/q9k2m4xw7d1z', PUBLICATION, status), undefined);
    assert.equal(
      await statuspage.stranger('kctbh9vrtdwd/other', PUBLICATION, status),
      'the postmortem of incident other of page kctbh9vrtdwd',
    );
  });

  describe('Confluence', () => {
    const space = { space: 'ENG', parent: 884001 };
    const site = (options: object = space) => at('/confluence', options);

    it('makes a page below another, finds it by its mark, and changes it with a version one higher', async () => {
      assert.equal(await confluence.find(PUBLICATION, site()), undefined);
      const made = await confluence.create(PUBLICATION, site());
      assert.deepEqual([made.key, made.edition], ['884736', '1']);
      const [, page] = replay().published().confluence;
      assert.deepEqual([page?.title, page?.parentId], ['PM-2026-031: Checkout <failed> & more', '884001']);
      assert.match(
        page?.body ?? '',
        /postmortem-0123456789abcdef<\/ac:parameter>.*Published from <a href="https:\/\/git/,
      );
      assert.deepEqual(await confluence.find(PUBLICATION, site()), made);
      const changed = await confluence.update(made, { ...PUBLICATION, html: '<p>Four</p>' }, site());
      assert.deepEqual([changed.key, changed.edition, page?.body.includes('Four')], ['884736', '2', true]);
      assert.deepEqual(await confluence.read('884736', site()), changed);
    });

    it('finds it among the newest after its title was changed there', async () => {
      await confluence.create(PUBLICATION, site());
      const page = replay().published().confluence.at(-1);
      if (page) page.title = 'Renamed';
      assert.equal((await confluence.find(PUBLICATION, site()))?.key, '884736');
    });

    it('finds its own page and not a copy that somebody made there', async () => {
      const { key } = await confluence.create(PUBLICATION, site());
      const pages = replay().published().confluence;
      const own = pages.at(-1) ?? assert.fail();
      pages.push({ ...own, id: '999999', title: 'Copy', createdAt: own.createdAt + 1 });
      own.title = 'Renamed';
      assert.equal((await confluence.find(PUBLICATION, site()))?.key, key);
    });

    it('says before a preview that a page of that title is somebody else’s', async () => {
      const own = { ...PUBLICATION, postmortem: { id: 'Postmortems', title: '' } };
      assert.equal(await confluence.find(own, site()), undefined);
      await assert.rejects(
        confluence.check(own, site()),
        /has a page "Postmortems" that was not published from here.*confluence: 884001/,
      );
    });

    it('knows a page that is gone, a space that is not there, and options that do not fit', async () => {
      assert.equal(await confluence.read('1', site()), undefined);
      await assert.rejects(confluence.read('../x', site()), code('misconfigured'));
      await assert.rejects(confluence.find(PUBLICATION, site({ space: 'NONE' })), /has no space NONE/);
      assert.throws(() => confluence.destination(PUBLICATION, site({})), /`space` of Confluence is not set/);
      await assert.rejects(
        confluence.verify(at('/confluence', {}, { email: 'a', token: 'wrong' })),
        code('unauthorized'),
      );
      assert.equal((await confluence.verify(site())).name, 'Dana Okafor');
    });

    it('takes a site with or without its /wiki', async () => {
      assert.equal((await confluence.verify(at('/confluence/wiki'))).name, 'Dana Okafor');
    });

    it('says that somebody changed the page between the look and the change', async () => {
      const made = await confluence.create(PUBLICATION, site());
      const page = replay().published().confluence.at(-1);
      const base = site();
      const http: typeof base.http = async (request) => {
        if (request.method === 'PUT' && page) page.version += 1;
        return base.http(request);
      };
      await assert.rejects(
        confluence.update(made, PUBLICATION, { ...base, http }),
        /Somebody changed the page in Confluence meanwhile/,
      );
    });
  });

  describe('Statuspage', () => {
    const page = (more = {}) => at('/statuspage/v1', { page: 'kctbh9vrtdwd', ...more });

    it('writes a draft and publishes it, and sends mail only where that is asked for, and once', async () => {
      const made = await statuspage.create(PUBLICATION, page());
      assert.deepEqual([made.key, made.url], ['kctbh9vrtdwd/q9k2m4xw7d1z', 'https://stspg.io/q9k2m4xw7d1z']);
      const [there] = replay().published().statuspage;
      assert.deepEqual([there?.body, there?.mails], [PUBLICATION.markdown, 0]);
      assert.deepEqual(await statuspage.find(PUBLICATION, page()), made);
      await statuspage.create(PUBLICATION, page({ notify: true }));
      await statuspage.update(made, PUBLICATION, page({ notify: true }));
      assert.equal(there?.mails, 1);
    });

    it('sends the mail with the first publishing, also where the one before got no further than the draft', async () => {
      const notifying = page({ notify: true });
      replay().faults({ kind: 'expired-token', vendor: 'statuspage', method: 'PUT', path: '/publish' });
      await assert.rejects(statuspage.create(PUBLICATION, notifying), code('unauthorized'));
      const draft = (await statuspage.find(PUBLICATION, notifying)) ?? assert.fail();
      await statuspage.update(draft, PUBLICATION, notifying);
      await statuspage.update(draft, PUBLICATION, notifying);
      assert.equal(replay().published().statuspage[0]?.mails, 1);
    });

    it('asks for an incident of the page, and for the address where one can publish', async () => {
      const other = { ...PUBLICATION, incidents: ['statuspage:none'] };
      await assert.rejects(statuspage.check(other, page()), /has no incident none on page/);
      const none = { ...PUBLICATION, incidents: [] };
      assert.throws(() => statuspage.destination(none, page()), /add `statuspage:ID` to `incidents`/);
      await assert.rejects(
        statuspage.find(PUBLICATION, at('/statuspage', { page: 'x' })),
        /nobody can publish there/,
      );
    });
  });

  describe('incident.io', () => {
    const incidents = () => at('/incidentio');

    it('attaches the link, and changes it where it is attached again', async () => {
      const made = await incidentio.create(PUBLICATION, incidents());
      assert.deepEqual(await incidentio.find(PUBLICATION, incidents()), made);
      assert.deepEqual(await incidentio.read(made.key, incidents()), made);
      const pages = { confluence: 'https://acme.atlassian.net/wiki/1' };
      await incidentio.update(made, { ...PUBLICATION, pages }, incidents());
      assert.deepEqual(
        replay()
          .published()
          .incidentio.map(({ url }) => url),
        [pages.confluence],
      );
    });

    it('leaves an incident alone that has a postmortem of its own, and says where a link is missing', async () => {
      replay().published().incidentio.push({
        id: '01KDOC',
        incident: '01KAFZ2041TYPT98WGR2N7W91A',
        type: 'in_app',
        url: 'https://app.incident.io/1',
      });
      assert.equal(await incidentio.find(PUBLICATION, incidents()), undefined);
      await assert.rejects(incidentio.check(PUBLICATION, incidents()), /has a postmortem of its own/);
      const nowhere = { ...PUBLICATION, postmortem: { id: 'PM-1', title: '' } };
      assert.throws(() => incidentio.fields(nowhere), /can be read nowhere yet/);
      const numbered = { ...PUBLICATION, incidents: ['incidentio:2041'] };
      assert.throws(() => incidentio.destination(numbered, incidents()), /not its number 2041/);
    });
  });

  describe('Slack', () => {
    const channel = (id = 'C0INC2041') => at('/slack/api', { channel: id });

    it('announces with summary, metrics and link, finds the message by its metadata, and changes it', async () => {
      assert.equal(await slack.find(PUBLICATION, channel()), undefined);
      const made = await slack.create(PUBLICATION, channel());
      assert.match(made.key, /^C0INC2041\/\d+\.\d{6}$/);
      assert.match(made.url, /^https:\/\/.*\/archives\/C0INC2041\/p\d+$/);
      assert.deepEqual(await slack.find(PUBLICATION, channel()), made);
      assert.deepEqual(await slack.read(made.key, channel()), made);
      const changed = await slack.update(made, { ...PUBLICATION, summary: 'Other' }, channel());
      assert.notEqual(changed.edition, made.edition);
      assert.equal(replay().published().slack.length, 1);
    });

    it('calls nobody, names nobody and links nowhere but to the page, whatever the document says', async () => {
      await slack.create(PUBLICATION, channel());
      const sent = JSON.stringify(replay().published().slack[0]?.message);
      assert.ok(!/<[!@#]/.test(sent), sent);
      assert.deepEqual(sent.match(/<[^>]*>/g), [
        '<https://git.example.com/acme/a.postmortem.md|PM-2026-031: Checkout &lt;failed&gt; &amp; more>',
      ]);
      assert.match(sent, /&lt;!channel&gt;/);
    });

    it('says that the app is not in the channel, or may not write', async () => {
      await assert.rejects(
        slack.create(PUBLICATION, channel('C0LEGAL77')),
        /not in this channel. Invite it there, then try again/,
      );
      await assert.rejects(slack.read('C0INC2041/1', channel()), code('misconfigured'));
      const narrow = at('/slack/api', { channel: 'C0INC2041' }, { token: 'narrow-token' });
      await assert.rejects(slack.create(PUBLICATION, narrow), /needs one more permission: chat:write/);
    });
  });
});
