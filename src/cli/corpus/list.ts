import type { IncidentFacts } from '../../core/corpus/statistics/incident-facts.ts';
import { unknownValues } from '../../core/corpus/query/unknown-values.ts';
import { formatDuration } from '../../core/timeline/format.ts';
import { refuse, type Task } from '../arguments/command.ts';
import type { LIST } from '../help/list.ts';
import { choiceOf, readCorpus, warnOfUnread } from './read-corpus.ts';
import { asJson } from './as-json.ts';
import { table } from './table.ts';

/** `postmortem list`: the postmortems that a query means, the newest incident first. */
export const list: Task<typeof LIST> = async ({ values, files }, output) => {
  const choose = choiceOf(values);
  if (typeof choose === 'string') return refuse(output, choose);
  const corpus = await readCorpus(files, Date.now(), output);
  const code = warnOfUnread(corpus, output);
  const found = choose(corpus.asked);
  // A word that nobody wrote is the usual reason why nothing fits.
  if (found.length === 0)
    for (const why of unknownValues(values.where ?? '', corpus.asked)) output.warn(`${why}\n`);
  const facts = found.map((one) => one.facts).toSorted(newestFirst);
  if (values.format === 'json') output.write(asJson(facts));
  // Where there is none at all, that is said already.
  else if (corpus.asked.length > 0) output.write(asText(facts));
  return code;
};

/** What has no day comes last. */
const newestFirst = (a: IncidentFacts, b: IncidentFacts): number => {
  const [one, other] = [a.day ?? '', b.day ?? ''];
  return one === other ? (a.file < b.file ? -1 : 1) : one > other ? -1 : 1;
};

const COLUMNS = [
  { title: 'DAY' },
  { title: 'SEVERITY' },
  { title: 'STATUS' },
  { title: 'TTR', right: true },
  { title: 'OPEN', right: true },
  { title: 'ID' },
  { title: 'TITLE' },
];

const asText = (all: readonly IncidentFacts[]): string =>
  all.length === 0 ? 'No postmortem fits.\n' : table(COLUMNS, all.map(rowOf));

const rowOf = ({ day, severity, status, durations, actions, id, title, file }: IncidentFacts) => [
  day ?? '–',
  severity ?? '–',
  status ?? '–',
  durations.TTR === undefined ? '–' : formatDuration(durations.TTR),
  String(actions.filter((one) => one.status === 'open' || one.status === 'in_progress').length),
  id ?? file,
  title,
];
