import type { Column, Table } from './table.ts';

const text = (name: string, about: string): Column => ({ name, type: 'text', about });
const integer = (name: string, about: string): Column => ({ name, type: 'integer', about });
const boolean = (name: string, about: string): Column => ({ name, type: 'boolean', about });
const day = (name: string, about: string): Column => ({ name, type: 'day', about });

/** What the rows of one postmortem have in common in all tables. */
const INCIDENT = text('incident', 'The id in its front matter; its file where it has none, or shares it.');

/**
 * Incidents are the facts in the middle; the other tables name theirs by `incident` within a repository. All are
 * partitioned by `repository` and `month`, which stand in the names of folders and not in the files.
 */
export const TABLES = [
  {
    name: 'incidents',
    about: 'A row a postmortem.',
    columns: [
      INCIDENT,
      text('file', 'As it was found from where the export ran.'),
      text('title', 'The first heading.'),
      text('status', 'draft, in_review, reviewed, published, closed or skipped.'),
      text('severity', 'The final one.'),
      text('kind', 'incident, near_miss, drill or false_alarm.'),
      text('detected_by', 'alert, customer, employee, partner or other.'),
      day('day', 'On which it began, in the zone of its timeline.'),
      integer('ttd_ms', 'detected − impact_start.'),
      integer('tta_ms', 'acknowledged − (alerted, else detected).'),
      integer('ttm_ms', 'mitigated − impact_start.'),
      integer('ttr_ms', 'resolved − impact_start.'),
      integer('impact_ms', 'The sum of impact_end − impact_start.'),
      integer('publish_ms', 'published_at − resolved.'),
    ],
  },
  {
    name: 'labels',
    about: 'A row for each service, team, cause and tag of a postmortem.',
    columns: [INCIDENT, text('dimension', 'service, team, cause or tag.'), text('name', 'Its name.')],
  },
  {
    name: 'timeline',
    about: 'A row an entry of a timeline, without who it is about.',
    columns: [
      INCIDENT,
      integer('position', 'From 1, in the order of the document.'),
      { name: 'happened_at', type: 'instant', about: 'When it was.' },
      text('marks', 'With a space between several: `detected alerted`.'),
      text('text', 'What happened.'),
      boolean('is_public', 'Whether it is marked public.'),
    ],
  },
  {
    name: 'factors',
    about: 'A row a contributing factor.',
    columns: [
      INCIDENT,
      text('factor_id', 'Such as F1.'),
      text('factor', 'In words.'),
      text('category', 'technical, procedural, human, organizational or external.'),
      boolean('is_trigger', 'Whether it set it off.'),
      text('accepted', 'Why no action follows, where none does.'),
    ],
  },
  {
    name: 'actions',
    about: 'A row an action item.',
    columns: [
      INCIDENT,
      text('action_id', 'Such as A1.'),
      text('action', 'In words.'),
      text('type', 'investigate, mitigate, repair, detect, prevent or process.'),
      text('priority', 'P0 to P4.'),
      text('owner', 'A handle.'),
      text('status', 'idea, open, in_progress, done or wont_do.'),
      day('due', 'At its end, in the zone of the timeline.'),
      boolean('is_overdue', 'On the day of the export.'),
      text('ticket', 'Its key or address.'),
    ],
  },
  {
    name: 'action_factors',
    about: 'A row for each factor that an action item addresses.',
    columns: [INCIDENT, text('action_id', 'Such as A1.'), text('factor_id', 'Such as F1.')],
  },
] as const satisfies readonly Table[];

export type TableName = (typeof TABLES)[number]['name'];
