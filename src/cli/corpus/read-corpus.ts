import { sep } from 'node:path';
import type { Asked } from '../../core/corpus/query/fields.ts';
import { isProblem, readQuery } from '../../core/corpus/query/read-query.ts';
import { sameIds } from '../../core/corpus/same-ids.ts';
import { whyNotCounted } from '../../core/corpus/why-not-counted.ts';
import { factsOf } from '../../core/corpus/statistics/incident-facts.ts';
import { parsePostmortem } from '../../core/document/parse.ts';
import type { Span } from '../../core/document/span.ts';
import type { Postmortem } from '../../core/document/postmortem.ts';
import { readRegular } from '../../node/read-regular.ts';
import type { ExitCode, Output } from '../command.ts';
import { configFor } from '../config.ts';
import { findFiles } from '../files.ts';
import { whyNotRead } from '../why-not-read.ts';

export interface Corpus {
  readonly asked: readonly Asked[];
  /** A sentence for each file that is not among them, and for each path that names none. */
  readonly problems: readonly string[];
  /** How many files or folders could not be read. */
  readonly unread: number;
  /** A sentence for each that is among them only in part. */
  readonly partly: readonly string[];
}

/** Names what could not be read, wholly or in part, with the exit code that says so; and ids that several files have. */
export function warnOfUnread({ asked, problems, partly }: Corpus, output: Output): ExitCode {
  const named = asked.map(({ facts: { file, id } }) => ({ name: file.split(sep).join('/'), id }));
  for (const said of [...problems, ...partly, ...sameIds(named)]) output.warn(`${said}\n`);
  return problems.length + partly.length > 0 ? 2 : 0;
}

/** The postmortems that paths name. What can't be read is a problem and never dropped in silence. */
export async function readCorpus(paths: readonly string[], now: number, output: Output): Promise<Corpus> {
  const { files, problems, empty } = await findFiles(paths);
  const asked: Asked[] = [];
  const unread = [...problems];
  const partly: string[] = [];
  const progress = output.progress('Reading');
  for (const [done, file] of files.entries()) {
    progress.step(done, files.length);
    const read = await readOne(file, now);
    if (typeof read === 'string') unread.push(`${file}: ${read}`);
    else {
      asked.push(read.asked);
      partly.push(...read.partly);
    }
  }
  progress.end();
  return { asked, problems: unread, unread: unread.length - empty, partly };
}

/** What figures are made of, as a sentence names it. */
const COUNTED: Readonly<Record<string, string>> = {
  timeline: 'timeline',
  'contributing-factors': 'contributing factors',
  'action-items': 'action items',
};

const brokenIn = ({ sections }: Postmortem, file: string): readonly string[] =>
  sections.flatMap(({ name, broken }) => {
    const said = Object.hasOwn(COUNTED, name) ? COUNTED[name] : undefined;
    return broken && said !== undefined
      ? [
          `${file}: the YAML of its ${said} has a mistake, so not all of it counts. postmortem check says where.`,
        ]
      : [];
  });

interface Read {
  readonly asked: Asked;
  readonly partly: readonly string[];
}

async function readOne(file: string, now: number): Promise<Read | string> {
  const bytes = await readRegular(file).catch(whyNotRead);
  if (typeof bytes === 'string') return bytes;
  const text = bytes.toString('utf8');
  if (bytes.includes(0) || !Buffer.from(text).equals(bytes)) return 'it is not text in UTF-8.';
  const postmortem = parsePostmortem(text);
  const why = whyNotCounted(postmortem);
  if (why !== undefined) return why;
  const { config } = await configFor(file);
  const facts = factsOf(postmortem, { file, now, holidays: config.holidays });
  return { asked: { text, facts }, partly: brokenIn(postmortem, file) };
}

/** A query with a place in it drawn below the line that it is in. */
function drawnBelow(query: string, { start, end }: Span): string {
  const before = query.lastIndexOf('\n', start - 1) + 1;
  return query
    .split('\n')
    .flatMap((line, index, all) => {
      const from = all.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0);
      if (from !== before) return [line];
      const indent = line.slice(0, start - from).replaceAll(/[^\t]/g, ' ');
      return [line, indent + '^'.repeat(Math.max(1, Math.min(end - from, line.length) - (start - from)))];
    })
    .map((line) => `  ${line}\n`)
    .join('')
    .trimEnd();
}

/** Who types words alone looks for them. */
const forAWord = (where: string): string =>
  /^[\p{L}\p{N} _-]+$/u.test(where) ? ` To look for words: text ~ "${where.trim()}".` : '';

interface Asks {
  readonly where?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Which postmortems a query and two days leave; in words why that can't be told, the place drawn below the query. */
export function choiceOf({
  where,
  since,
  until,
}: Asks): ((asked: readonly Asked[]) => readonly Asked[]) | string {
  const query = where === undefined ? () => true : readQuery(where);
  if (isProblem(query))
    return `${query.message}${forAWord(where ?? '')}\n${drawnBelow(where ?? '', query.span)}`;
  if (since !== undefined && until !== undefined && since > until) return '--since comes after --until.';
  return (asked) =>
    asked.filter((one) => {
      const { day } = one.facts;
      const isWithin = (limit: string | undefined, fits: (day: string, limit: string) => boolean): boolean =>
        limit === undefined || (day !== undefined && fits(day, limit));
      return isWithin(since, (a, b) => a >= b) && isWithin(until, (a, b) => a <= b) && query(one);
    });
}
