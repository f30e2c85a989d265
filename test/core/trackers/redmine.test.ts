import assert from 'node:assert/strict';
import { ticketOf } from '../../../src/core/actions/ticket-of.ts';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import { redmineIssue } from '../../../src/core/trackers/redmine/fields.ts';
import { redmine } from '../../../src/core/trackers/redmine/redmine.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { push } from './push.ts';

const options = {
  project: 'checkout',
  type: 'task',
  marker_field: '4',
  labels: ['postmortem'],
  labels_field: '5',
  priorities: { P1: 'Urgent' },
  users: { lin: 'lin' },
};
const OTHER = { ...push, marker: '0123456789abcdee' };

describe('Redmine', () => {
  const replay = useReplay();
  const connection = (given: Parameters<typeof quickConnection>[1] = {}) =>
    quickConnection(`${replay().origin}/redmine`, { options, ...given });
  const only = { options: { project: 'checkout' } };
  const last = () => replay().state().redmine.at(-1);

  it('sends the fields that the preview shows', async () => {
    await redmine.check(push, connection());
    await redmine.create(push, connection());
    const issue = redmineIssue(push, options);
    assert.deepEqual(last(), {
      id: 43,
      subject: issue.subject,
      description: issue.description,
      status: 'New',
      due: '2026-12-02',
      assignee: 6,
      custom: { 4: push.marker, 5: ['postmortem'] },
    });
    const shown = Object.fromEntries(
      redmine.fields(push, connection()).map(({ name, value }) => [name, value]),
    );
    assert.deepEqual(
      [shown['Subject'], shown['Description'], shown['Tracker'], shown['Priority'], shown['Assignee']],
      [issue.subject, issue.description, 'task', 'Urgent', 'lin'],
    );
    assert.deepEqual([shown['Field 4'], shown['Field 5']], [push.marker, 'postmortem']);
  });

  it('leaves text what would call somebody, link or load something', () => {
    const { description } = redmineIssue(push, options);
    assert.doesNotMatch(description, /@\w|#\d|\[\w|!\w/);
    assert.match(
      description,
      /https:\/\/git\.example\.net\/acme\/postmortems\/blob\/main\/checkout\(1\)\.md$/m,
    );
    assert.match(description, /^postmortem:0123456789abcdef$/m);
  });

  for (const [name, given] of [
    ['its field', {}],
    ['the line in its description', only],
    ['all issues, where a filter is not known', { options: { ...only.options, marker_field: '99' } }],
  ] as const)
    it(`finds a ticket by ${name}, and nothing where there is none`, async () => {
      assert.equal(await redmine.find(push, connection(given)), undefined);
      const made = await redmine.create(push, connection(given));
      await redmine.create(OTHER, connection(given));
      assert.deepEqual(await redmine.find(push, connection(given)), made);
      assert.deepEqual([made.key, made.url], ['redmine:43', `${replay().origin}/redmine/issues/43`]);
      assert.equal(await redmine.find({ ...push, marker: 'f'.repeat(16) }, connection(given)), undefined);
    });

  it('believes an unknown key neither that nothing is there nor that a ticket is gone', async () => {
    const made = await redmine.create(push, connection());
    const unknown = connection({ secrets: { token: 'something' }, ...only });
    const isUnauthorized = (error: unknown) =>
      error instanceof ConnectorError && error.code === 'unauthorized';
    await assert.rejects(async () => redmine.find(push, unknown), isUnauthorized);
    await assert.rejects(async () => redmine.statuses([made], unknown), isUnauthorized);
  });

  it('changes title, date and state, and reads them back', async () => {
    const refs = [];
    for (let count = 0; count < 4; count += 1) refs.push(await redmine.create(push, connection(only)));
    const [done, doing, rejected, open] = refs;
    assert.ok(done && doing && rejected && open);
    const change = { title: 'Limit the pools', due: '2026-12-09', state: 'done' } as const;
    assert.equal((await redmine.update(done, change, connection())).title, 'Limit the pools');
    await redmine.update(doing, { state: 'in_progress' }, connection());
    await redmine.update(rejected, { state: 'wont_do' }, connection());
    const found = await redmine.statuses([...refs, { key: 'redmine:9', url: '' }], connection());
    assert.deepEqual(found.get(done.key), {
      state: 'done',
      label: 'Closed',
      title: 'Limit the pools',
      due: '2026-12-09',
    });
    assert.deepEqual(
      refs.slice(1).map(({ key }) => [found.get(key)?.state, found.get(key)?.label]),
      [
        ['in_progress', 'In Progress'],
        ['wont_do', 'Rejected'],
        ['open', 'New'],
      ],
    );
    assert.equal(found.size, 4);
  });

  it('says so where a workflow does not lead to the state, or no status means it', async () => {
    const made = await redmine.create(push, connection());
    const archive = connection({ options: { ...options, states: { done: 'Archived' } } });
    await assert.rejects(
      async () => redmine.update(made, { state: 'done' }, archive),
      /kept the status "New".*change it to "Archived"/,
    );
    const none = connection({ options: { ...options, states: { wont_do: 'Dropped' } } });
    await assert.rejects(
      async () => redmine.update(made, { state: 'wont_do' }, none),
      /no status that means wont_do. It has: New, In Progress/,
    );
    const named = connection({ options: { ...options, states: { done: ['Closed', 'Resolved'] } } });
    await redmine.update(made, { state: 'done' }, named);
    assert.equal(last()?.status, 'Closed');
  });

  it('knows its own keys only, and where their pages are', () => {
    assert.equal(
      redmine.page('redmine:12', { baseUrl: 'https://r.example/' }),
      'https://r.example/issues/12',
    );
    assert.equal(redmine.page('redmine:12', { baseUrl: '' }), undefined);
    assert.equal(redmine.page('CHK-12', { baseUrl: 'https://r.example' }), undefined);
  });

  it('knows an issue by the address of its page', () => {
    const target = { tracker: redmine, connection: quickConnection('https://r.example/below') };
    const place = ticketOf({ ticket: 'https://r.example/below/issues/43' }, [target]);
    assert.equal(place?.ref.key, 'redmine:43');
    assert.equal(ticketOf({ ticket: 'https://other.example/issues/43' }, [target]), undefined);
  });

  it('says who the key belongs to', async () => {
    assert.equal((await redmine.verify(connection())).name, 'Dana Okafor');
  });

  const refused: readonly (readonly [string, Parameters<typeof quickConnection>[1], RegExp, string])[] = [
    ['an old key', { secrets: { token: 'expired-token' } }, /Connect again/, 'unauthorized'],
    ['no key', { secrets: {} }, /Connect it first/, 'unauthorized'],
    ['no project', { options: {} }, /`project` of redmine is not set/, 'misconfigured'],
    ['a project that is not there', { options: { project: 'nope' } }, /does not know this/, 'not-found'],
    [
      'a tracker that is not there',
      { options: { ...options, type: 'Wish' } },
      /no tracker \(`type`\) "Wish". It has: Bug, Feature, Task\./,
      'misconfigured',
    ],
    [
      'a priority that is not there',
      { options: { ...options, priorities: { P1: '77' } } },
      /Priority cannot be blank/,
      'bad-response',
    ],
    [
      'a stranger',
      { options: { ...options, users: { lin: 'nobody' } } },
      /no user with the login/,
      'misconfigured',
    ],
    ['no address', { baseUrl: '' }, /needs an address/, 'misconfigured'],
  ];
  for (const [name, given, words, code] of refused)
    it(`says what to do about ${name}, and makes nothing`, async () => {
      const before = replay().state().redmine.length;
      await assert.rejects(
        async () => redmine.create(push, connection(given)),
        (error) => error instanceof ConnectorError && error.code === code && words.test(error.message),
      );
      assert.equal(replay().state().redmine.length, before);
    });
});
