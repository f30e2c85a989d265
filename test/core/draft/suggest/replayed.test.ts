import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import type { Postmortem } from '../../../../src/core/document/postmortem.ts';
import { MOST_ENTRIES } from '../../../../src/core/draft/suggest/entries.ts';
import { problems, type Problem } from '../../../../src/core/language/problems.ts';
import type { TimelineEvent } from '../../../../src/core/timeline/event.ts';
import { gather } from '../../../../src/core/timeline/gather.ts';
import { pagerduty } from '../../../../src/core/sources/pagerduty/pagerduty.ts';
import { slack } from '../../../../src/core/sources/slack/slack.ts';
import { quickConnection } from '../../../support/connection.ts';
import { useReplay } from '../../../support/replay.ts';
import { REPLAYED } from '../../sources/support/replayed-vendors.ts';
import { checkoutEvents, draftOf } from './support.ts';

const CONTEXT = { now: Date.parse('2026-11-20T09:00:00Z'), config: DEFAULT_CONFIG };

/** What of the document are other people's words: entries of the log, quotes of the impact, and the title. */
function isTheirs({ timeline, sections, title }: Postmortem, { span }: Problem): boolean {
  const impact = sections.find(({ name }) => name === 'impact');
  const theirs = [...(timeline?.entries ?? []).map((entry) => entry.span), impact?.span, title?.span];
  return theirs.some((one) => one !== undefined && one.start <= span.start && span.end <= one.end);
}

/** The law of a first draft, whatever incident it is about. */
function checkDraft(events: readonly TimelineEvent[], incidents: readonly string[]): void {
  const text = draftOf(events, { incidents });
  const postmortem = parsePostmortem(text);
  const found = problems(postmortem, CONTEXT);
  assert.deepEqual(postmortem.problems, []);
  assert.deepEqual(
    found.filter((one) => one.level === 'error' || !isTheirs(postmortem, one)),
    [],
    text,
  );
  const entries = postmortem.timeline?.entries ?? [];
  assert.ok(entries.length > 0 && entries.length <= MOST_ENTRIES);
  const known = new Set(events.map(({ uri }) => uri));
  for (const { sources } of entries) assert.ok(sources.length === 1 && known.has(sources[0]?.uri ?? ''));
}

describe('a first draft of every incident that is replayed', () => {
  const replay = useReplay();

  it('is calm for the recorded checkout outage', () =>
    checkDraft(checkoutEvents(), ['pagerduty:Q2X7ABCDE12345']));

  for (const { source, base = source.id, uri, window = {} } of REPLAYED)
    it(`is calm for ${base}`, async () => {
      const connection = quickConnection(`${replay().origin}/${base}`);
      const { events } = await gather([{ source, connection }], { incidents: [uri], ...window });
      assert.ok(events.length > 0);
      checkDraft(events, [uri]);
    });

  it('is calm for all that PagerDuty and Slack answer', async () => {
    const sources = [
      { source: pagerduty, connection: quickConnection(`${replay().origin}/pagerduty`) },
      { source: slack, connection: quickConnection(`${replay().origin}/slack/api`) },
    ];
    const incidents = ['pagerduty:Q2X7ABCDE12345', 'slack:C0INC2041', 'slack:C0CHKOUT1'];
    const { events } = await gather(sources, { incidents });
    checkDraft(events, incidents);
  });
});
