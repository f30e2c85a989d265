import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { boundFolder, keepText, readKept } from '../../node/kept-text.ts';
import { repositoryOf } from '../../node/repository.ts';
import { stateFolder } from '../../node/state-folder.ts';
import { buildMark, cliFile } from './build-mark.ts';
import type { Others } from './answers.ts';
import { checkFiles, type FilesChecked } from './check-files.ts';
import { manyChecker } from './check-many.ts';
import { othersAround, type Asking } from './others-around.ts';
import { keptChecks, type KeptChecks } from './kept-checks.ts';

/** Bytes of one repository, and of all of them. */
const MOST = 96 * 1024 * 1024;
const MOST_OF_ALL = 256 * 1024 * 1024;

interface KeptContext {
  readonly now: number;
  readonly optIn: boolean;
  readonly withFixes: boolean;
  /** Whether anything is kept, and looked up. */
  readonly keeps: boolean;
  readonly step: (done: number, of: number) => void;
}

/** Checks files on all cores, and keeps what was found for the next time. Where nothing can be kept, all is checked. */
export const checkKept = (
  files: readonly string[],
  { now, optIn, withFixes, keeps, step }: KeptContext,
): Promise<FilesChecked> =>
  withKept(files, keeps, async (kept) => {
    const many = manyChecker(cliFile);
    try {
      return await checkFiles(files, { now, optIn, withFixes, kept, many, step });
    } finally {
      await many.end();
    }
  });

/** What documents and those around them answer to one another, for who checks them otherwise. */
export const othersKept = (asking: readonly Asking[], keeps: boolean): Promise<Others> =>
  withKept(
    asking.map(({ path }) => path),
    keeps,
    (kept) => othersAround(asking, kept),
  );

async function withKept<T>(
  files: readonly string[],
  keeps: boolean,
  act: (kept: KeptChecks) => Promise<T>,
): Promise<T> {
  const [first] = files;
  const mark = keeps && first !== undefined ? await buildMark() : undefined;
  if (mark === undefined || first === undefined) return act(keptChecks(undefined));
  const place = await placeFor(first);
  const kept = keptChecks(await readKept(place, mark));
  const given = await act(kept);
  const text = kept.written(MOST);
  if (text !== undefined && (await keepText(place, mark, text)))
    await boundFolder(dirname(place), MOST_OF_ALL);
  return given;
}

/** One file a repository. */
async function placeFor(file: string): Promise<string> {
  const repository = await repositoryOf(resolve(file));
  const name = createHash('sha256').update(repository).digest('hex').slice(0, 32);
  return join(stateFolder(), 'checks', `${name}.json`);
}
