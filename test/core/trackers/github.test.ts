import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import { githubFields } from '../../../src/core/trackers/github-fields.ts';
import { github } from '../../../src/core/trackers/github.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { push } from './push.ts';

const options = { repository: 'acme/checkout-api', labels: ['postmortem'] };

describe('GitHub', () => {
  const replay = useReplay();
  const connection = (given: Parameters<typeof quickConnection>[1] = {}) =>
    quickConnection(`${replay().origin}/github`, { options, ...given });

  it('makes an issue with a title, a body, labels and its marker', async () => {
    const made = await github.create(push, connection());
    assert.equal(made.key, 'acme/checkout-api#88');
    const issue = replay().state().github.at(-1);
    assert.equal(issue?.title, 'Limit the sum of pools, see #4 & <b>@dana</b>');
    assert.deepEqual(issue?.labels, ['postmortem', 'pm-0123456789abcdef']);
    assert.match(issue?.body ?? '', /<!-- postmortem:0123456789abcdef -->\n$/);
    assert.deepEqual(issue?.body, githubFields(push, options).body);
  });

  it('writes text that stays text: no link, mention or markup comes of it', () => {
    const page = markdownIt({ html: true, linkify: true }).render(githubFields(push, options).body);
    assert.deepEqual(
      [...page.matchAll(/<a [^>]*>/g)].map(([tag]) => tag),
      ['<a href="https://git.example.net/acme/postmortems/blob/main/checkout(1).md">'],
    );
    assert.match(page, /is refused --&gt;/);
    assert.match(page, /Pools \[together\]\(https<!-- -->:\/\/evil\.example\)/);
  });

  it('finds a ticket by its label', async () => {
    assert.equal(await github.find(push, connection()), undefined);
    const made = await github.create(push, connection());
    assert.deepEqual(await github.find(push, connection()), made);
  });

  it('finds a ticket whose labels were taken off by the comment in its body', async () => {
    const made = await github.create(push, connection());
    await connection().http({
      method: 'PATCH',
      url: `${replay().origin}/github/repos/acme/checkout-api/issues/88`,
      headers: { authorization: 'Bearer replay-token', 'content-type': 'application/json' },
      body: JSON.stringify({ labels: [] }),
      signal: new AbortController().signal,
    });
    assert.deepEqual(await github.find(push, connection()), made);
  });

  it('changes a title and reads how far an issue is', async () => {
    const made = await github.create(push, connection());
    assert.equal(
      (await github.update(made, { title: 'Limit the pools' }, connection())).title,
      'Limit the pools',
    );
    assert.deepEqual(
      await github.statuses([made], connection()),
      new Map([['acme/checkout-api#88', { state: 'open', label: 'open' }]]),
    );
  });

  it('says who the token belongs to', async () => {
    assert.equal((await github.verify(connection())).name, 'dana');
  });

  it('waits where GitHub asks for a pause with a 403', async () => {
    replay().faults({ kind: 'secondary-limit', seconds: 7, vendor: 'github' });
    const patient = connection();
    await github.verify(patient);
    assert.deepEqual(patient.waits, [{ ms: 7000, why: 'GitHub asks for a pause.' }]);
  });

  const troubles: readonly (readonly [string, Parameters<typeof quickConnection>[1], RegExp, string])[] = [
    ['an unknown token', { secrets: { token: 'gone' } }, /Connect again/, 'unauthorized'],
    ['a token that may not write', { secrets: { token: 'narrow-token' } }, /not accessible/, 'forbidden'],
    ['no repository', { options: {} }, /`repository` of github is not set/, 'misconfigured'],
    ['a repository that climbs', { options: { repository: '../user' } }, /not in the form/, 'misconfigured'],
    [
      'a repository that is not there',
      { options: { repository: 'acme/gone' } },
      /does not know/,
      'not-found',
    ],
  ];
  for (const [name, given, words, code] of troubles)
    it(`says what to do about ${name}`, async () => {
      await assert.rejects(
        async () => github.create(push, connection(given)),
        (error) => error instanceof ConnectorError && error.code === code && words.test(error.message),
      );
    });
});
