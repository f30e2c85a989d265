import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planPush, runPush, type PushOutcome } from '../../src/core/actions/push/push.ts';
import type { Push } from '../../src/core/actions/tracker.ts';
import { ConnectorError } from '../../src/core/http/connector-error.ts';
import { parsePostmortem } from '../../src/core/document/parse.ts';
import { redmine } from '../../src/core/trackers/redmine/redmine.ts';
import { openOutbox } from '../../src/node/outbox.ts';
import { CHECKOUT } from '../core/actions/checkout.ts';
import { push } from '../core/trackers/push.ts';
import { quickConnection } from '../support/connection.ts';
import { startLosingProxy, type LosingProxy } from './support/losing-proxy.ts';
import { noRedmine, startRedmine, type Redmine } from './support/redmine.ts';

/** What would ring, load, link or run, were it taken for more than text. */
const CALLS =
  'Tell @dana and user:dana of #1, r1 and commit:abc, !https://evil.example/x.png! "x":https://evil.example ' +
  '[x](https://evil.example) ![x](https://evil.example/y.png) {{include(Wiki)}} [[Wiki]] <b>x</b> https://evil.example';
const calling: Push = {
  ...push,
  marker: 'c'.repeat(16),
  item: { ...push.item, action: 'Ask', doneWhen: CALLS },
};

/** A push of its own for each test. */
let count = 0;
const another = (): Push => {
  count += 1;
  return { ...push, marker: `${count}`.padStart(16, '0') };
};

for (const format of ['textile', 'markdown'] as const)
  describe(`a real Redmine that writes ${format}`, () => {
    let running: Redmine | undefined;
    let proxy: LosingProxy | undefined;

    before(async function () {
      this.timeout(120_000);
      const missing = noRedmine();
      if (missing !== undefined) {
        console.log(`      skipped: ${missing} is not there (scripts/contracts/redmine.mjs installs it)`);
        return this.skip();
      }
      running = await startRedmine(format);
      proxy = await startLosingProxy(running.origin);
    });
    after(async () => {
      await proxy?.close();
      await running?.close();
    });

    const here = (): Redmine => {
      assert.ok(running);
      return running;
    };
    const options = () => ({ project: 'checkout', marker_field: String(here().field), type: 'Feature' });
    const connection = (given: Parameters<typeof quickConnection>[1] = {}) =>
      quickConnection(here().origin, { secrets: { token: here().manager }, options: options(), ...given });
    const issues = async (): Promise<
      readonly { readonly id: number; readonly description: string | null }[]
    > => {
      const url = `${here().origin}/issues.json?status_id=*&limit=100`;
      const answer = await fetch(url, { headers: { 'x-redmine-api-key': here().administrator } });
      return ((await answer.json()) as { issues: [] }).issues;
    };
    const marked = async ({ marker }: Push): Promise<number> =>
      (await issues()).filter(({ description }) => description?.includes(marker)).length;

    it('says who the key belongs to, and does not believe an unknown one', async () => {
      assert.equal((await redmine.verify(connection())).name, 'Dana Okafor');
      const unknown = connection({ secrets: { token: 'f'.repeat(40) } });
      const isUnauthorized = (error: unknown) =>
        error instanceof ConnectorError && error.code === 'unauthorized';
      await assert.rejects(async () => redmine.verify(unknown), isUnauthorized);
      await assert.rejects(async () => redmine.find(another(), unknown), isUnauthorized);
      // What everybody may see it shows, but what it doesn't show may be there all the same.
      const gone = { key: 'redmine:99999', url: '' };
      await assert.rejects(async () => redmine.statuses([gone], unknown), isUnauthorized);
    });

    it('makes an issue of the fields that the preview shows', async () => {
      const own = another();
      const given = { ...options(), priorities: { P1: 'Urgent' }, users: { lin: String(here().managerId) } };
      await redmine.check(own, connection({ options: given }));
      const made = await redmine.create(own, connection({ options: given }));
      const id = made.key.replace('redmine:', '');
      const answer = await fetch(`${here().origin}/issues/${id}.json`, {
        headers: { 'x-redmine-api-key': here().manager },
      });
      const { issue } = (await answer.json()) as { issue: Readonly<Record<string, never>> };
      const names = ['tracker', 'priority', 'assigned_to', 'status'].map((name) => issue[name]?.['name']);
      assert.deepEqual(names, ['Feature', 'Urgent', 'Dana Okafor', 'New']);
      const shown = Object.fromEntries(
        redmine.fields(own, connection({ options: given })).map(({ name, value }) => [name, value]),
      );
      assert.deepEqual(
        [issue['subject'], String(issue['description']).replaceAll('\r', ''), issue['due_date']],
        [shown['Subject'], shown['Description'], '2026-12-02'],
      );
    });

    const ways = [
      ['the field for it', {}],
      ['the line in the description', { marker_field: undefined }],
      ['all issues, where the field is no filter', { marker_field: 'hidden' }],
      ['all issues, where there is no such field', { marker_field: '999' }],
    ] as const;
    for (const [name, change] of ways)
      it(`finds an issue by ${name}, and no other`, async () => {
        const own = another();
        const hidden = 'marker_field' in change && change.marker_field === 'hidden';
        const given = { ...options(), ...change, ...(hidden && { marker_field: String(here().hidden) }) };
        assert.equal(await redmine.find(own, connection({ options: given })), undefined);
        const made = await redmine.create(own, connection({ options: given }));
        await redmine.create(another(), connection({ options: given }));
        assert.deepEqual(await redmine.find(own, connection({ options: given })), made);
      });

    it('reads how far issues are, in every state of ours, and which are gone', async () => {
      const refs = [];
      for (let made = 0; made < 5; made += 1) refs.push(await redmine.create(another(), connection()));
      const states = ['open', 'in_progress', 'done', 'wont_do'] as const;
      for (const [index, state] of states.entries())
        await redmine.update(
          refs[index] ?? { key: '', url: '' },
          { state, due: '2026-12-09', title: state },
          connection(),
        );
      const gone = refs[4];
      await fetch(`${here().origin}/issues/${gone?.key.replace('redmine:', '')}.json`, {
        method: 'DELETE',
        headers: { 'x-redmine-api-key': here().administrator },
      });
      const found = await redmine.statuses(refs, connection());
      const labels = ['New', 'In Progress', 'Closed', 'Rejected'];
      assert.deepEqual(
        [...found.values()],
        states.map((state, index) => ({ state, label: labels[index], title: state, due: '2026-12-09' })),
      );
    });

    it('says so where the workflow does not let an account close an issue', async () => {
      const made = await redmine.create(another(), connection());
      const reporter = connection({ secrets: { token: here().reporter } });
      await assert.rejects(
        async () => redmine.update(made, { state: 'done' }, reporter),
        (error) => error instanceof ConnectorError && error.code === 'forbidden',
      );
      assert.equal((await redmine.statuses([made], connection())).get(made.key)?.state, 'open');
    });

    it('says in its words what it does not take, and makes nothing', async () => {
      const before = (await issues()).length;
      const odd = { ...push, item: { ...push.item, due: '2026-13-45' } };
      await assert.rejects(
        async () => redmine.create(odd, connection()),
        (error) =>
          error instanceof ConnectorError &&
          error.status === 422 &&
          /Due date is not a valid/.test(error.message),
      );
      const nowhere = connection({ options: { ...options(), project: 'nope' } });
      await assert.rejects(async () => redmine.create(another(), nowhere), ConnectorError);
      assert.equal((await issues()).length, before);
    });

    it('keeps text text: nobody is called, nothing linked, loaded or run', async () => {
      const made = await redmine.create(calling, connection());
      const page = await (await fetch(made.url)).text();
      const [, shown = ''] = /<div class="wiki">([\s\S]*?)<\/div>\s*<\/div>/.exec(page) ?? [];
      assert.match(shown, /Done when/);
      const links = [...shown.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, to]) => to);
      assert.deepEqual(links, [push.postmortem.url], shown);
      assert.doesNotMatch(shown, /<(?:img|b|em|strong|code|pre|ul|ol|h\d|table)\b/i, shown);
    });

    async function pushAll(origin: string, state: string): Promise<readonly PushOutcome[]> {
      const text = CHECKOUT.replace('tracker: github\n', 'status: open\n');
      const target = { tracker: redmine, connection: connection({ baseUrl: origin }) };
      const rows = await planPush({ postmortem: parsePostmortem(text), targets: [target] });
      const outbox = await openOutbox('here', 'PM-2026-031', state);
      const outcomes: PushOutcome[] = [];
      for await (const outcome of runPush(rows, { outbox, signal: new AbortController().signal }))
        outcomes.push(outcome);
      await outbox.close();
      return outcomes;
    }

    it('has one issue an item where answers were lost after they were made, and where all is pushed again', async () => {
      const state = await mkdtemp(join(tmpdir(), 'postmortem-redmine-state-'));
      assert.ok(proxy);
      try {
        const before = (await issues()).length;
        proxy.lose(2);
        const first = await pushAll(proxy.origin, state);
        assert.deepEqual(
          first.map(({ item, result }) => `${item} ${result}`),
          ['A1 created', 'A2 created'],
        );
        assert.equal((await issues()).length, before + 2);
        const again = await pushAll(proxy.origin, state);
        assert.deepEqual(
          again.map((one) => ('ticket' in one ? [one.result, one.ticket.key] : one)),
          first.map((one) => ('ticket' in one ? ['linked', one.ticket.key] : one)),
        );
        assert.equal((await issues()).length, before + 2);
        const refs = first.flatMap((one) => ('ticket' in one ? [one.ticket] : []));
        const found = await redmine.statuses(refs, connection());
        assert.deepEqual(
          [...found.values()].map(({ state: now }) => now),
          ['open', 'open'],
        );
      } finally {
        await rm(state, { recursive: true, force: true });
      }
    });

    it('has two where somebody just tries again: the proxy loses what was made', async () => {
      assert.ok(proxy);
      const own = another();
      const lossy = connection({ baseUrl: proxy.origin });
      proxy.lose(1);
      await assert.rejects(async () => redmine.create(own, lossy), ConnectorError);
      await redmine.create(own, lossy);
      assert.equal(await marked(own), 2);
    });
  });
