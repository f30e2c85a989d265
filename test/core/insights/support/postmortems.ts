import { factsOf, type IncidentFacts } from '../../../../src/core/corpus/statistics/incident-facts.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { DEFAULT_FILTER, type Filter } from '../../../../src/core/insights/filter.ts';
import type { InsightsSetting } from '../../../../src/core/insights/insights.ts';

export const TODAY = '2026-11-28';

export interface Some {
  readonly id: string;
  readonly day: string;
  readonly severity?: string;
  /** Lines of the front matter. */
  readonly front?: string;
  /** Lines of the log, without their indentation; by default it took 10, 2, 40 and 60 minutes. */
  readonly log?: readonly string[];
  readonly factors?: string;
  readonly actions?: string;
}

const LOG = [
  '14:00 impact_start: a',
  '14:10 detected, alerted: b',
  '14:12 acknowledged: c',
  '14:40 mitigated, impact_end: d',
  '15:00 resolved: e',
];

/** What the index knows of a postmortem that is written so. */
export const facts = ({
  id,
  day,
  severity = 'SEV-2',
  front = '',
  log = LOG,
  factors,
  actions,
}: Some): IncidentFacts =>
  factsOf(
    parsePostmortem(
      [
        `---\npostmortem: 1\nid: ${id}\nseverity: ${severity}\nowner: dana\n${front}---\n\n# About ${id}\n\n`,
        `\`\`\`yaml timeline\ndate: ${day}\nzone: UTC\nlog: |\n${log.map((line) => `  ${line}\n`).join('')}\`\`\`\n`,
        factors === undefined ? '' : `\n\`\`\`yaml contributing-factors\n${factors}\`\`\`\n`,
        actions === undefined ? '' : `\n\`\`\`yaml action-items\n${actions}\`\`\`\n`,
      ].join(''),
    ),
    { file: `postmortems/${id}.postmortem.md`, now: Date.parse(`${TODAY}T12:00:00Z`), holidays: [] },
  );

export const setting = (
  filter: Partial<Filter> = {},
  more: Partial<InsightsSetting> = {},
): InsightsSetting => ({
  filter: { ...DEFAULT_FILTER, ...filter },
  stackedBy: 'severity',
  today: TODAY,
  severities: ['SEV-1', 'SEV-2', 'SEV-3'],
  policiesOf: () => ({ policy: {}, holidays: [] }),
  folders: 1,
  unread: [],
  ...more,
});
