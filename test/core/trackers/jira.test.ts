import assert from 'node:assert/strict';
import type { Connection } from '../../../src/core/http/connection.ts';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import { planPush } from '../../../src/core/actions/push/push.ts';
import { adf } from '../../../src/core/trackers/jira/adf.ts';
import { jiraFields } from '../../../src/core/trackers/jira/fields.ts';
import { jiraStatus } from '../../../src/core/trackers/jira/statuses.ts';
import { jira } from '../../../src/core/trackers/jira/jira.ts';
import { checkout } from '../actions/checkout.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { push } from './push.ts';

const options = { project: 'CHK', labels: ['post mortem'], priorities: { P1: 'High' } };

/** The connection to a site on whose screens a resolution stands, which must be given, whatever the step leads to. */
function askingForResolution(connection: Connection): Connection {
  const resolution = { required: true, hasDefaultValue: false, allowedValues: [{ name: 'Done' }] };
  const http: Connection['http'] = async (request) => {
    const response = await connection.http(request);
    if (request.method !== 'GET' || !request.url.includes('/transitions')) return response;
    const { transitions } = JSON.parse(response.text) as { readonly transitions: readonly object[] };
    const asked = transitions.map((one) => ({ ...one, fields: { resolution } }));
    return { ...response, text: JSON.stringify({ transitions: asked }) };
  };
  return { ...connection, http };
}

describe('Jira', () => {
  const replay = useReplay();
  const connection = (given: Parameters<typeof quickConnection>[1] = {}) =>
    quickConnection(`${replay().origin}/jira`, { options, ...given });

  it('sends the fields that the preview shows', async () => {
    await jira.create(push, connection());
    const sent = replay().state().jira.at(-1)?.fields ?? {};
    assert.deepEqual(sent, jiraFields(push, options));
    const shown = Object.fromEntries(jira.fields(push, connection()).map(({ name, value }) => [name, value]));
    assert.equal(shown['Summary'], 'Limit the sum of pools, see #4 & <b>@dana</b>');
    assert.equal(shown['Summary'], sent['summary']);
    assert.equal(shown['Priority'], 'High');
    assert.equal(shown['Labels'], 'post-mortem, pm-0123456789abcdef');
    assert.match(shown['Description'] ?? '', /^Done when: A deploy above the limit is refused -->$/m);
  });

  it('links the way back in the description', () => {
    const { content = [] } = jiraFields(push, options).description;
    assert.deepEqual(content.at(-1)?.content?.at(-1)?.marks, [
      { type: 'link', attrs: { href: push.postmortem.url } },
    ]);
  });

  it('finds a ticket by its label, and nothing where there is none', async () => {
    assert.equal(await jira.find(push, connection()), undefined);
    const made = await jira.create(push, connection());
    assert.deepEqual(await jira.find(push, connection()), made);
    assert.deepEqual(made.url, `${replay().origin}/jira/browse/CHK-1290`);
  });

  it('changes the title and the date, and reads how far it is', async () => {
    const made = await jira.create(push, connection());
    const changed = await jira.update(made, { title: 'Limit the pools', due: '2026-12-09' }, connection());
    assert.equal(changed.title, 'Limit the pools');
    assert.equal(replay().state().jira.at(-1)?.fields['duedate'], '2026-12-09');
    assert.deepEqual((await jira.statuses([made], connection())).get(made.key), {
      state: 'open',
      label: 'To Do',
      title: 'Limit the pools',
      due: '2026-12-09',
    });
  });

  it('gives what the project has of its own as Jira takes it', async () => {
    const fields = {
      Area: 'Reliability',
      effort: '3',
      customfield_10044: 'High',
      Notes: 'a',
      components: 'Checkout',
    };
    const given = { options: { ...options, users: { lin: '5b10ac8d82e05b22cc7d4ef5' }, fields } };
    await jira.check(push, connection(given));
    await jira.create(push, connection(given));
    const sent = replay().state().jira.at(-1)?.fields ?? {};
    assert.deepEqual(sent['assignee'], { id: '5b10ac8d82e05b22cc7d4ef5' });
    assert.deepEqual(
      ['customfield_10042', 'customfield_10043', 'customfield_10044', 'components'].map((id) => sent[id]),
      ['Reliability', 3, { value: 'High' }, [{ name: 'Checkout' }]],
    );
    assert.deepEqual(sent['customfield_10045'], adf([{ text: 'a' }]));
    const shown = jira.fields(push, connection(given)).map(({ name, value }) => `${name}: ${value}`);
    assert.ok(shown.includes('Field Area: Reliability') && shown.includes('Field components: Checkout'));
  });

  it('asks what the project has once for all items of a plan', async () => {
    const one = connection();
    await Promise.all([jira.check(push, one), jira.check({ ...push, marker: 'f'.repeat(16) }, one)]);
    await jira.check(push, one);
    const asked = replay()
      .requests()
      .filter(({ path }) => path.includes('createmeta'));
    assert.equal(asked.length, 2);
  });

  const lacking: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
    [
      'a type that is not there',
      { type: 'Wish' },
      /no issue type "Wish". It has: Task, Bug, Story\. Set `type`/,
    ],
    [
      'a field that must be given',
      { type: 'Story' },
      /a Story in CHK needs more than is set: Risk \(one of Low, High\)\. Add `fields: \{ customfield_10044: … \}`/,
    ],
    ['a field that is not on the screen', { type: 'Bug' }, /a Bug in CHK has no "duedate".*`leave_out`/],
    ['a field that is unknown', { fields: { Severity: 'x' } }, /no field "Severity"/],
    ['a choice that is unknown', { fields: { Risk: 'Huge' } }, /"Risk" has no "Huge". It has: Low, High/],
    ['a number in words', { fields: { Effort: 'much' } }, /"Effort" takes a number, not "much"/],
    [
      'a priority that is unknown',
      { priorities: { P1: 'Urgent' } },
      /"Priority" has no "Urgent". It has: Highest/,
    ],
  ];
  for (const [name, change, words] of lacking)
    it(`says before a push what to set about ${name}`, async () => {
      await assert.rejects(
        async () => jira.check(push, connection({ options: { ...options, ...change } })),
        (error) =>
          error instanceof ConnectorError && error.code === 'misconfigured' && words.test(error.message),
      );
      const target = { tracker: jira, connection: connection({ options: { ...options, ...change } }) };
      const [row] = await planPush({ postmortem: checkout, targets: [target] });
      assert.equal(row?.kind, 'blocked');
    });

  it('leaves out what the configuration says', async () => {
    const given = { options: { ...options, type: 'Bug', leave_out: ['duedate', 'priority'] } };
    await jira.check(push, connection(given));
    await jira.create(push, connection(given));
    const sent = replay().state().jira.at(-1)?.fields ?? {};
    assert.deepEqual([sent['duedate'], sent['priority']], [undefined, undefined]);
  });

  it('moves an issue by the transition that leads to the state, and back', async () => {
    const made = await jira.create(push, connection());
    const stateOf = async () => {
      const status = (await jira.statuses([made], connection())).get(made.key);
      return [status?.state, status?.label];
    };
    await jira.update(made, { state: 'in_progress' }, connection());
    assert.deepEqual(await stateOf(), ['in_progress', 'In Progress']);
    await jira.update(made, { state: 'done' }, connection());
    assert.deepEqual(await stateOf(), ['done', 'Done']);
    await jira.update(made, { state: 'open' }, connection());
    assert.deepEqual(await stateOf(), ['open', 'To Do']);
    await jira.update(made, { state: 'wont_do' }, connection());
    assert.deepEqual(await stateOf(), ['wont_do', "Done: Won't Do"]);
    const moves = replay()
      .requests()
      .filter(({ method, path }) => method === 'POST' && path.includes('transitions'));
    await jira.update(made, { state: 'wont_do' }, connection());
    assert.equal(moves.length, 4);
    assert.equal(
      replay()
        .requests()
        .filter(({ path }) => path.endsWith('/transitions')).length,
      4,
    );
  });

  it('says so where no transition leads there', async () => {
    const made = await jira.create(push, connection());
    await jira.update(made, { state: 'done' }, connection());
    await assert.rejects(
      async () => jira.update(made, { state: 'in_progress' }, connection()),
      /no transition.*leads CHK-1290 from "Done" to a status that means in_progress. From there it goes to: To Do/,
    );
    const named = connection({ options: { ...options, states: { wont_do: 'Cancelled' } } });
    await assert.rejects(async () => jira.update(made, { state: 'wont_do' }, named), /means wont_do/);
  });

  describe('where two steps lead to a state and none does alone', () => {
    const begun = { key: 'CHK-1288', url: '' };
    const moves = () =>
      replay()
        .requests()
        .filter(({ method, path }) => method === 'POST' && path.endsWith('/transitions')).length;

    it('names the status between, and passes it only where it was named', async () => {
      await jira.update(begun, { state: 'in_progress' }, connection());
      replay().set({ strict: true });
      const made = await jira.create(push, connection());
      assert.equal(await jira.between(made, 'done', connection()), 'In Progress');
      await assert.rejects(
        async () => jira.update(made, { state: 'done' }, connection()),
        /From there it goes to: In Progress/,
      );
      await jira.update(made, { state: 'done', through: 'In Progress' }, connection());
      assert.equal((await jira.statuses([made], connection())).get(made.key)?.state, 'done');
      assert.equal(moves(), 3);
    });

    it('names none that leads nowhere, that nobody can tell of, or that is not needed', async () => {
      const made = await jira.create(push, connection());
      assert.equal(await jira.between(made, 'done', connection()), undefined);
      replay().set({ strict: true });
      assert.equal(await jira.between(made, 'open', connection()), undefined);
      // No issue is in progress: what lies behind it is unknown.
      assert.equal(await jira.between(made, 'done', connection()), undefined);
      await jira.update(begun, { state: 'in_progress' }, connection());
      const named = connection({ options: { ...options, states: { done: 'Shipped' } } });
      assert.equal(await jira.between(made, 'done', named), undefined);
      assert.equal(moves(), 1);
    });

    it('says how far it went where the second step is gone meanwhile', async () => {
      const made = await jira.create(push, connection());
      const named = connection({ options: { ...options, states: { done: 'Shipped' } } });
      await assert.rejects(
        async () => jira.update(made, { state: 'done', through: 'In Progress' }, named),
        /CHK-1290 went from "To Do" to "In Progress", and no further: .* From there it goes to: To Do, Done/,
      );
    });

    it('says how far it went whatever stops the second step', async () => {
      const toDone = (key: string) =>
        jira.update({ key, url: '' }, { state: 'done', through: 'In Progress' }, connection());
      replay().set({ strict: true });
      const transitions = { vendor: 'jira', path: '/transitions', times: 'always' } as const;
      replay().faults({ ...transitions, kind: 'drop-before', method: 'GET', skip: 1 });
      await assert.rejects(
        async () => toDone('CHK-1288'),
        /^ConnectorError: CHK-1288 went from "To Do" to "In Progress", and no further: Jira did not answer/,
      );
      replay().calm();
      replay().faults({ ...transitions, kind: 'expired-token', method: 'POST', skip: 1 });
      await assert.rejects(
        async () => toDone('CHK-1289'),
        (error) =>
          error instanceof ConnectorError &&
          error.code === 'unauthorized' &&
          /^CHK-1289 went from "To Do" to "In Progress", and no further: /.test(error.message),
      );
      replay().calm();
      const { key } = await jira.create(push, connection());
      replay().faults({ ...transitions, kind: 'drop-after', method: 'POST', skip: 1 });
      await assert.rejects(async () => toDone(key), /to "In Progress", and perhaps further: Jira did not/);
    });

    it('takes no step that asks for a resolution on the way', async () => {
      await jira.update(begun, { state: 'in_progress' }, connection());
      replay().set({ strict: true });
      const made = await jira.create(push, connection());
      const asking = askingForResolution(connection());
      assert.equal(await jira.between(made, 'done', asking), undefined);
      for (const change of [{ state: 'done', through: 'In Progress' }, { state: 'in_progress' }] as const)
        await assert.rejects(
          async () => jira.update(made, change, asking),
          /no transition that needs nothing else/,
        );
      assert.equal(moves(), 1);
    });

    it('opens again by the same rule', async () => {
      await jira.update(begun, { state: 'in_progress' }, connection());
      const made = await jira.create(push, connection());
      await jira.update(made, { state: 'done' }, connection());
      assert.equal(await jira.between(made, 'in_progress', connection()), 'To Do');
    });
  });

  it('follows issues whose project was renamed, and leaves out those that are gone', async () => {
    const made = await jira.create(push, connection());
    const other = await jira.create({ ...push, marker: 'f'.repeat(16) }, connection());
    await fetch(`${replay().origin}/jira/rest/api/3/issue/${other.key}`, {
      method: 'DELETE',
      headers: { authorization: `Basic ${btoa('dana@example.com:replay-token')}` },
    });
    replay().set({ renamed: 'SHOP' });
    const found = await jira.statuses([made, other], connection());
    assert.deepEqual([...found.keys()], [made.key]);
    const url = `${replay().origin}/jira/browse/SHOP-1290`;
    assert.deepEqual(found.get(made.key)?.now, { key: 'SHOP-1290', url });
    assert.equal((await jira.update(made, { title: 'Still there' }, connection())).key, 'SHOP-1290');
    assert.equal((await jira.find(push, connection()))?.key, 'SHOP-1290');
  });

  it('reads the states of any site, and keeps the names of those that it does not know', () => {
    const status = (name: string, category: string, resolution?: string) =>
      jiraStatus(
        {
          fields: {
            status: { name, statusCategory: { key: category } },
            resolution: resolution && { name: resolution },
          },
        },
        { states: { in_progress: ['Ready to ship'], wont_do: 'Parked' } },
      );
    const table = [
      [status('Backlog', 'new'), 'open', 'Backlog'],
      [status('In Review', 'indeterminate'), 'in_progress', 'In Review'],
      [status('Ready to ship', 'new'), 'in_progress', 'Ready to ship'],
      [status('Closed', 'done', 'Fixed'), 'done', 'Closed'],
      [status('Closed', 'done', "Won't Fix"), 'wont_do', "Closed: Won't Fix"],
      [status('Rejected', 'done'), 'wont_do', 'Rejected'],
      [status('Parked', 'indeterminate'), 'wont_do', 'Parked'],
      [status('Somewhere', 'undefined'), undefined, 'Somewhere'],
    ] as const;
    for (const [{ state, label }, wanted, name] of table) assert.deepEqual([state, label], [wanted, name]);
  });

  it('says who the token belongs to', async () => {
    assert.equal((await jira.verify(connection())).name, 'Dana Okafor');
  });

  const troubles: readonly (readonly [string, Parameters<typeof quickConnection>[1], RegExp, string])[] = [
    [
      'an old token',
      { secrets: { email: 'dana@example.com', token: 'expired-token' } },
      /Connect again/,
      'unauthorized',
    ],
    ['no e-mail address', { secrets: { token: 'replay-token' } }, /Connect it first/, 'unauthorized'],
    ['no project', { options: {} }, /`project` of jira is not set.*Nothing was sent/, 'misconfigured'],
    ['a project that is JQL', { options: { project: 'CHK" OR 1=1' } }, /not in the form/, 'misconfigured'],
    [
      'a project that is not there',
      { options: { project: 'NOPE' } },
      /Specify a valid project/,
      'bad-response',
    ],
    ['an address without https', { baseUrl: 'http://jira.example.net' }, /https/, 'misconfigured'],
    ['no address', { baseUrl: '' }, /needs an address/, 'misconfigured'],
  ];
  for (const [name, given, words, code] of troubles)
    it(`says what to do about ${name}`, async () => {
      const before = replay().state().jira.length;
      await assert.rejects(
        async () => jira.create(push, connection(given)),
        (error) => error instanceof ConnectorError && error.code === code && words.test(error.message),
      );
      assert.equal(replay().state().jira.length, before);
    });
});
