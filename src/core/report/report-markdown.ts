import { FEWEST, type DurationFigures } from '../corpus/statistics/statistics.ts';
import type { IncidentFacts } from '../corpus/statistics/incident-facts.ts';
import { plainText, tableOf } from '../render/markdown-text.ts';
import { counted, formatLongDuration } from '../timeline/format.ts';
import { listed } from '../timeline/listed.ts';
import type { Period, Report, TeamActions, ToldFactor } from './report.ts';

/** What is said beside the figures. */
export interface ReportNotes {
  /** `YYYY-MM-DD`: the day that "overdue" is told by. */
  readonly today: string;
  /** How many postmortems are restricted, and so not in it. */
  readonly restricted: number;
  /** How many files could not be read. */
  readonly unread: number;
}

export const reportTitle = ({ period }: Pick<Report, 'period'>): string => `Incidents, ${daysOf(period)}`;

/** Two pages for somebody who reads no postmortem: Markdown, which `pageOfMarkdown` makes a page of. */
export const reportMarkdown = (report: Report, notes: ReportNotes): string =>
  [
    `# ${reportTitle(report)}\n`,
    `${summary(report, notes)}\n`,
    severities(report),
    '## How long it took\n',
    durations(report),
    '## What recurred\n',
    factors(report),
    '## Action items\n',
    actions(report, notes),
    '## The incidents\n',
    incidents(report),
  ]
    .filter((part) => part !== '')
    .join('\n');

const daysOf = ({ since, until }: Period): string => `${since} to ${until}`;

function summary({ now, then, before }: Report, { restricted, unread }: ReportNotes): string {
  const compared = `${counted(now.incidents, 'incident')}, ${difference(now.incidents, then.incidents)} the period before (${daysOf(before)}).`;
  const others = now.otherKinds.map(({ kind, count }) => counted(count, kind.replaceAll('_', ' ')));
  const besides = others.length > 0 ? ` Besides, ${listed(others)}: not counted among incidents.` : '';
  const few =
    now.incidents > 0 && now.incidents < FEWEST
      ? ` These are few: the figures below say more of chance than of a team.`
      : '';
  const left = [
    ...(restricted > 0
      ? [`${counted(restricted, 'postmortem')} that ${restricted === 1 ? 'is' : 'are'} restricted`]
      : []),
    ...(unread > 0 ? [`${counted(unread, 'file')} that could not be read`] : []),
  ];
  const without = left.length > 0 ? ` Left out: ${listed(left)}.` : '';
  return `${compared}${besides}${few}${without}`;
}

function difference(now: number, then: number): string {
  if (then === 0) return 'and none in';
  if (now === then) return 'as many as in';
  return now > then ? `${now - then} more than the ${then} of` : `${then - now} fewer than the ${then} of`;
}

const severities = ({ severities: all }: Report): string =>
  all.length === 0
    ? ''
    : tableOf(
        ['Severity', 'Incidents', 'Before'],
        all.map(({ severity, now, then }) => [plainText(severity), String(now), String(then)]),
      );

function durations({ now, then }: Report): string {
  const rows = now.durations
    .filter(({ id }) => id !== 'impact')
    .map((figures) => {
      const earlier = then.durations.find(({ id }) => id === figures.id);
      return [
        figures.label,
        median(figures),
        earlier ? median(earlier) : '–',
        figures.n < FEWEST || figures.p90 === undefined ? '–' : formatLongDuration(figures.p90),
        figures.unknown === 0 ? '' : `of ${figures.unknown}`,
        plainText(figures.formula.replaceAll('_', ' ')),
      ];
    });
  const table = tableOf(
    ['Duration', 'Median', 'Before', 'Nine of ten within', 'Unknown', 'Counted from marks'],
    rows,
  );
  return `${table}\nMedians with the number of incidents they are of; a mean would stand for one long night.\n`;
}

const median = ({ median: ms, n }: DurationFigures): string =>
  ms === undefined ? '–' : `${formatLongDuration(ms)} (n = ${n})`;

function factors({ factors: all }: Report): string {
  if (all.length === 0) return 'No contributing factor of this period was told in another postmortem.\n';
  return all
    .map(({ members, shared }) => {
      const ids = [...new Map(members.map((one) => [one.file, one])).values()].map(named);
      return `- **${plainText(members[0]?.text ?? '')}** ${counted(ids.length, 'postmortem')}: ${latest(ids)}. Put together by: ${listed(shared.slice(0, 5).map(plainText))}.\n`;
    })
    .join('');
}

/** Of what was told often, the latest are named. */
const MOST_NAMED = 4;

function latest(ids: readonly string[]): string {
  const left = ids.length - MOST_NAMED;
  return left > 1 ? listed([...ids.slice(0, MOST_NAMED), `${left} more`]) : listed(ids);
}

const named = ({ id, day }: ToldFactor): string => `${plainText(id)}${day === undefined ? '' : ` (${day})`}`;

function actions({ teams, now }: Report, { today }: ReportNotes): string {
  const { total, done, dropped, open } = now.actions;
  const own =
    total === 0
      ? 'No action items came of this period.'
      : `${counted(total, 'action item')} came of this period: ${done} done, ${open} open, ${dropped} dropped.`;
  if (teams.length === 0) return `${own} Of all postmortems, none is open.\n`;
  const overdue = teams.some((team) => team.overdue > 0);
  const head = overdue ? 'By team, of all postmortems:' : 'By team, of all postmortems; none is overdue:';
  const left = teams.slice(MOST_TEAMS);
  const others =
    left.length === 0
      ? ''
      : `\nand ${counted(left.length, 'team')} more, with ${counted(sumOf(left, 'open'), 'open action item')}, ${sumOf(left, 'overdue')} of them overdue.\n`;
  return `${own} ${head}\n\n${tableOf(
    ['Team', 'Open', 'Overdue', 'Overdue longest'],
    teams
      .slice(0, MOST_TEAMS)
      .map((team) => [
        team.team === '' ? 'no team' : plainText(team.team),
        String(team.open),
        String(team.overdue),
        lateWords(team, today),
      ]),
  )}${others}`;
}

/** Those with what is overdue longest come first. */
const MOST_TEAMS = 12;

const sumOf = (teams: readonly TeamActions[], what: 'open' | 'overdue'): number =>
  teams.reduce((sum, team) => sum + team[what], 0);

const DAY = 86_400_000;

function lateWords({ oldest }: TeamActions, today: string): string {
  if (oldest === undefined) return '';
  const days = Math.round((Date.parse(today) - Date.parse(oldest)) / DAY);
  return `${counted(days, 'day')}, since ${oldest}`;
}

/** More would not fit on two pages. */
const MOST_INCIDENTS = 45;

function incidents(report: Report): string {
  const all = report.incidents;
  if (all.length === 0) return 'None.\n';
  const { since, until } = report.period;
  const more =
    all.length > MOST_INCIDENTS
      ? `\nThe ${MOST_INCIDENTS} severest of ${all.length}. All of them: \`postmortem list --since ${since} --until ${until}\`.\n`
      : '';
  return `${tableOf(
    ['Day', 'Severity', 'What happened', 'Resolved after', 'Open actions'],
    severest(report).map((one) => [
      one.day ?? '–',
      plainText(one.severity ?? '–'),
      `${plainText(one.title)} (${plainText(one.id ?? one.file)})`,
      one.durations.TTR === undefined ? 'unknown' : formatLongDuration(one.durations.TTR),
      String(openOf(one)),
    ]),
  )}${more}`;
}

/** In the order of the report. What has no severity of the scale comes behind the others. */
function severest({ incidents: all, severities: scale }: Report): readonly IncidentFacts[] {
  const rank = new Map(scale.map(({ severity }, index) => [severity, index]));
  const rankOf = ({ severity = '' }: IncidentFacts): number => rank.get(severity) ?? scale.length;
  const chosen = new Set(all.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_INCIDENTS));
  return all.filter((one) => chosen.has(one));
}

const openOf = ({ actions: all }: IncidentFacts): number =>
  all.filter(({ status }) => status === 'open' || status === 'in_progress').length;
