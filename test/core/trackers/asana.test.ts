import assert from 'node:assert/strict';
import { ticketOf } from '../../../src/core/actions/ticket-of.ts';
import { refOf } from '../../../src/core/actions/ticket-ref.ts';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import { asanaTask } from '../../../src/core/trackers/asana/fields.ts';
import { asana } from '../../../src/core/trackers/asana/asana.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { serve } from '../../support/scripted-server.ts';
import { push } from './push.ts';

const options = {
  project: '1204017342912345',
  section: '1204017342912351',
  priority_field: 'Priority',
  priorities: { P1: 'High' },
  users: { lin: 'lin@acme.example' },
  fields: { '1204017342912410': 'Reliability', effort: '3' },
  states: { in_progress: '1204017342912351', wont_do: '1204017342912352' },
};

describe('Asana', () => {
  const replay = useReplay();
  const connection = (given: Parameters<typeof quickConnection>[1] = {}) =>
    quickConnection(`${replay().origin}/asana/api/1.0`, { options, ...given });
  const only = { options: { project: options.project } };
  const last = () => replay().state().asana.at(-1);

  it('sends the fields that the preview shows, and calls fields and options by their ids', async () => {
    await asana.check(push, connection());
    const made = await asana.create(push, connection());
    await asana.linkBack(push, made, connection());
    assert.deepEqual(last()?.fields, {
      completed: false,
      ...asanaTask(push, options),
      custom_fields: {
        '1204017342912410': 'Reliability',
        '1204017342912420': 3,
        '1204017342912400': '1204017342912401',
      },
    });
    assert.equal(last()?.section, 'Doing');
    const shown = Object.fromEntries(
      asana.fields(push, connection()).map(({ name, value }) => [name, value]),
    );
    assert.equal(shown['Name'], last()?.fields['name']);
    assert.equal(shown['Notes'], last()?.fields['notes']);
    assert.deepEqual(
      [shown['Assignee'], shown['Field Priority'], shown['Field effort'], shown['Due on'], shown['Section']],
      ['lin@acme.example', 'High', '3', '2026-12-02', options.section],
    );
    assert.match(shown['Notes'] ?? '', /^Done when: A deploy above the limit is refused -->$/m);
    assert.match(shown['Notes'] ?? '', /\(https:\/\/git\.example\.net\/acme\/[^)]*\)?/);
  });

  it('finds a task by the line in its notes, however many are there, and nothing where there is none', async () => {
    assert.equal(await asana.find(push, connection()), undefined);
    const made = await asana.create(push, connection());
    for (let more = 0; more < 120; more += 1)
      await asana.create({ ...push, marker: `${more}`.padStart(16, 'f') }, connection(only));
    assert.deepEqual(await asana.find(push, connection()), made);
    assert.match(made.key, /^asana:\d+$/);
    assert.equal(await asana.find({ ...push, marker: '0123456789abcdee' }, connection()), undefined);
  }).timeout(20_000);

  it('reads a project once for all items of a run, and then what changed', async () => {
    for (let count = 0; count < 150; count += 1)
      await asana.create({ ...push, marker: `${count}`.padStart(16, 'f') }, connection(only));
    const run = connection();
    assert.equal(await asana.find(push, run), undefined);
    const made = await asana.create(push, connection());
    const listed = () =>
      replay()
        .requests()
        .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/1.0/tasks?'));
    const before = listed().length;
    assert.equal(before, 2);
    assert.deepEqual(await asana.find(push, run), made);
    assert.match(listed().at(-1)?.path ?? '', /modified_since=/);
    const url = `${replay().origin}/asana/api/1.0/tasks/${made.key.replace('asana:', '')}`;
    await fetch(url, { method: 'DELETE', headers: { authorization: 'Bearer replay-token' } });
    assert.equal(await asana.find(push, run), undefined);
  }).timeout(20_000);

  it('names a task by an id of ours where the token is of an OAuth app', async () => {
    const app = connection({ options: { ...only.options, oauth: true } });
    assert.equal(await asana.find(push, app), undefined);
    const made = await asana.create(push, app);
    assert.deepEqual(await asana.find(push, app), made);
    assert.ok(
      replay()
        .requests()
        .every(({ path }) => !path.startsWith('/api/1.0/tasks?project')),
    );
    const shown = asana.fields(push, app).find(({ name }) => name === 'External id');
    assert.deepEqual({ gid: shown?.value }, last()?.fields['external']);
  });

  it('changes title, date and state, and reads them back, in tens', async () => {
    const refs = [];
    for (let count = 0; count < 12; count += 1) refs.push(await asana.create(push, connection(only)));
    const [made, moved, rejected] = refs;
    assert.ok(made && moved && rejected);
    const change = { title: 'Limit the pools', due: '2026-12-09', state: 'done' } as const;
    assert.equal((await asana.update(made, change, connection())).title, 'Limit the pools');
    await asana.update(moved, { state: 'in_progress' }, connection());
    await asana.update(rejected, { state: 'wont_do' }, connection());
    const gone = { key: 'asana:1', url: '' };
    const found = await asana.statuses([...refs, gone], connection());
    assert.equal(found.size, 12);
    assert.deepEqual(found.get(made.key), {
      state: 'done',
      label: 'Completed',
      title: 'Limit the pools',
      due: '2026-12-09',
    });
    const words = [moved, rejected, refs[11]].map((ref) => found.get(ref?.key ?? ''));
    assert.deepEqual(
      words.map((one) => [one?.state, one?.label]),
      [
        ['in_progress', 'Doing'],
        ['wont_do', "Won't do"],
        ['open', 'Incomplete'],
      ],
    );
    const asked = replay()
      .requests()
      .filter(({ path }) => path === '/api/1.0/batch');
    assert.equal(asked.length, 2);
  });

  it('does not take a task that does not say whether it is completed for an open one', async () => {
    const body = JSON.stringify({ data: [{ status_code: 200, body: { data: { name: 'x' } } }] });
    const server = await serve([{ status: 200, body }]);
    const asked = asana.statuses([{ key: 'asana:12', url: '' }], quickConnection(server.origin, { options }));
    await assert.rejects(asked, { code: 'bad-response' });
    await server.close();
  });

  it('knows its own keys only, and where their pages are', () => {
    assert.equal(asana.page('asana:12', { baseUrl: asana.defaultBaseUrl }), 'https://app.asana.com/0/0/12');
    for (const key of ['CHK-12', '12', 'redmine:12', 'asana:x'])
      assert.equal(asana.page(key, { baseUrl: asana.defaultBaseUrl }), undefined, key);
  });

  it('knows a task by the address of any of its pages', () => {
    const pages = [
      ['https://app.asana.com/0/12/34', 'asana:34'],
      ['https://app.asana.com/0/12/34/f', 'asana:34'],
      ['https://app.asana.com/1/99/project/12/task/34?focus=true', 'asana:34'],
      ['https://app.asana.com/0/12', undefined],
      ['https://elsewhere.example/0/12/34', undefined],
      ['CHK-12', undefined],
    ] as const;
    const target = { tracker: asana, connection: quickConnection(asana.defaultBaseUrl) };
    for (const [ticket, key] of pages) {
      assert.equal(ticketOf({ ticket }, [target])?.ref.key, key, ticket);
      assert.equal(refOf(ticket, target)?.key, key, ticket);
    }
  });

  it('says who the token belongs to, and where that works', async () => {
    assert.deepEqual(await asana.verify(connection()), { name: 'Dana Okafor', detail: 'Acme' });
  });

  const refused: readonly (readonly [string, Parameters<typeof quickConnection>[1], RegExp, string])[] = [
    ['an old token', { secrets: { token: 'expired-token' } }, /Connect again/, 'unauthorized'],
    ['no token', { secrets: {} }, /Connect it first/, 'unauthorized'],
    ['no project', { options: {} }, /`project` of asana is not set/, 'misconfigured'],
    ['a project by its name', { options: { project: 'Checkout' } }, /not in the form/, 'misconfigured'],
    ['a project that is not there', { options: { project: '12' } }, /Unknown object/, 'bad-response'],
    [
      'a field that the project lacks',
      { options: { ...options, fields: { Severity: 'x' } } },
      /no custom field "Severity".*Nothing was sent/,
      'misconfigured',
    ],
    [
      'an option that the field lacks',
      { options: { ...options, priorities: { P1: 'Highest' } } },
      /"Priority" has no option "Highest". It has: High, Medium\./,
      'misconfigured',
    ],
    [
      'a stranger',
      { options: { ...options, users: { lin: 'x@y.z' } } },
      /assignee: Not an email/,
      'bad-response',
    ],
  ];
  for (const [name, given, words, code] of refused)
    it(`says what to do about ${name}, and makes nothing`, async () => {
      const before = replay().state().asana.length;
      await assert.rejects(
        async () => asana.create(push, connection(given)),
        (error) => error instanceof ConnectorError && error.code === code && words.test(error.message),
      );
      assert.equal(replay().state().asana.length, before);
    });

  it('counts trouble before the request as nothing sent', async () => {
    replay().faults({ kind: 'drop-before', path: 'custom_field_settings', times: 'always' });
    await assert.rejects(
      async () => asana.create(push, connection()),
      (error) => error instanceof ConnectorError && error.code === 'unreachable' && !error.sent,
    );
  });
});
