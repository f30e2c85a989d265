import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import type { Postmortem } from '../../../../src/core/document/postmortem.ts';
import { MOST_ENTRIES } from '../../../../src/core/draft/suggest/entries.ts';
import { problems, type Problem } from '../../../../src/core/language/problems.ts';
import type { TimelineEvent } from '../../../../src/core/timeline/event.ts';
import { draftOf } from './support.ts';

const CONTEXT = { now: Date.parse('2026-11-20T09:00:00Z'), config: DEFAULT_CONFIG };

/** What of the document are other people's words: entries of the log, quotes of the impact, and the title. */
function isTheirs({ timeline, sections, title }: Postmortem, { span }: Problem): boolean {
  const impact = sections.find(({ name }) => name === 'impact');
  const theirs = [...(timeline?.entries ?? []).map((entry) => entry.span), impact?.span, title?.span];
  return theirs.some((one) => one !== undefined && one.start <= span.start && span.end <= one.end);
}

/**
 * The law of a first draft, whatever incident it is about: it reads, nothing in it is an error, our own words in it are
 * marked by no rule, and each entry cites one event. How many entries it has.
 */
export function checkDraft(events: readonly TimelineEvent[], incidents: readonly string[]): number {
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
  assert.ok(entries.length <= MOST_ENTRIES);
  const known = new Set(events.map(({ uri }) => uri));
  for (const { sources } of entries) assert.ok(sources.length === 1 && known.has(sources[0]?.uri ?? ''));
  return entries.length;
}
