import assert from 'node:assert/strict';
import type { Connection } from '../../../../src/core/http/connection.ts';
import { githubClient } from '../../../../src/core/http/github-api.ts';
import { gitlabClient } from '../../../../src/core/http/gitlab-api.ts';
import { ConnectorError } from '../../../../src/core/http/connector-error.ts';
import type { Forge } from '../../../../src/core/publish/review/forge.ts';
import { forgeOf } from '../../../../src/core/publish/review/forges.ts';
import { github } from '../../../../src/core/publish/review/github.ts';
import { gitlab } from '../../../../src/core/publish/review/gitlab.ts';
import { openRequest } from '../../../../src/core/publish/review/open-request.ts';
import { postNote } from '../../../../src/core/publish/review/post-note.ts';
import { quickConnection } from '../../../support/connection.ts';
import { useReplay } from '../../../support/replay.ts';

const DRAFT = {
  branch: 'postmortem/PM-9',
  base: 'main',
  title: 'PM-9: Checkout returned errors',
  description: 'In review.',
};
const MARKER = '<!-- postmortem-review';

interface Case {
  readonly forge: Forge & { readonly id: 'github' | 'gitlab' };
  readonly path: string;
  readonly repository: string;
  readonly requests: string;
  /** Says yes as the one whose token it is. */
  readonly approve: (base: string, number: string, token: string, commit: string) => Promise<Response>;
}

const CASES: readonly Case[] = [
  {
    forge: github,
    path: '/github',
    repository: 'acme/checkout-api',
    requests: '/pulls',
    approve: (base, number, token, commit) =>
      fetch(`${base}/repos/acme/checkout-api/pulls/${number}/reviews`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'user-agent': 'a browser' },
        body: JSON.stringify({ event: 'APPROVE', commit_id: commit }),
      }),
  },
  {
    forge: gitlab,
    path: '/gitlab/api/v4',
    repository: 'acme/shop/checkout-api',
    requests: '/merge_requests',
    approve: (base, number, token, commit) =>
      fetch(`${base}/projects/acme%2Fshop%2Fcheckout-api/merge_requests/${number}/approve`, {
        method: 'POST',
        headers: { 'private-token': token },
        body: JSON.stringify({ sha: commit }),
      }),
  },
];

for (const { forge, path, repository, requests, approve } of CASES)
  describe(`reviews at ${forge.label}`, () => {
    const replay = useReplay();
    const base = () => `${replay().origin}${path}`;
    const connection = (given: Partial<Connection> = {}) =>
      quickConnection(base(), { options: { repository }, ...given });
    const open = (logins: readonly string[] = []) => openRequest(forge, DRAFT, logins, connection());
    const made = () => [...replay().state().pulls, ...replay().state().merges];
    const creating = { vendor: forge.id, method: 'POST', path: requests } as const;

    it('opens one request of a branch, however often it is asked to', async () => {
      const first = await open(['noor', 'dana', 'sam']);
      assert.deepEqual([first.isNew, first.request.author, first.notAsked], [true, 'dana', []]);
      const second = await open(['noor']);
      assert.deepEqual([second.isNew, second.request.url], [false, first.request.url]);
      assert.equal(made().length, 1);
      assert.deepEqual(await forge.read(first.request.number, connection()), first.request);
    });

    it('says who can not be asked, and asks the others', async () => {
      assert.deepEqual((await open(['noor', 'nobody-here', 'sam'])).notAsked, ['nobody-here']);
      const asked = made().flatMap((one) =>
        one.reviewers.map((who) => (typeof who === 'string' ? who : who.username)),
      );
      assert.deepEqual(asked, ['noor', 'sam']);
    });

    it('finds the one that was made where the answer to making it was lost', async () => {
      replay().faults({ kind: 'drop-after', ...creating });
      const { request } = await open(['noor']);
      assert.equal((await forge.find(DRAFT.branch, connection()))?.number, request.number);
      assert.equal(made().length, 1);
    });

    it('finds it where the answer to making it could not be read', async () => {
      replay().faults({ kind: 'truncated', ...creating });
      await open();
      assert.equal(made().length, 1);
    });

    it('makes none twice where the request was lost on its way, and says so', async () => {
      replay().faults({ kind: 'drop-before', ...creating });
      await assert.rejects(
        open(),
        (error) => error instanceof ConnectorError && error.code === 'unreachable',
      );
      assert.equal(made().length, 0);
      assert.equal((await open()).isNew, true);
    });

    it('reads back who approved, when and what', async () => {
      const { request } = await open();
      assert.deepEqual(await forge.approvals(request, connection()), []);
      const commit = 'a'.repeat(40);
      assert.ok((await approve(base(), request.number, 'noor-token', commit)).ok);
      assert.ok((await approve(base(), request.number, 'sam-token', commit)).ok);
      const given = await forge.approvals(request, connection());
      assert.deepEqual(
        given.map(({ login, commit: of }) => [login, of]),
        [
          ['noor', commit],
          ['sam', commit],
        ],
      );
      assert.ok(given.every(({ at }) => Math.abs(Date.now() - Date.parse(at)) < 60_000));
    });

    it('keeps one comment of its own, and leaves one of another alone that begins the same', async () => {
      const { request } = await open();
      const body = `${MARKER} v1 -->\nOurs`;
      const other = connection({ secrets: { token: 'noor-token' } });
      await forge.addNote(request.number, `${MARKER} v1 -->\nTheirs`, other);
      assert.equal(await forge.note(request.number, MARKER, connection()), undefined);
      const note = await forge.addNote(request.number, body, connection());
      assert.deepEqual(await forge.note(request.number, MARKER, connection()), note);
      await forge.changeNote(request.number, note, `${body}, changed`, connection());
      assert.equal((await forge.note(request.number, MARKER, connection()))?.body, `${body}, changed`);
      const all = made().flatMap((one) =>
        ('comments' in one ? one.comments : one.notes).map(({ body: text }) => text),
      );
      assert.deepEqual(
        all.map((one) => one.split('\n')[1]),
        ['Theirs', 'Ours, changed'],
      );
    });

    it('makes no second comment where the answer to the first was lost', async () => {
      const { request } = await open();
      const path = forge === github ? '/comments' : '/notes';
      replay().faults({ kind: 'drop-after', vendor: forge.id, method: 'POST', path });
      const place = { number: request.number, marker: MARKER };
      const post = (words: string) => postNote(forge, place, () => `${MARKER} -->\n${words}`, connection());
      assert.equal((await post('One'))?.did, 'added');
      assert.equal((await post('One'))?.did, 'left');
      assert.equal((await post('Two'))?.did, 'changed');
      const all = made().flatMap((one) => ('comments' in one ? one.comments : one.notes).length);
      assert.deepEqual(all, [1]);
    });

    it('opens another where the first is closed, and finds the last one whatever became of it', async () => {
      const { request } = await open();
      const client = forge === github ? githubClient(connection()) : gitlabClient(connection());
      const project = `/projects/${encodeURIComponent(repository)}/merge_requests/`;
      await client(
        forge === github
          ? {
              method: 'PATCH',
              path: `/repos/${repository}/pulls/${request.number}`,
              body: { state: 'closed' },
            }
          : { method: 'PUT', path: project + request.number, body: { state_event: 'close' } },
      );
      assert.equal(await forge.find(DRAFT.branch, connection()), undefined);
      assert.equal((await forge.find(DRAFT.branch, connection(), 'last'))?.number, request.number);
      const again = await open();
      assert.deepEqual([again.isNew, again.request.number === request.number], [true, false]);
      assert.equal((await forge.find(DRAFT.branch, connection(), 'last'))?.number, again.request.number);
    });

    it('says where a token is refused', () =>
      assert.rejects(
        openRequest(forge, DRAFT, [], connection({ secrets: { token: 'expired-token' } })),
        (error) => error instanceof ConnectorError && error.code === 'unauthorized',
      ));
  });

describe('approvals at GitHub', () => {
  const replay = useReplay();
  const connection = () =>
    quickConnection(`${replay().origin}/github`, { options: { repository: 'acme/checkout-api' } });

  it('are the last word of each: a comment takes nothing back, asking for changes does', async () => {
    const { request } = await openRequest(github, DRAFT, [], connection());
    const say = (token: string, event: string) =>
      fetch(`${replay().origin}/github/repos/acme/checkout-api/pulls/${request.number}/reviews`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'user-agent': 'a browser' },
        body: JSON.stringify({ event }),
      });
    await say('noor-token', 'APPROVE');
    await say('noor-token', 'COMMENT');
    await say('sam-token', 'APPROVE');
    await say('sam-token', 'REQUEST_CHANGES');
    const given = await github.approvals(request, connection());
    assert.deepEqual(
      given.map(({ login, withdrawn = false }) => [login, withdrawn]),
      [
        ['noor', false],
        ['sam', true],
      ],
    );
  });
});

describe('the forge of a remote', () => {
  const standard = ({ defaultBaseUrl }: Forge): string => defaultBaseUrl;
  const own = ({ id }: Forge): string =>
    `https://${id === 'github' ? 'ghe' : 'git'}.acme.example/api/v${id === 'github' ? 3 : 4}`;
  const local = ({ id }: Forge): string => `http://127.0.0.1:4711/${id}`;
  const cases: readonly (readonly [string, (forge: Forge) => string, string | undefined])[] = [
    ['git@github.com:acme/checkout-api.git', standard, 'github acme/checkout-api'],
    ['https://github.com/acme/checkout-api', standard, 'github acme/checkout-api'],
    ['https://gitlab.com/acme/shop/checkout-api.git', standard, 'gitlab acme/shop/checkout-api'],
    ['https://github.com/acme/checkout-api', local, 'github acme/checkout-api'],
    ['git@ghe.acme.example:acme/checkout-api.git', own, 'github acme/checkout-api'],
    // A token for one installation is not sent for a repository of another.
    ['git@github.com:acme/checkout-api.git', own, undefined],
    ['git@ghe.acme.example:acme/checkout-api.git', standard, undefined],
    ['https://github.com.evil.example/acme/checkout-api', standard, undefined],
    ['/srv/git/checkout-api.git', standard, undefined],
  ];
  for (const [url, baseUrl, expected] of cases)
    it(`of ${url} is ${expected ?? 'none'}`, () => {
      const place = forgeOf([url], baseUrl);
      assert.equal(place && `${place.forge.id} ${place.repository}`, expected);
    });

  it('is that of the first address that has one', () =>
    assert.equal(forgeOf(['gh:acme/x', 'git@github.com:acme/x.git'], standard)?.repository, 'acme/x'));
});
