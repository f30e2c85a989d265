import assert from 'node:assert/strict';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import { jiraFields } from '../../../src/core/trackers/jira-fields.ts';
import { jira } from '../../../src/core/trackers/jira.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { push } from './push.ts';

const options = { project: 'CHK', labels: ['post mortem'], priorities: { P1: 'High' } };

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
    assert.deepEqual(
      await jira.statuses([made], connection()),
      new Map([['CHK-1290', { state: 'open', label: 'To Do' }]]),
    );
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
