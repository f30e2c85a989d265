import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planPush, runPush, type PushOutcome, type PushRow } from '../../../src/core/actions/push/push.ts';
import { pushPage } from '../../../src/core/actions/push/push-page.ts';
import { nothingToPush } from '../../../src/core/actions/push/push-words.ts';
import { pushedWords } from '../../../src/core/actions/push/pushed-words.ts';
import { writeTicket } from '../../../src/core/actions/push/write-ticket.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { github } from '../../../src/core/trackers/github/github.ts';
import { jira } from '../../../src/core/trackers/jira/jira.ts';
import { openOutbox } from '../../../src/node/outbox.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';

const DRAFT = `---
id: PM-2026-077
---

# Checkout

\`\`\`yaml action-items
- id: A1
  action: Limit the pools
- id: A2
  action: Page on refused connections
  tracker: github
\`\`\`
`;

describe('a push of what has tickets already', () => {
  const replay = useReplay();
  let state = '';
  beforeEach(async () => {
    state = await mkdtemp(join(tmpdir(), 'postmortem-known-'));
  });
  afterEach(() => rm(state, { recursive: true, force: true }));

  const targets = (origin = replay().origin) => [
    {
      tracker: jira,
      connection: quickConnection(`${origin}/jira`, {
        secrets: { token: 'replay-token', email: 'dana@example.com' },
        options: { project: 'CHK' },
      }),
    },
    {
      tracker: github,
      connection: quickConnection(`${origin}/github`, { options: { repository: 'acme/checkout-api' } }),
    },
  ];

  async function plan(text: string, at?: string): Promise<readonly PushRow[]> {
    const sent = await openOutbox('here', 'PM-2026-077', state);
    try {
      return await planPush({ postmortem: parsePostmortem(text), targets: targets(at), sent });
    } finally {
      await sent.close();
    }
  }

  async function run(rows: readonly PushRow[]): Promise<readonly PushOutcome[]> {
    const outbox = await openOutbox('here', 'PM-2026-077', state);
    const done: PushOutcome[] = [];
    try {
      for await (const one of runPush(rows, { outbox, signal: new AbortController().signal })) done.push(one);
    } finally {
      await outbox.close();
    }
    return done;
  }

  /** Pushes all of it; the document with its keys. */
  async function pushed(text: string): Promise<string> {
    let now = text;
    for (const one of await run(await plan(text))) {
      assert.ok('ticket' in one);
      const edit = writeTicket(parsePostmortem(now), one.item, one.ticket.key);
      assert.ok(edit);
      now = `${now.slice(0, edit.span.start)}${edit.newText}${now.slice(edit.span.end)}`;
    }
    return now;
  }

  const words = async (text: string, at?: string): Promise<string> => nothingToPush(await plan(text, at));

  it('is up to date where all tickets are there and no item was changed', async () => {
    assert.equal(
      await words(await pushed(DRAFT)),
      'Everything is up to date: 2 tickets are there, as pushed.',
    );
  });

  it('knows a ticket by the address of its page', async () => {
    const text = (await pushed(DRAFT)).replace(
      'acme/checkout-api#88',
      `${replay().origin}/github/acme/checkout-api/issues/88`,
    );
    assert.equal(await words(text), 'Everything is up to date: 2 tickets are there, as pushed.');
  });

  it('names the item that was changed, and the field', async () => {
    const text = (await pushed(DRAFT)).replace('Limit the pools', 'Limit the pools CHANGED');
    assert.equal(
      await words(text),
      'Nothing to create. 2 have tickets already. A1 (Summary) changed since it was pushed: its ticket keeps the old text.',
    );
    const page = pushPage(await plan(text));
    assert.match(page, /has ticket: CHK-1290\n {2}it is there\n {2}changed since it was pushed: Summary;/);
    assert.match(
      page,
      /has ticket: acme\/checkout-api#88\n {2}it is there\n {2}the item is as it was pushed/,
    );
  });

  it('names the ticket that is gone', async () => {
    const text = await pushed(DRAFT);
    replay().reset();
    assert.equal(
      await words(text),
      'Nothing to create. 2 have tickets already. CHK-1290 of A1 (Jira) and acme/checkout-api#88 of A2 (GitHub) were not found: take out a key to have another ticket made.',
    );
  });

  it('claims nothing of a tracker that can not be asked', async () => {
    const text = await pushed(DRAFT);
    const said = await words(text, 'http://127.0.0.1:9');
    assert.doesNotMatch(said, /up to date|is there|are there,/);
    assert.match(said, /2 have tickets already\. Nobody could be asked for CHK-1290\. .*Jira/);
    assert.match(said, /Nobody could be asked for acme\/checkout-api#88\. .*GitHub/);
  });

  it('says where it is not known what was pushed', async () => {
    const text = await pushed(DRAFT);
    await rm(state, { recursive: true });
    assert.equal(
      await words(text),
      'Nothing to create. 2 have tickets already. What A1 and A2 were pushed with is not known on this machine, so the text was not compared.',
    );
  });

  it('makes nothing of a ticket that was to be linked and is gone by then', async () => {
    await run(await plan(DRAFT));
    const rows = await plan(DRAFT);
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['link', 'link'],
    );
    replay().reset();
    const before = replay().state();
    const done = await run(rows);
    assert.deepEqual(
      done.map(({ result }) => result),
      ['failed', 'failed'],
    );
    assert.deepEqual(replay().state(), before);
    assert.match(
      pushedWords(['A1', 'A2'], done).failed.join(' '),
      /CHK-1290 was to be linked and is gone from Jira/,
    );
  });

  it('says a trouble once, with the items that met it', async () => {
    const both = DRAFT.replace('  tracker: github\n', '');
    const ready = await plan(both);
    replay().faults({ kind: 'expired-token', vendor: 'jira', times: 'always' });
    assert.match(nothingToPush(await plan(both)), /^Nothing can be pushed yet\. A1 and A2: Jira/);
    const { said, failed } = pushedWords(['A1', 'A2'], await run(ready));
    assert.equal(said, '');
    assert.equal(failed.length, 1);
    assert.match(failed[0] ?? '', /^No ticket was made for A1 and A2\. /);
  });

  it('tells what was made, and what was not sent where it was stopped', async () => {
    assert.equal(
      pushedWords(['A1', 'A2', 'A7'], await run(await plan(DRAFT))).said,
      '2 created: CHK-1290, acme/checkout-api#88. Stopped: A7 was not sent.',
    );
  });
});
