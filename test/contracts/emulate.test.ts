import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { github as githubSource } from '../../src/core/sources/github/github.ts';
import type { Http } from '../../src/core/http/http.ts';
import { slack } from '../../src/core/sources/slack/slack.ts';
import { gather } from '../../src/core/timeline/gather.ts';
import { ConnectorError } from '../../src/core/http/connector-error.ts';
import { github as githubForge } from '../../src/core/publish/review/github.ts';
import { openRequest } from '../../src/core/publish/review/open-request.ts';
import { postNote } from '../../src/core/publish/review/post-note.ts';
import { github as githubTracker } from '../../src/core/trackers/github/github.ts';
import { linear } from '../../src/core/trackers/linear/linear.ts';
import { nodeHttp } from '../../src/node/http.ts';
import { push } from '../core/trackers/push.ts';
import { quickConnection } from '../support/connection.ts';
import { startProgram, type Program } from './support/program.ts';
import { EMULATE, needs } from './support/shared.ts';

const TOKEN = 'emulated-token';
const NOORS_TOKEN = 'emulated-token-of-noor';
const LINEAR_TOKEN = 'lin_api_emulated';

const SEED = {
  tokens: {
    [TOKEN]: { login: 'dana', scopes: ['repo', 'user'] },
    [NOORS_TOKEN]: { login: 'noor', scopes: ['repo', 'user'] },
  },
  slack: {
    team: { name: 'Acme', domain: 'acme' },
    users: [{ name: 'dana', real_name: 'Dana Okafor', email: 'dana@example.com' }],
    channels: [{ name: 'inc-2041', topic: 'checkout-api 5xx' }, { name: 'general' }],
    bots: [{ name: 'opsbot' }],
  },
  github: {
    users: [
      { login: 'dana', name: 'Dana Okafor', email: 'dana@example.com' },
      { login: 'noor', name: 'Noor Haddad', email: 'noor@example.com' },
    ],
    repos: [{ owner: 'dana', name: 'checkout-api', auto_init: true }],
  },
  linear: {
    organization: { name: 'Acme' },
    users: [{ email: 'dana@example.com', name: 'Dana Okafor', admin: true }],
    teams: [
      {
        key: 'CHK',
        name: 'Checkout',
        states: [
          { name: 'Todo', type: 'unstarted' },
          { name: 'In Progress', type: 'started' },
          { name: 'Done', type: 'completed' },
          { name: 'Canceled', type: 'canceled' },
        ],
      },
    ],
  },
};

/** An emulator that somebody else wrote, for the tests of one `describe`. */
function useEmulator(service: 'slack' | 'github' | 'linear'): () => Program {
  let program: Program | undefined;
  let folder = '';
  before(async function () {
    needs(this, EMULATE);
    this.timeout(60_000);
    folder = mkdtempSync(join(tmpdir(), 'postmortem-emulate-'));
    const seed = join(folder, 'seed.json');
    writeFileSync(seed, JSON.stringify(SEED));
    program = await startProgram((port) => [
      EMULATE,
      'start',
      '--service',
      service,
      '--port',
      String(port),
      '--seed',
      seed,
    ]);
  });
  after(async () => {
    await program?.close();
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    assert.ok(program);
    return program;
  };
}

const asJson = { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${TOKEN}` };

type Reply = Readonly<Record<string, never>>;

/** Without a body it is read. */
async function ask(url: string, body?: unknown): Promise<Reply> {
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(url, { headers: asJson, ...sent });
  return (await response.json()) as Reply;
}

describe('the emulator of Slack', () => {
  const emulator = useEmulator('slack');
  const secrets = { token: TOKEN };
  const connection = () => quickConnection(`${emulator().origin}/api`, { secrets });
  const call = (method: string, given: unknown) => ask(`${emulator().origin}/api/${method}`, given);

  const channelId = async (): Promise<string> => {
    const { channels } = (await call('conversations.list', {})) as unknown as {
      readonly channels: readonly { readonly id: string; readonly name: string }[];
    };
    const found = channels.find(({ name }) => name === 'inc-2041');
    assert.ok(found, JSON.stringify(channels));
    return found.id;
  };

  it('answers whose token it is, and lists the channel of the incident', async () => {
    assert.match((await slack.verify(connection())).name, /Acme/);
    const refs = [];
    for await (const ref of slack.recent(connection())) refs.push(ref.title);
    assert.deepEqual(refs, ['#inc-2041']);
  });

  it('gives its channel, threads, edits, reactions and pins', async function () {
    this.timeout(60_000);
    const channel = await channelId();
    const say = async (text: string, more: object = {}): Promise<string> =>
      String((await call('chat.postMessage', { channel, text, ...more }))['ts']);
    for (let index = 0; index < 210; index += 1) await say(`Pod ${index} restarted`);
    const parent = await say('Every query waits for a connection');
    await say('Then it is mine &amp; opening the database', { thread_ts: parent });
    const edited = await say('Pool size bakc to 20');
    await call('chat.update', { channel, ts: edited, text: 'Pool size back to 20' });
    await call('reactions.add', { channel, timestamp: parent, name: 'pushpin' });
    await call('pins.add', { channel, timestamp: edited });

    const query = { incidents: [`slack:${channel}`] };
    const { events, outcomes } = await gather([{ source: slack, connection: connection() }], query);
    assert.equal(outcomes[0]?.error?.message, undefined);
    assert.equal(events.length, 213);
    const told = (pattern: RegExp) => events.find(({ text }) => pattern.test(text));
    assert.equal(told(/Every query/)?.pinned, 'marked by 1 responder');
    assert.equal(told(/Every query/)?.replies, 1);
    assert.equal(told(/mine & opening/)?.thread, told(/Every query/)?.uri);
    assert.match(told(/back to 20/)?.pinned ?? '', /marked|pinned/);
    assert.equal(told(/bakc/), undefined);
    assert.ok(events.some(({ suggests }) => suggests?.some(({ mark }) => mark === 'declared')));
  });
});

describe('the emulator of GitHub', () => {
  const emulator = useEmulator('github');
  const options = { repository: 'dana/checkout-api', labels: ['postmortem'] };
  const connection = () => quickConnection(emulator().origin, { secrets: { token: TOKEN }, options });

  it('keeps one issue of two pushes, and says how far it is', async () => {
    await githubTracker.verify(connection());
    assert.equal(await githubTracker.find(push, connection()), undefined);
    const made = await githubTracker.create(push, connection());
    const found = await githubTracker.find(push, connection());
    assert.equal(found?.key, made.key);
    const statuses = await githubTracker.statuses([made], connection());
    assert.equal(statuses.get(made.key)?.state, 'open');
  });

  it('keeps one issue where the answer to making it was lost', async () => {
    const other = { ...push, marker: 'fedcba9876543210' };
    const losing = quickConnection(emulator().origin, {
      secrets: { token: TOKEN },
      options,
      http: async (request) => {
        const answer = await nodeHttp(request);
        if (request.method === 'POST') throw new ConnectorError('unreachable', 'It was lost.');
        return answer;
      },
    });
    await assert.rejects(async () => githubTracker.create(other, losing), /lost/);
    const found = await githubTracker.find(other, connection());
    assert.ok(found);
    const listed = await ask(`${emulator().origin}/repos/dana/checkout-api/issues?labels=pm-${other.marker}`);
    assert.equal((listed as unknown as readonly unknown[]).length, 1);
  });

  it('assigns, labels, renames and closes, and tells it back', async () => {
    const mapped = { ...options, users: { lin: 'dana' }, priorities: { P1: 'priority: high' } };
    const own = { ...push, marker: '00112233aabbccdd' };
    const given = quickConnection(emulator().origin, { secrets: { token: TOKEN }, options: mapped });
    const made = await githubTracker.create(own, given);
    const number = made.key.split('#')[1] ?? '';
    const issue = (await ask(`${emulator().origin}/repos/dana/checkout-api/issues/${number}`)) as unknown as {
      readonly assignees: readonly { readonly login: string }[];
      readonly labels: readonly { readonly name: string }[];
    };
    assert.deepEqual(
      issue.assignees.map(({ login }) => login),
      ['dana'],
    );
    assert.deepEqual(issue.labels.map(({ name }) => name).toSorted(), [
      'pm-00112233aabbccdd',
      'postmortem',
      'priority: high',
    ]);
    const told = async () => (await githubTracker.statuses([made], given)).get(made.key);
    for (const state of ['done', 'open', 'wont_do'] as const) {
      await githubTracker.update(made, { title: `Limit the pools: ${state}`, state }, given);
      const status = await told();
      assert.deepEqual([status?.state, status?.title], [state, `Limit the pools: ${state}`], status?.label);
    }
  });

  it('opens one pull request of a branch, reads its approvals and keeps one comment', async () => {
    const { origin } = emulator();
    const repo = `${origin}/repos/dana/checkout-api`;
    const main = (await ask(`${repo}/git/ref/heads/main`)) as unknown as {
      readonly object: { readonly sha: string };
    };
    const branch = 'postmortem/PM-9';
    await ask(`${repo}/git/refs`, { ref: `refs/heads/${branch}`, sha: main.object.sha });
    const content = Buffer.from('# One').toString('base64');
    await fetch(`${repo}/contents/a.postmortem.md`, {
      method: 'PUT',
      headers: asJson,
      body: JSON.stringify({ message: 'One', content, branch }),
    });
    const draft = { branch, base: 'main', title: 'PM-9: One', description: 'In review.' };
    const first = await openRequest(githubForge, draft, ['noor', 'dana'], connection());
    assert.deepEqual([first.isNew, first.request.author, first.notAsked], [true, 'dana', []]);
    const second = await openRequest(githubForge, draft, ['noor'], connection());
    assert.deepEqual([second.isNew, second.request.number], [false, first.request.number]);
    assert.deepEqual(await githubForge.approvals(first.request, connection()), []);
    const review = { event: 'APPROVE', commit_id: first.request.head };
    const answer = await fetch(`${repo}/pulls/${first.request.number}/reviews`, {
      method: 'POST',
      headers: { ...asJson, authorization: `Bearer ${NOORS_TOKEN}` },
      body: JSON.stringify(review),
    });
    assert.ok(answer.ok, await answer.text());
    const [approval] = await githubForge.approvals(first.request, connection());
    assert.deepEqual([approval?.login, approval?.commit], ['noor', first.request.head]);
    const place = { number: first.request.number, marker: '<!-- postmortem-review' };
    const post = (words: string) =>
      postNote(githubForge, place, () => `<!-- postmortem-review -->\n${words}`, connection());
    assert.deepEqual(
      [(await post('One'))?.did, (await post('Two'))?.did, (await post('Two'))?.did],
      ['added', 'changed', 'left'],
    );
    const comments = await ask(`${repo}/issues/${first.request.number}/comments`);
    assert.equal((comments as unknown as readonly unknown[]).length, 1);
  });

  it('gives a release to the timeline; that it has no deployments is said, and the rest is kept', async () => {
    const { origin } = emulator();
    assert.match((await githubSource.verify(connection())).name, /dana/i);
    const release = { tag_name: 'v319', name: 'v319', draft: false };
    const made = await ask(`${origin}/repos/dana/checkout-api/releases`, release);
    assert.equal(made['tag_name'], 'v319', JSON.stringify(made));
    const query = { incidents: ['github:dana/checkout-api'] };
    const { events, outcomes } = await gather([{ source: githubSource, connection: connection() }], query);
    assert.deepEqual(
      events.map(({ text }) => text),
      ['Release v319'],
    );
    assert.deepEqual([outcomes[0]?.state, outcomes[0]?.error?.code], ['partial', 'not-found']);
  });
});

/**
 * The emulator has a schema of its own, smaller than Linear's: it takes no id for a new issue, finds issues by nothing
 * but their names, and knows neither trash nor former names. What it lacks is taken out on the way to it.
 */
const asEmulated: Http = (request) => {
  const sent = JSON.parse(request.body ?? '{}') as {
    query: string;
    variables: { input?: { id?: string }; filter?: { or?: readonly Condition[] } };
  };
  const query = sent.query.replace(/ trashed previousIdentifiers/, '').replace(', includeArchived: true', '');
  const { input, filter } = sent.variables;
  delete input?.id;
  const names = filter?.or?.flatMap(({ team, number }) => number.in.map((one) => `${team.key.eq}-${one}`));
  const variables = {
    ...sent.variables,
    ...(names && { filter: { identifier: { in: names } } }),
  };
  return nodeHttp({ ...request, body: JSON.stringify({ query, variables }) });
};

interface Condition {
  readonly team: { readonly key: { readonly eq: string } };
  readonly number: { readonly in: readonly number[] };
}

describe('the emulator of Linear', () => {
  const emulator = useEmulator('linear');
  const connection = () =>
    quickConnection(emulator().origin, {
      secrets: { token: LINEAR_TOKEN },
      options: { team: 'CHK' },
      http: asEmulated,
    });

  it('makes an issue, changes it by the states of its team, and tells how far it is', async () => {
    assert.match((await linear.verify(connection())).detail ?? '', /Acme|Emulate/);
    const made = await linear.create(push, connection());
    assert.match(made.key, /^CHK-\d+$/);
    const told = async () => (await linear.statuses([made], connection())).get(made.key);
    assert.equal((await told())?.due, '2026-12-02');
    for (const state of ['in_progress', 'done', 'wont_do', 'open'] as const) {
      await linear.update(made, { title: `Limit the pools: ${state}`, state }, connection());
      const status = await told();
      assert.deepEqual([status?.state, status?.title], [state, `Limit the pools: ${state}`], status?.label);
    }
  });

  it('says of a team and of an issue that are not there what they are', async () => {
    const elsewhere = { ...connection(), options: { team: 'GONE' } };
    await assert.rejects(async () => linear.create(push, elsewhere), /no team GONE/);
  });
});
