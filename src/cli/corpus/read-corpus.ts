import type { Asked } from '../../core/corpus/query/fields.ts';
import { isProblem, readQuery } from '../../core/corpus/query/read-query.ts';
import { factsOf } from '../../core/corpus/statistics/incident-facts.ts';
import { claimsToBePostmortem } from '../../core/document/claims.ts';
import { LARGEST_DOCUMENT, parsePostmortem } from '../../core/document/parse.ts';
import { isFuture, versionIn, whyUnread } from '../../core/document/version.ts';
import { readRegular } from '../../node/read-regular.ts';
import { configFor } from '../config.ts';
import { findFiles } from '../files.ts';

export interface Corpus {
  readonly asked: readonly Asked[];
  /** A sentence for each file that is not among them, or only in part. */
  readonly problems: readonly string[];
}

/** The postmortems that paths name. What can't be read is a problem and never dropped in silence. */
export async function readCorpus(paths: readonly string[], now: number): Promise<Corpus> {
  const { files, problems } = await findFiles(paths);
  const asked: Asked[] = [];
  const unread = [...problems];
  for (const file of files) {
    const read = await readOne(file, now);
    if (typeof read === 'string') unread.push(`${file}: ${read}`);
    else asked.push(read);
  }
  return { asked, problems: unread };
}

async function readOne(file: string, now: number): Promise<Asked | string> {
  const text = await readRegular(file).then(String, () => undefined);
  if (text === undefined) return 'it could not be read.';
  if (text.length > LARGEST_DOCUMENT) return 'it is too large to be read.';
  if (!claimsToBePostmortem(text)) return 'its front matter does not say that it is a postmortem.';
  const postmortem = parsePostmortem(text);
  if (isFuture(postmortem)) return whyUnread(versionIn(postmortem.frontMatter));
  if (postmortem.frontMatter?.broken === true) return 'the YAML of its front matter has a mistake.';
  const { config } = await configFor(file);
  return { text, facts: factsOf(postmortem, { file, now, holidays: config.holidays }) };
}

/** What of a corpus a query and two days leave; in words why it can't be told, the place drawn below the query. */
export function chosen(
  { asked }: Corpus,
  { where, since, until }: { readonly where?: string; readonly since?: string; readonly until?: string },
): readonly Asked[] | string {
  const query = where === undefined ? () => true : readQuery(where);
  if (isProblem(query)) {
    const { start, end } = query.span;
    const drawn = `${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`;
    return `${query.message}\n  ${where ?? ''}\n  ${drawn}`;
  }
  return asked.filter((one) => {
    const { day } = one.facts;
    const isWithin = (limit: string | undefined, fits: (day: string, limit: string) => boolean): boolean =>
      limit === undefined || (day !== undefined && fits(day, limit));
    return isWithin(since, (a, b) => a >= b) && isWithin(until, (a, b) => a <= b) && query(one);
  });
}
