import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Connection } from '../../../../src/core/http/connection.ts';
import { ConnectorError } from '../../../../src/core/http/connector-error.ts';
import { dataFlows } from '../../../../src/core/http/data-flow.ts';
import { externalSource } from '../../../../src/core/sources/external/external-source.ts';
import { gather } from '../../../../src/core/timeline/gather.ts';

const connection = (signal = new AbortController().signal): Connection => ({
  http: () => Promise.reject(new Error('no source of another extension is given this')),
  baseUrl: '',
  secrets: { token: 'sesame-4711' },
  options: {},
  signal,
  wait: () => Promise.resolve(),
});

const GIVEN = {
  extension: 'acme.teams',
  id: 'teams',
  label: 'Teams',
  ask: 'Channel link',
  reference: (typed: string) => `teams:${typed}`,
  async *events(): AsyncGenerator<unknown> {},
};

const GOOD = { uri: 'teams:c1/1', at: 1_763_474_592_000, text: 'down' };

const giving = (...values: readonly unknown[]) =>
  externalSource({
    ...GIVEN,
    async *events() {
      yield* values;
    },
  });

const gathered = (source: ReturnType<typeof externalSource>, signal?: AbortSignal) =>
  gather([{ source, connection: connection(signal) }], { incidents: ['teams:c1', 'slack:C1'] });

describe('a source of another extension', () => {
  for (const [what, change, told] of [
    ['without an id', { id: undefined }, /"id"/],
    ['with an id of two words', { id: 'my teams' }, /"id"/],
    ['with an id that is a pattern of another', { id: 'Teams' }, /"id"/],
    ['without a label', { label: ' ' }, /"label"/],
    ['that names no extension', { extension: 'acme' }, /"extension"/],
    ['without events', { events: [] }, /"events"/],
    ['with a host that is an address', { hosts: ['https://evil.example/'] }, /"hosts"/],
    ['with a secret without a key', { secrets: [{ label: 'Token' }] }, /"key"/],
    ['with an icon that is markup', { icon: '<b>' }, /"icon"/],
  ] as const)
    it(`is refused ${what}, and it is said why`, () => {
      assert.throws(() => externalSource({ ...GIVEN, ...change }), told);
    });

  it('keeps its secrets under names of its own', () => {
    const { secrets } = externalSource({
      ...GIVEN,
      id: 'ms-teams',
      secrets: [{ key: 'app_key', label: 'Key', help: 'From the portal.', optional: true, env: 'PATH' }],
    });
    assert.deepEqual(secrets, [
      {
        key: 'app_key',
        label: 'Key',
        help: 'From the portal.',
        env: 'POSTMORTEM_MS_TEAMS_APP_KEY',
        optional: true,
      },
    ]);
  });

  it('reads only references that are its own', () => {
    const reading = (reference: unknown) =>
      externalSource({ ...GIVEN, reference: () => reference }).reference('x');
    assert.equal(reading('teams:c1'), 'teams:c1');
    for (const wrong of ['slack:C1', 'teams:', 'teams:a b', 'teams:<x>', 7, undefined])
      assert.equal(reading(wrong), undefined);
    const throwing = externalSource({
      ...GIVEN,
      reference: () => {
        throw new Error('no');
      },
    });
    assert.equal(throwing.reference('x'), undefined);
  });

  it('is asked for its own records, with its secrets and no way to ours', async () => {
    const seen: unknown[] = [];
    const source = externalSource({
      ...GIVEN,
      async *events(query: unknown, context: object) {
        seen.push(query, Object.keys(context));
        yield GOOD;
      },
    });
    await gathered(source);
    assert.deepEqual(seen, [{ incidents: ['teams:c1'] }, ['secrets', 'signal']]);
  });

  it('gives events that are made safe', async () => {
    const { events } = await gathered(
      giving({
        ...GOOD,
        at: '2026-11-18T14:03:12Z',
        source: 'pagerduty',
        kind: 'explosion',
        text: 'a\n```\n\u202egninrut password=hunter2hunter2 AKIAIOSFODNN7EXAMPLA',
        permalink: 'javascript:alert(1)',
        actor: ' dana\n',
        level: 'fatal',
        extra: { deep: true },
      }),
    );
    const [event] = events;
    assert.equal(event?.source, 'teams');
    assert.equal(event?.kind, 'other');
    assert.equal(event?.at, Date.parse('2026-11-18T14:03:12Z'));
    assert.equal(event?.actor, 'dana');
    assert.doesNotMatch(event?.text ?? '', /[\n\u202e]|AKIAIOSFODNN7EXAMPLA/);
    assert.deepEqual(
      Object.keys(event ?? {}).filter((key) => ['permalink', 'level', 'extra'].includes(key)),
      [],
    );
  });

  for (const [what, wrong] of [
    ['of another source', { ...GOOD, uri: 'slack:C1/p1' }],
    ['without a time', { ...GOOD, at: 'yesterday' }],
    ['with a time that no clock shows', { ...GOOD, at: 9e15 }],
    ['without a text', { ...GOOD, text: ' \n ' }],
    ['that is none', 'hello'],
    ['with a uri that ends the tail of a line', { ...GOOD, uri: 'teams:c1/1> +public' }],
  ] as const)
    it(`keeps what came before an event ${what}, and names it`, async () => {
      const { events, outcomes } = await gathered(giving(GOOD, wrong));
      assert.equal(events.length, 1);
      assert.equal(outcomes[0]?.state, 'partial');
      assert.match(outcomes[0]?.error?.message ?? '', /^No\. 2 of what Teams gave can't be read/);
    });

  it('says nothing of a secret that begins with another, or stands in an address', async () => {
    const source = externalSource({
      ...GIVEN,
      async *events() {
        throw new Error('sesame-4711-and-more is not known: https://a.example/?q=c%2Fd%3D%3D');
      },
    });
    const secrets = { token: 'sesame-4711', other: 'sesame-4711-and-more', third: 'c/d==' };
    const { outcomes } = await gather([{ source, connection: { ...connection(), secrets } }], {
      incidents: [],
    });
    const told = 'Teams stopped: [secret removed] is not known: https://a.example/?q=[secret removed]';
    assert.equal(outcomes[0]?.error?.message, told);
  });

  it('ends its check when it is told to, even where that never answers', async () => {
    const stop = new AbortController();
    const source = externalSource({ ...GIVEN, verify: () => new Promise(() => {}) });
    const checked = source.verify?.(connection(stop.signal));
    stop.abort(new Error('enough'));
    await assert.rejects(async () => checked, /enough/);
  });

  it('is told where nobody reads on', async () => {
    let isClosed = false;
    const source = externalSource({
      ...GIVEN,
      async *events() {
        try {
          for (;;) yield GOOD;
        } finally {
          isClosed = true;
        }
      },
    });
    for await (const _ of source.events({ incidents: [] }, connection())) break;
    assert.ok(isClosed);
  });

  it('says in its own words why it stopped, without its secrets', async () => {
    const thrown = Object.assign(new Error('Token sesame-4711 is not known\nhere'), { code: 'unauthorized' });
    const { outcomes } = await gathered(
      externalSource({
        ...GIVEN,
        async *events() {
          throw thrown;
        },
      }),
    );
    const { error } = outcomes[0] ?? {};
    assert.ok(error instanceof ConnectorError);
    assert.equal(error.code, 'unauthorized');
    assert.equal(error.message, 'Teams stopped: Token [secret removed] is not known here');
  });

  it('can be stopped while it never answers', async () => {
    const controller = new AbortController();
    const source = externalSource({
      ...GIVEN,
      async *events() {
        yield GOOD;
        await new Promise(() => undefined);
      },
    });
    setTimeout(() => controller.abort(), 20);
    const { events, outcomes } = await gathered(source, controller.signal);
    assert.equal(events.length, 1);
    assert.equal(outcomes[0]?.stopped, true);
  });

  it('says whose it is where it is told what leaves the machine', () => {
    const source = externalSource({ ...GIVEN, hosts: ['graph.microsoft.com'] });
    const [flow] = dataFlows({ sources: [source], trackers: [], publishers: [], forges: [] });
    assert.deepEqual(flow?.hosts, ['graph.microsoft.com']);
    assert.match(flow?.sent ?? '', /the extension acme\.teams sends/);
  });

  it('lists incidents, each looked at', async () => {
    const source = externalSource({
      ...GIVEN,
      async *recent() {
        yield {
          uri: 'teams:c1',
          title: 'Down\nnow',
          startedAt: '2026-11-18T14:00:00Z',
          severity: 'SEV-1',
          x: 1,
        };
      },
    });
    const found = [];
    for await (const one of source.recent?.(connection()) ?? []) found.push(one);
    assert.deepEqual(found, [
      {
        uri: 'teams:c1',
        title: 'Down now',
        startedAt: Date.parse('2026-11-18T14:00:00Z'),
        severity: 'SEV-1',
      },
    ]);
  });

  it('never lets anything through that is no event, whatever it gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything(), { maxLength: 4 }), async (values) => {
        const { events, outcomes } = await gathered(giving(...values));
        assert.ok(events.every(({ uri, at }) => uri.startsWith('teams:') && Number.isFinite(at)));
        assert.equal(outcomes.length, 1);
      }),
    );
  });
});
