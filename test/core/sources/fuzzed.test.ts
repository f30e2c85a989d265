import assert from 'node:assert/strict';
import { ConnectorError } from '../../../src/core/http/connector-error.ts';
import type { Http } from '../../../src/core/http/http.ts';
import { pagerduty } from '../../../src/core/sources/pagerduty/pagerduty.ts';
import { slack } from '../../../src/core/sources/slack/slack.ts';
import { zoom } from '../../../src/core/sources/zoom/zoom.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import type { IncidentQuery, IncidentRef, Source } from '../../../src/core/timeline/source.ts';
import { nodeHttp } from '../../../src/node/http.ts';
import { cases } from '../../support/cases.ts';
import { quickConnection } from '../../support/connection.ts';
import { useReplay } from '../../support/replay.ts';
import { hostileText, randomFrom, shortened } from './support/mutate.ts';
import { REPLAYED } from './support/replayed-vendors.ts';

interface Target {
  readonly source: Source;
  readonly base?: string | undefined;
  readonly query: IncidentQuery;
  readonly secrets?: Readonly<Record<string, string>>;
}

const targets: readonly Target[] = [
  { source: pagerduty, query: { incidents: ['pagerduty:Q2X7ABCDE12345'] } },
  { source: slack, query: { incidents: ['slack:C0INC2041'] } },
  {
    source: zoom,
    query: { incidents: ['zoom:81234567890'] },
    secrets: { accountId: 'acme', clientId: 'app', clientSecret: 'replay-token' },
  },
  ...REPLAYED.map(({ source, base, uri, direct = uri, window }) => ({
    source,
    base,
    query: { incidents: [direct], ...window },
  })),
];

const CASES = cases(200);
/** More requests than any of these short answers can lead to, were it not for a loop without an end. */
const MOST_REQUESTS = 3000;

const ignore = async (): Promise<void> => {};

for (const { source, base = source.id, query, secrets } of targets) {
  describe(`${source.label} at ${base}, told nonsense`, () => {
    const replay = useReplay();
    let events = 0;
    const answers = new Map<string, unknown>();

    /** Every request of an import, a list and a check, with the answer that the replay service gives. */
    const record = async (): Promise<void> => {
      const http: Http = async (request) => {
        const response = await nodeHttp(request);
        const { pathname } = new URL(request.url);
        if (!answers.has(pathname)) answers.set(pathname, shortened(jsonOrText(response.text)));
        return response;
      };
      for await (const one of everything(connectionWith(http))) assert.ok(one);
    };

    const connectionWith = (http: Http) =>
      quickConnection(`${replay().origin}/${base}`, { http, wait: ignore, ...(secrets && { secrets }) });

    async function* everything(connection: ReturnType<typeof connectionWith>) {
      yield* source.events(query, connection);
      yield* source.recent?.(connection) ?? [];
      yield await (source.verify?.(connection) ?? {});
    }

    /** One run in which every answer is a little wrong, each time the same for the same seed. */
    const run = async (seed: number): Promise<void> => {
      const random = randomFrom(seed);
      const all = [...answers.values()];
      let requests = 0;
      const http: Http = async ({ url }) => {
        requests += 1;
        assert.ok(requests < MOST_REQUESTS, 'It asks and asks.');
        const known = answers.get(new URL(url).pathname) ?? all[Math.floor(random() * all.length)];
        const status = random() < 0.97 ? 200 : [204, 302, 404, 429, 500][Math.floor(random() * 5)];
        const header = (): string | undefined => (random() < 0.01 ? '-1' : undefined);
        return { status: status ?? 200, header, text: hostileText(known, random) };
      };
      const connection = connectionWith(http);
      await guarded(seed, async () => {
        for await (const event of source.events(query, connection)) {
          checkEvent(event);
          events += 1;
        }
      });
      await guarded(seed, async () => {
        for await (const ref of source.recent?.(connection) ?? []) checkRef(ref);
      });
      await guarded(seed, async () => void (await source.verify?.(connection)));
    };

    it(`throws nothing but ConnectorError, and ends, in ${CASES} cases`, async function () {
      this.timeout(600_000);
      await record();
      for (let seed = 1; seed <= CASES; seed += 1) await run(seed);
      assert.ok(events > CASES, 'What is only a little wrong must still be read.');
    });
  });
}

/** Transcripts and chats are no JSON. */
function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function guarded(seed: number, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof ConnectorError) return;
    throw new Error(`seed ${seed}`, { cause: error });
  }
}

function checkEvent({ uri, at, text, permalink }: TimelineEvent): void {
  assert.match(uri, /^[a-z]+:[^\s<>"]+$/);
  assert.ok(Number.isFinite(at), `at ${at}`);
  assert.ok(text !== '' && !/[\n\r\u202E\0]/.test(text), JSON.stringify(text));
  assert.match(permalink ?? 'https://', /^https:/);
}

function checkRef({ uri, startedAt, title }: IncidentRef): void {
  assert.match(uri, /^[a-z]+:[^\s<>"]+$/);
  assert.ok(Number.isFinite(startedAt) && title !== '', `${startedAt} ${title}`);
}
