import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault, Replay } from '../../../../replay/server.ts';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { ConnectorError } from '../../../../src/core/http/connector-error.ts';
import type { Outbox } from '../../../../src/core/http/once/outbox.ts';
import type { PublishTarget } from '../../../../src/core/publish/publisher.ts';
import { frontOf } from '../../../../src/core/publish/run/front.ts';
import {
  planPublish,
  type PublishRow,
  type UnknownRow,
} from '../../../../src/core/publish/run/plan-publish.ts';
import { publicationFor } from '../../../../src/core/publish/run/publication.ts';
import { sayKey, sayNotMade } from '../../../../src/core/publish/run/resolve-publish.ts';
import { runPublish, type PublishOutcome } from '../../../../src/core/publish/run/run-publish.ts';
import { writePublished } from '../../../../src/core/publish/run/write-published.ts';
import { Locked } from '../../../../src/node/lock.ts';
import { openOutbox, readOutbox, type OpenOutbox } from '../../../../src/node/outbox.ts';
import { quickConnection } from '../../../support/connection.ts';
import type { Attempt, Schedule } from '../../actions/support/schedule.ts';
import {
  abandonLocks,
  httpOn,
  lifeUntil,
  pass,
  timeOn,
  type Life,
  type Stage,
} from '../../actions/support/stage.ts';
import type { LawPublisher } from './law-publishers.ts';

const ID = 'PM-2026-031';
const DOCUMENT = `---
postmortem: 1
id: ${ID} # as in the calendar
incidents: [statuspage:q9k2m4xw7d1z, incidentio:01KAFZ2041TYPT98WGR2N7W91A]
---

# Checkout returned errors

## Summary

<!-- postmortem-public -->

Three in ten checkouts failed.
`;

/** One repository, one user's state and one vendor, from the first start to the end. */
interface Play {
  readonly law: LawPublisher;
  readonly stage: Stage;
  readonly state: string;
  /** How much was there before. */
  readonly seeded: number;
  /** Minutes by which lists are late. */
  readonly lag: number;
  /** Each attempt publishes another text than the one before. */
  edition: number;
  text: string;
}

/** Plays a schedule to its end, where it is published once and its id stands in the document. @throws otherwise */
export async function runSchedule(
  replay: Replay,
  law: LawPublisher,
  { lag, attempts }: Schedule,
): Promise<void> {
  replay.reset();
  replay.set({ listDelay: lag * MINUTE });
  const state = await mkdtemp(join(tmpdir(), 'postmortem-law-'));
  const stage: Stage = { replay, ahead: 0, late: [] };
  const seeded = replay.published()[law.publisher.id].length;
  const play: Play = { law, stage, state, seeded, lag, edition: 1, text: DOCUMENT };
  try {
    for (const attempt of attempts) await playOne(play, attempt);
    await settle(play);
    assert.equal(made(play), 1);
    assert.equal(play.text.replace(/^published: .*\n/m, ''), documentOf(play.edition));
    assert.match(textMade(play), new RegExp(`Edition ${play.edition}\\b`));
  } finally {
    await rm(state, { recursive: true, force: true });
  }
}

const MINUTE = 60_000;

const documentOf = (edition: number): string => DOCUMENT.replace('failed.', `failed. Edition ${edition}`);

const made = ({ stage, law, seeded }: Play): number =>
  stage.replay.published()[law.publisher.id].length - seeded;

/** What is read there in the end; a link leads to the document of that edition. */
const textMade = ({ stage, law }: Play): string =>
  JSON.stringify(stage.replay.published()[law.publisher.id].at(-1)).replace('/edition-', '/Edition ');

async function playOne(play: Play, attempt: Attempt): Promise<void> {
  const { stage, law } = play;
  play.edition += 1;
  const { published } = frontOf(parsePostmortem(play.text));
  play.text = documentOf(play.edition);
  for (const [publisher, key] of Object.entries(published)) keep(play, publisher, key, undefined);
  stage.replay.faults(
    ...attempt.faults.map((fault): Fault => ({ vendor: law.publisher.id, ...fault }) as Fault),
  );
  const lives = Array.from({ length: attempt.processes }, (_, index) =>
    lifeUntil(index === 0 ? attempt.killedAt : undefined),
  );
  await Promise.all(lives.map((life) => Promise.race([life.ended, start(play, life, attempt)])));
  if (attempt.killedAt !== undefined) await abandonLocks(play.state, 'publish-locks');
  assert.ok(made(play) <= 1, `${made(play)} are there`);
  await pass(stage, attempt.pause * MINUTE);
  if (attempt.resolves) await clearUp(play);
}

function keep(play: Play, publisher: string, key: string, instead: string | undefined): void {
  const edit = writePublished(parsePostmortem(play.text), publisher, { key, instead });
  if (edit) play.text = applyEdits(play.text, [edit]);
  assert.equal(frontOf(parsePostmortem(play.text)).published[publisher], key);
}

function targetOf({ law, stage }: Play, life: Life, { trips }: Pick<Attempt, 'trips'>): PublishTarget {
  const connection = quickConnection(`${stage.replay.origin}${law.path}`, {
    options: law.options,
    http: httpOn(stage, life, trips),
    wait: (ms) => pass(stage, ms),
  });
  return { publisher: law.publisher, connection };
}

const plan = (
  play: Play,
  target: PublishTarget,
  sent: Pick<Outbox, 'get'>,
): Promise<readonly PublishRow[]> => {
  const postmortem = parsePostmortem(play.text);
  const url = `https://git.example.com/edition-${play.edition}`;
  return planPublish({
    targets: [target],
    published: frontOf(postmortem).published,
    sent,
    publications: ({ publisher }, pages) =>
      publicationFor(publisher, {
        postmortem,
        config: DEFAULT_CONFIG,
        now: Date.parse('2026-11-28'),
        url,
        pages,
      }),
  });
};

/** The program, from its start to its end: as the command line does it. */
async function start(play: Play, life: Life, attempt: Pick<Attempt, 'trips'>): Promise<void> {
  const { state, stage } = play;
  const before = frontOf(parsePostmortem(play.text)).published;
  const rows = await plan(play, targetOf(play, life, attempt), readOutbox('here', ID, state, 'publish'));
  const outbox = await open(state);
  if (!outbox) return;
  const run = {
    outbox: stepping(outbox, life),
    signal: new AbortController().signal,
    now: () => timeOn(stage),
  };
  for await (const outcome of runPublish(rows, run)) {
    agrees(play, outcome);
    if (!('published' in outcome)) continue;
    await life.step();
    keep(play, outcome.publisher, outcome.published.key, before[outcome.publisher]);
    await life.step();
  }
  await outbox.close();
}

/** What is said of it is true of all that there is. */
function agrees(play: Play, outcome: PublishOutcome): void {
  if ('published' in outcome) assert.equal(made(play), 1, `${outcome.result} is told, and it is not so`);
}

async function open(state: string): Promise<OpenOutbox | undefined> {
  try {
    return await openOutbox('here', ID, state, 'publish');
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

/** Somebody looks at the vendor's, where all is seen that is there, and once nothing is on its way any more. */
async function clearUp(play: Play): Promise<void> {
  const { stage, state } = play;
  if (stage.late.length > 0) return;
  const outbox = await open(state);
  assert.ok(outbox, 'nobody holds the lock');
  const target = targetOf(play, lifeUntil(undefined), { trips: [] });
  try {
    const rows = await plan(play, target, outbox);
    stage.replay.set({ listDelay: 0 });
    for (const row of rows) {
      if (row.kind !== 'unknown') continue;
      await say(row, outbox).catch((error: unknown) => {
        if (!(error instanceof ConnectorError)) throw error;
      });
    }
  } finally {
    stage.replay.set({ listDelay: play.lag * MINUTE });
    await outbox.close();
  }
}

/** What is seen there, by its key; where nothing is, that. */
async function say(row: UnknownRow, outbox: Outbox): Promise<void> {
  const { publisher, connection } = row.target;
  const seen = await publisher.find(row.publication, connection);
  const said = await (seen && row.since % 2 === 0 ? sayKey(row, seen.key, outbox) : sayNotMade(row, outbox));
  assert.ok(!('refused' in said), JSON.stringify(said));
}

/** Nothing goes wrong any more: the program is started, and somebody clears up, until nothing is left. */
async function settle(play: Play): Promise<void> {
  const { stage, law } = play;
  stage.replay.calm();
  await pass(stage, 30 * MINUTE);
  for (let round = 0; round < 3; round += 1) {
    await start(play, lifeUntil(undefined), { trips: [] });
    await pass(stage, 30 * MINUTE);
    await clearUp(play);
  }
  await start(play, lifeUntil(undefined), { trips: [] });
  const { published } = frontOf(parsePostmortem(play.text));
  assert.deepEqual(Object.keys(published), [law.publisher.id]);
  const rows = await plan(
    play,
    targetOf(play, lifeUntil(undefined), { trips: [] }),
    readOutbox('here', ID, play.state, 'publish'),
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['same'],
  );
}
