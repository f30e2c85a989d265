import { readdir, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { makeFolder } from '../../node/make-folder.ts';
import type { Asked } from '../../core/corpus/query/fields.ts';
import { filesById } from '../../core/corpus/same-ids.ts';
import type { IncidentFacts } from '../../core/corpus/statistics/incident-facts.ts';
import { rowsOf } from '../../core/corpus/tables/rows-of.ts';
import { asCsv } from '../../core/corpus/tables/as-csv.ts';
import { asJsonl } from '../../core/corpus/tables/as-jsonl.ts';
import type { Column, Row, Table } from '../../core/corpus/tables/table.ts';
import { TABLES } from '../../core/corpus/tables/tables.ts';
import { parsePostmortem } from '../../core/document/parse.ts';
import { counted } from '../../core/timeline/format.ts';
import { repositoryOf } from '../../node/repository.ts';
import { writeWhole } from '../../node/write-whole.ts';
import type { ExitCode, Output } from '../command.ts';
import { asParquet } from './as-parquet.ts';
import { readCorpus, warnOfUnread } from './read-corpus.ts';
import type { TableFormat, TablesOptions } from './table-formats.ts';

const WRITERS: Readonly<
  Record<TableFormat, (columns: readonly Column[], rows: readonly Row[]) => string | Uint8Array>
> = {
  jsonl: asJsonl,
  csv: asCsv,
  parquet: asParquet,
};

/**
 * Writes the tables of many postmortems into `TABLE/repository=…/month=…/`, the partitions that query engines take from
 * the names of folders. What an earlier export of the same repositories left there is written anew, and nothing else is
 * touched.
 */
export async function exportTables(
  { files, format, folder }: TablesOptions,
  output: Output,
): Promise<ExitCode> {
  const corpus = await readCorpus(files, Date.now(), output);
  const { asked } = corpus;
  const code = warnOfUnread(corpus, output);
  if (asked.length === 0) return code;
  const open = asked.filter(({ facts }) => facts.audience !== 'restricted');
  for (const { facts } of asked.filter((one) => !open.includes(one)))
    output.warn(`${facts.file}: This postmortem is restricted: nothing of it is exported.\n`);
  const { partitions, repositories } = await partitionsOf(open);
  const name = `postmortems.${format}`;
  for (const repository of repositories) await clear(folder, repository, name);
  for (const { table, path, rows } of partitions.values()) {
    await makeFolder(join(folder, path));
    await writeWhole(join(folder, path, name), WRITERS[format](table.columns, rows), 0o644);
  }
  output.warn(
    `${counted(open.length, 'postmortem')} in ${counted(TABLES.length, 'table')} under ${folder}.\n`,
  );
  return open.length < asked.length ? 2 : code;
}

/** The rows that go into one file. */
interface Partition {
  readonly table: Table;
  readonly path: string;
  readonly rows: Row[];
}

async function partitionsOf(all: readonly Asked[]) {
  const partitions = new Map<string, Partition>();
  const repositories = new Set<string>();
  const placed = await Promise.all(
    all.map(async (one) => ({ ...one, repository: await repositoryOf(resolve(one.facts.file)) })),
  );
  const byId = filesById(
    placed.map(({ facts, repository }) => ({ name: facts.file, id: idIn(facts, repository) })),
  );
  for (const { facts, text, repository } of placed) {
    repositories.add(repository);
    // Joined by an id that two have, the rows of one would be taken for the other's.
    const isOne = (byId.get(idIn(facts, repository) ?? '') ?? []).length === 1;
    const rows = rowsOf(parsePostmortem(text), facts, isOne ? facts.id : undefined);
    for (const table of TABLES) {
      if (rows[table.name].length === 0) continue;
      const path = join(table.name, repositoryFolder(repository), monthFolder(facts.day));
      const known = partitions.get(path) ?? { table, path, rows: [] };
      known.rows.push(...rows[table.name]);
      partitions.set(path, known);
    }
  }
  // A table without a row has its columns all the same: engines ask for a file.
  for (const repository of repositories)
    for (const table of TABLES) {
      const folder = join(table.name, repositoryFolder(repository));
      if ([...partitions.keys()].some((path) => path.startsWith(join(folder, sep)))) continue;
      const path = join(folder, monthFolder(undefined));
      partitions.set(path, { table, path, rows: [] });
    }
  return { partitions, repositories };
}

const idIn = ({ id }: IncidentFacts, repository: string): string | undefined =>
  id === undefined ? undefined : `${repository} ${id}`;

/** Who somebody is to a host is nobody else's: the name of a folder goes wherever the tables go. */
const withoutUser = (repository: string): string =>
  repository.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/@]*@/i, '$1');

const repositoryFolder = (repository: string): string =>
  `repository=${encodeURIComponent(withoutUser(repository))}`;

/** What has no month has the name that Hive's convention gives it, and engines read as null. */
const monthFolder = (day: string | undefined): string =>
  `month=${day?.slice(0, 7) ?? '__HIVE_DEFAULT_PARTITION__'}`;

/** Takes away what an earlier export wrote: files of its own name alone. */
async function clear(folder: string, repository: string, name: string): Promise<void> {
  for (const table of TABLES) {
    const months = join(folder, table.name, repositoryFolder(repository));
    for (const month of await readdir(months).catch(() => []))
      if (month.startsWith('month=')) await rm(join(months, month, name), { force: true });
  }
}
