import { readFile } from 'node:fs/promises';
import type { ImportView } from '../../src/core/panel/snapshot.ts';
import type { PanelInput } from '../../src/core/panel/state.ts';
import { SOURCES } from '../../src/core/sources/index.ts';
import { recordedEvents } from '../../src/core/sources/sample.ts';
import type { TimelineEvent } from '../../src/core/timeline/event.ts';
import { mergeEvents } from '../../src/core/timeline/merge.ts';
import { suggestOnce } from '../../src/core/timeline/suggested-marks.ts';
import { manyEvents } from './many-events.ts';

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));
const RECORDING = 'examples/recordings/checkout-pool';
const DRAFT = 'examples/postmortems/2026-11-18-checkout-pool.postmortem.md';

async function recorded(): Promise<readonly TimelineEvent[]> {
  const [incident, pagerduty, slack] = await Promise.all(
    ['incident', 'pagerduty', 'slack'].map((name) => json(`${RECORDING}/${name}.json`)),
  );
  const events = [...recordedEvents({ name: 'checkout-pool', incident, pagerduty, slack })];
  return suggestOnce(mergeEvents(events));
}

const LOG = (lines: readonly string[]): string =>
  [
    '```yaml timeline',
    'date: 2026-11-18',
    'zone: UTC',
    'log: |',
    ...lines.map((line) => `  ${line}`),
    '```',
  ].join('\n');

/** A told timeline as the design draws it, so that a picture can be laid beside the design's. */
const TOLD = LOG([
  '13:52:10 Change 4471 (pool 20 to 40 a pod) merged after review',
  '13:54:02 Deploy of checkout-api v318 starts, rolling',
  '13:56 impact_start: Rollout reaches 60 % of pods; orders-db refuses connections',
  '14:03:12 detected, alerted: Page: checkout-api 5xx above 5 % +public',
  '14:06:41 acknowledged: Checkout on-call acknowledges',
  '14:12:05 Status page: investigating errors at checkout +public',
  '14:14:48 Payment gateway suspected; its dashboards are clean',
  '14:21:10 Severity raised to SEV-1: three in ten checkouts fail',
  '14:34:02 Rollback to v317 starts',
  '14:43 mitigated, impact_end: Error rate under 0.1 %; customers can pay +public',
  '15:10 resolved: Pool size pinned; status page green +public',
]);

const importView = (source: string, change: Partial<ImportView>): ImportView => ({
  source,
  label: SOURCES.find(({ id }) => id === source)?.label ?? source,
  icon: SOURCES.find(({ id }) => id === source)?.icon ?? 'link',
  state: 'done',
  count: 31,
  note: undefined,
  error: undefined,
  reconnect: false,
  ...change,
});

/** What a panel shows: the text of its document, what was captured, and what goes on beside. */
export interface PanelState {
  readonly document: string;
  readonly input: Omit<PanelInput, 'total'>;
  readonly events: readonly TimelineEvent[];
}

type Given = Partial<PanelState['input']> & { readonly events?: readonly TimelineEvent[] };

/** The states that the panel can be in, each made from a real document and a real recording. */
export async function panelStates(): Promise<Readonly<Record<string, PanelState>>> {
  const events = await recorded();
  const draft = await readFile(DRAFT, 'utf8');
  const told = draft.replace(/```yaml timeline[\s\S]*?\n```/, TOLD);
  const bare = draft.replace(/```yaml timeline[\s\S]*?\n```/, '');
  const input: PanelState['input'] = {
    imports: [],
    running: false,
    documentOpen: true,
    canImport: true,
    again: ['PagerDuty', 'Slack'],
    sources: Object.fromEntries(SOURCES.map(({ id, label, icon }) => [id, { label, icon }])),
  };
  const state = (document: string, { events: own = events, ...more }: Given = {}): PanelState => ({
    document,
    input: { ...input, ...more },
    events: own,
  });
  const many = Array.from({ length: 5000 }, (_, index) => {
    const event = events[index % events.length];
    return (
      event && {
        ...event,
        uri: `${event.uri}/${index}`,
        at: event.at + Math.floor(index / events.length) * 3e5,
      }
    );
  }).filter((event) => event !== undefined);
  const pagerduty = importView('pagerduty', {});
  const slack = importView('slack', { state: 'running', count: 96 });
  const expired = importView('slack', {
    state: 'error',
    count: 0,
    error: 'Slack could not be read: its token has expired.',
    reconnect: true,
  });
  return {
    full: state(told),
    draft: state(draft),
    empty: state(bare, { events: [] }),
    web: state(bare, { events: [], canImport: false }),
    loading: state(told, { running: true, imports: [pagerduty, slack] }),
    error: state(told, {
      events: events.filter(({ source }) => source !== 'slack'),
      imports: [pagerduty, expired],
    }),
    errors: state(told, {
      imports: [
        importView('pagerduty', { state: 'error', count: 0, error: 'PagerDuty did not answer.' }),
        expired,
      ],
    }),
    discarded: state(told, { documentOpen: false, discarded: true }),
    copied: state(told, {
      events: mergeEvents(events, [
        {
          uri: 'github:acme/checkout-api/pull/4471',
          at: Date.parse('2026-11-18T13:52:10Z'),
          source: 'github',
          kind: 'change',
          text: 'Change 4471 (pool 20 to 40 a pod) merged after review',
        },
      ]),
    }),
    // A bot tells each note again, 40 s after PagerDuty has it.
    late: state(told, {
      events: mergeEvents(
        events,
        events
          .filter(({ source, kind }) => source === 'pagerduty' && kind === 'note')
          .map((event, index) => ({
            ...event,
            uri: `slack:C0INC2041/p${index}`,
            at: event.at + 40_000 + index * 700,
            source: 'slack',
            kind: 'message',
            text: `${event.actor ?? ''} noted: ${event.text}`,
            actor: 'PagerDuty',
            bot: true,
          })),
      ),
    }),
    closed: state(told, { documentOpen: false }),
    ...Object.fromEntries(
      [300, 10_000, 100_000].map((count) => [`${count}`, state(told, { events: manyEvents(count) })]),
    ),
    many: state(told, { events: many.sort((a, b) => a.at - b.at) }),
  };
}
