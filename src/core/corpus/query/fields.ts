import type { DurationId, IncidentFacts } from '../statistics/incident-facts.ts';

/** A postmortem that is asked about: what is known of it, and its text. */
export interface Asked {
  readonly facts: IncidentFacts;
  readonly text: string;
}

/** What a field of a query is compared as, and where it is read. None: the postmortem says nothing of it. */
export type Field =
  | { readonly type: 'words'; readonly of: (asked: Asked) => readonly string[] }
  | { readonly type: 'day'; readonly of: (asked: Asked) => string | undefined }
  /** In milliseconds. */
  | { readonly type: 'duration'; readonly of: (asked: Asked) => number | undefined }
  | { readonly type: 'count'; readonly of: (asked: Asked) => number };

const one = (of: (facts: IncidentFacts) => string | undefined): Field => ({
  type: 'words',
  of: ({ facts }) => [of(facts) ?? []].flat(),
});
const many = (of: (facts: IncidentFacts) => readonly string[]): Field => ({
  type: 'words',
  of: ({ facts }) => of(facts),
});
const duration = (id: DurationId): Field => ({ type: 'duration', of: ({ facts }) => facts.durations[id] });
const count = (of: (facts: IncidentFacts) => number): Field => ({
  type: 'count',
  of: ({ facts }) => of(facts),
});

/** Adding one is a line here. Several names may mean the same, as people write them. */
export const FIELDS: Readonly<Record<string, Field>> = {
  id: one(({ id }) => id),
  title: one(({ title }) => title),
  status: one(({ status }) => status),
  severity: one(({ severity }) => severity),
  kind: one(({ kind }) => kind),
  audience: one(({ audience }) => audience),
  owner: one(({ owner }) => owner),
  detected_by: one(({ detectedBy }) => detectedBy),
  cause: many(({ causes }) => causes),
  tag: many(({ tags }) => tags),
  service: many(({ services }) => services),
  team: many(({ teams }) => teams),
  factor: many(({ factors }) => factors.map(({ factor }) => factor)),
  category: many(({ factors }) => factors.flatMap(({ category }) => category ?? [])),
  action: many(({ actions }) => actions.map(({ action }) => action)),
  text: { type: 'words', of: ({ text }) => [text] },
  date: { type: 'day', of: ({ facts }) => facts.day },
  ttd: duration('TTD'),
  tta: duration('TTA'),
  ttm: duration('TTM'),
  ttr: duration('TTR'),
  impact: duration('impact'),
  publish: duration('publish'),
  factors: count(({ factors }) => factors.length),
  actions: count(({ actions }) => actions.length),
  open: count(
    ({ actions }) => actions.filter(({ status }) => status === 'open' || status === 'in_progress').length,
  ),
  overdue: count(({ actions }) => actions.filter(({ isOverdue }) => isOverdue).length),
};
