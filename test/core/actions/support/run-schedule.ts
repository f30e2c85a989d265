import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault, Replay } from '../../../../replay/server.ts';
import type { Outbox } from '../../../../src/core/http/once/outbox.ts';
import {
  planPush,
  runPush,
  type PushOutcome,
  type PushTarget,
} from '../../../../src/core/actions/push/push.ts';
import { readActionItems } from '../../../../src/core/actions/read-items.ts';
import {
  sayKey,
  sayNotMade,
  unclearIn,
  type Unclear,
} from '../../../../src/core/actions/push/resolve-push.ts';
import { writeTicketOf } from '../../../../src/core/actions/push/write-ticket.ts';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import type { Postmortem } from '../../../../src/core/document/postmortem.ts';
import { ConnectorError } from '../../../../src/core/http/connector-error.ts';
import { Locked } from '../../../../src/node/lock.ts';
import { openOutbox, readOutbox, type OpenOutbox } from '../../../../src/node/outbox.ts';
import { quickConnection } from '../../../support/connection.ts';
import type { LawTracker } from './law-trackers.ts';
import type { Attempt, Schedule } from './schedule.ts';
import { abandonLocks, httpOn, lifeUntil, pass, timeOn, type Life, type Stage } from './stage.ts';

const ID = 'PM-2026-031';
const ITEMS = ['A1', 'A2', 'A3'];
const DOCUMENT = `---
postmortem: 1
id: ${ID}
---

# Checkout returned errors

\`\`\`yaml action-items
- id: A1
  action: Limit the sum of pools # by all means
- {id: A2, action: Alert on refused connections}
- id: A3
  action: Write the runbook
  due: 2026-12-02
\`\`\`
`;

/** One repository, one user's state and one tracker, from the first start to the end. */
interface Play {
  readonly law: LawTracker;
  readonly stage: Stage;
  readonly state: string;
  /** How many tickets were there before. */
  readonly seeded: number;
  /** Minutes by which search and lists are late. */
  readonly lag: number;
  text: string;
}

/** Plays a schedule to its end, where each item has one ticket and its key. @throws where a ticket is made twice, or lost */
export async function runSchedule(
  replay: Replay,
  law: LawTracker,
  { lag, attempts }: Schedule,
): Promise<void> {
  replay.reset();
  setLag(replay, lag);
  const state = await mkdtemp(join(tmpdir(), 'postmortem-law-'));
  const stage: Stage = { replay, ahead: 0, late: [] };
  const play: Play = { law, stage, state, seeded: ticketsIn(replay, law), lag, text: DOCUMENT };
  try {
    for (const attempt of attempts) await playOne(play, attempt);
    await settle(play);
    assert.equal(made(play), ITEMS.length);
    assert.equal(play.text.replaceAll(/\n {2}ticket: \S+|, ticket: [^}]+/g, ''), DOCUMENT);
  } finally {
    await rm(state, { recursive: true, force: true });
  }
}

const MINUTE = 60_000;

const setLag = (replay: Replay, minutes: number): void =>
  replay.set({ searchDelay: minutes * MINUTE, listDelay: minutes * MINUTE });

function ticketsIn(replay: Replay, { tracker }: LawTracker): number {
  const tickets: unknown = Object.entries(replay.state()).find(([vendor]) => vendor === tracker.id)?.[1];
  assert.ok(Array.isArray(tickets), `the double of ${tracker.id} tells no tickets`);
  return tickets.length;
}

const made = ({ stage, law, seeded }: Play): number => ticketsIn(stage.replay, law) - seeded;

async function playOne(play: Play, attempt: Attempt): Promise<void> {
  const { stage, law } = play;
  stage.replay.faults(
    ...attempt.faults.map((fault): Fault => ({ vendor: law.tracker.id, ...fault }) as Fault),
  );
  const lives = Array.from({ length: attempt.processes }, (_, index) =>
    lifeUntil(index === 0 ? attempt.killedAt : undefined),
  );
  await Promise.all(lives.map((life) => Promise.race([life.ended, start(play, life, attempt)])));
  if (attempt.killedAt !== undefined) await abandonLocks(play.state);
  assert.ok(made(play) <= ITEMS.length, `${made(play)} tickets`);
  await pass(stage, attempt.pause * MINUTE);
  if (attempt.resolves) await clearUp(play);
}

function targetsOf(
  { law, stage }: Play,
  life: Life,
  { trips }: Pick<Attempt, 'trips'>,
): readonly PushTarget[] {
  const connection = quickConnection(`${stage.replay.origin}${law.path}`, {
    options: law.options,
    http: httpOn(stage, life, trips),
    wait: (ms) => pass(stage, ms),
  });
  return [{ tracker: law.tracker, connection }];
}

/** The program, from its start to its end: as the command line does it. */
async function start(play: Play, life: Life, attempt: Pick<Attempt, 'trips'>): Promise<void> {
  const { state, stage } = play;
  const targets = targetsOf(play, life, attempt);
  const postmortem = parsePostmortem(play.text);
  const planned = readActionItems(postmortem);
  const rows = await planPush({ postmortem, targets, sent: readOutbox('here', ID, state) });
  const outbox = await open(state);
  if (!outbox) return;
  const run = {
    outbox: stepping(outbox, life),
    signal: new AbortController().signal,
    now: () => timeOn(stage),
    planned,
    current: async () => parsePostmortem(play.text),
  };
  for await (const outcome of runPush(rows, run)) {
    agrees(play, outcome);
    const item = planned.find(({ id }) => id === outcome.item);
    if (!('ticket' in outcome) || !item) continue;
    await life.step();
    const now = parsePostmortem(play.text);
    const edit = writeTicketOf(now, { item, planned, ticket: outcome.ticket.key });
    assert.ok(edit, `${outcome.item} takes no key`);
    play.text = applyEdits(now.text, [edit]);
    await life.step();
  }
  await outbox.close();
}

/** What is said of one item is true of all that there is. */
function agrees(play: Play, outcome: PushOutcome): void {
  if ('ticket' in outcome) assert.ok(made(play) > 0, 'a ticket is told that is not there');
  assert.notEqual(outcome.result, 'queued', 'the replay was there all the time');
}

async function open(state: string): Promise<OpenOutbox | undefined> {
  try {
    return await openOutbox('here', ID, state);
  } catch (error) {
    if (error instanceof Locked) return undefined;
    throw error;
  }
}

function stepping(outbox: Outbox, life: Life): Outbox {
  const around =
    <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await life.step();
      const result = await act(...args);
      await life.step();
      return result;
    };
  return {
    get: around(outbox.get),
    put: around(outbox.put),
    delete: around(outbox.delete),
    list: around(outbox.list),
  };
}

/** Somebody looks into the tracker itself, where all is seen that is there, and once nothing is on its way any more. */
async function clearUp(play: Play): Promise<void> {
  const { stage, state } = play;
  if (stage.late.length > 0) return;
  const outbox = await open(state);
  assert.ok(outbox, 'nobody holds the lock');
  const postmortem = parsePostmortem(play.text);
  const targets = targetsOf(play, lifeUntil(undefined), { trips: [] });
  try {
    setLag(stage.replay, 0);
    for (const unclear of await unclearIn({ postmortem, targets, sent: outbox })) {
      await say(unclear, outbox, postmortem).catch((error: unknown) => {
        if (!(error instanceof ConnectorError)) throw error;
      });
    }
  } finally {
    setLag(play.stage.replay, play.lag);
    await outbox.close();
  }
}

/** What is seen in the tracker, by its key or its address; where nothing is, that. */
async function say(unclear: Unclear, outbox: Outbox, postmortem: Postmortem): Promise<void> {
  const { push, target, row } = unclear;
  const seen = await target.tracker.find(push, target.connection);
  const typed = row.since % 2 === 0 ? seen?.key : seen?.url;
  const said =
    typed === undefined
      ? await sayNotMade(unclear, outbox)
      : await sayKey(unclear, typed, { outbox, items: readActionItems(postmortem) });
  assert.ok(!('refused' in said), JSON.stringify(said));
}

/** Nothing goes wrong any more: the program is started, and somebody clears up, until nothing is left. */
async function settle(play: Play): Promise<void> {
  const { stage } = play;
  stage.replay.calm();
  await pass(stage, 30 * MINUTE);
  for (let round = 0; round < 3; round += 1) {
    await start(play, lifeUntil(undefined), { trips: [] });
    await pass(stage, 30 * MINUTE);
    await clearUp(play);
  }
  await start(play, lifeUntil(undefined), { trips: [] });
  const left = readActionItems(parsePostmortem(play.text)).filter(({ ticket }) => ticket === undefined);
  assert.deepEqual(
    left.map(({ id }) => id),
    [],
  );
}
