import { relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Level } from '../core/document/finding.ts';
import type { ProblemsContext } from '../core/language/problems.ts';
import { textAt } from '../node/git.ts';
import { refuse, type Task } from './arguments/command.ts';
import type { Arguments } from './arguments/spec.ts';
import { checkBytes, checkFile, type Before, type Checked } from './check-file.ts';
import type { Others } from './checking/answers.ts';
import type { FilesChecked } from './checking/check-files.ts';
import { checkKept, othersKept } from './checking/check-kept.ts';
import { bytesOf, lookupIn } from './checking/check-one.ts';
import { askingIn } from './checking/others-around.ts';
import { withConfig } from './checking/with-config.ts';
import type { Progress } from './terminal/progress.ts';
import { configFor, type ConfigFile } from './config.ts';
import { findFiles } from './files.ts';
import type { CHECK } from './help/check.ts';
import { unusedIgnores } from './unused-ignores.ts';
import { REPORTERS } from './reporters/index.ts';

const FAIL_ON: Readonly<Record<'error' | 'warning', readonly Level[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
};

/** In place of a file: what comes by the standard input. */
const STDIN = '-';

/** `postmortem check`: the same problems that the editor shows, for CI. */
export const check: Task<typeof CHECK> = async (given, output) => {
  const { format, 'fail-on': failOn, 'stdin-name': name } = given.values;
  if (name !== undefined && !given.files.includes(STDIN))
    return refuse(
      output,
      `--stdin-name says which file a - stands for: postmortem check - --stdin-name ${name}`,
    );
  const progress = output.progress('Checking');
  const { checked, unread } = await checkAll(optionsOf(given), progress).finally(progress.end);
  const report = REPORTERS[format](checked);
  if (typeof report === 'string') output.write(report);
  else output.show(report);
  for (const problem of unread) output.warn(`${problem}\n`);
  if (unread.length > 0) return 2;
  return checked.some(({ findings }) => findings.some(({ level }) => FAIL_ON[failOn].includes(level)))
    ? 1
    : 0;
};

/** Every file that can be checked is, whatever the others are. */
async function checkAll(options: Options, progress: Progress): Promise<AllChecked> {
  const { files, name } = options;
  const found = await findFiles(files.filter((file) => file !== STDIN));
  const { known, unread: without } = await withConfig(found.files);
  const piped = await withConfig(files.includes(STDIN) ? [name] : []);
  const { results, others } = await resultsOf(known, options, progress);
  const checked: Checked[] = [];
  const unread = [...found.problems, ...without, ...piped.unread];
  const take = (file: string, result: Checked | string): void => {
    if (typeof result === 'string') unread.push(`${file}: ${result}`);
    else checked.push(result);
  };
  for (const [at, result] of results.entries()) take(known[at] ?? '', result);
  if (piped.known.length > 0) take(name, await checkPiped(options, others));
  return { checked: [...(await aboutConfigs([...known, ...piped.known], checked)), ...checked], unread };
}

/** What comes by the standard input stands for the file of its name: others answer to it as to that one. */
async function checkPiped(options: Options, others: Others): Promise<Checked | string> {
  const { name, isNamed, keeps } = options;
  const bytes = await buffer(process.stdin);
  const answers = isNamed ? await othersKept([await askingIn(name, bytes)], keeps) : others;
  return checkBytes(name, bytes, await contextOf(name, options, answers), beforeOf(options));
}

/** Compared with a revision, files are checked one by one: Git takes longer for each than we do. */
async function resultsOf(
  files: readonly string[],
  options: Options,
  { step }: Progress,
): Promise<FilesChecked> {
  const { now, optIn, withFixes, keeps } = options;
  const before = beforeOf(options);
  if (!before) return checkKept(files, { now, optIn, withFixes, keeps, step });
  const asking = await Promise.all([...new Set(files)].map((file) => askingIn(file, bytesOf(file))));
  const others = await othersKept(asking, keeps);
  const results: (Checked | string)[] = [];
  for (const file of files) {
    results.push(await checkFile(file, await contextOf(file, options, others), before));
    step(results.length, files.length);
  }
  return { results, others };
}

const beforeOf = ({ since }: Options): Before | undefined =>
  since === undefined ? undefined : (file) => textAt(file, since);

async function contextOf(file: string, { now, optIn }: Options, others: Others): Promise<ProblemsContext> {
  const { config, ignored } = await configFor(file);
  return { now, config, ignored, optIn, lookup: lookupIn(others, file) };
}

interface AllChecked {
  readonly checked: readonly Checked[];
  readonly unread: readonly string[];
}

async function aboutConfigs(
  files: readonly string[],
  checked: readonly Checked[],
): Promise<readonly Checked[]> {
  const found = await Promise.all(files.map(async (file) => (await configFor(file)).from));
  const configs = [...new Set(found)].filter((one) => one !== undefined);
  return (await Promise.all(configs.map(async (one) => aboutConfig(one, checked)))).flat();
}

/** What a `.postmortem.yaml` says wrongly is left out of every check that follows, so it is told first. */
async function aboutConfig(config: ConfigFile, checked: readonly Checked[]): Promise<readonly Checked[]> {
  const { path, lines } = config;
  const findings = [...config.findings, ...(await unusedIgnores(config, checked))];
  return findings.length === 0 ? [] : [{ file: relative('', path), lines, findings, leftOut: [] }];
}

interface Options {
  readonly files: readonly string[];
  /** What stands in for the name of a file that comes by the standard input. */
  readonly name: string;
  /** Somebody said which file it stands for. */
  readonly isNamed: boolean;
  /** Only wording that is newer than this Git revision is reported. */
  readonly since: string | undefined;
  /** Text is read by people, who asked for nothing more; the other formats are filtered by tools. */
  readonly optIn: boolean;
  readonly withFixes: boolean;
  /** What is found is kept on this machine, and what was kept counts. */
  readonly keeps: boolean;
  /** One for the whole run: milliseconds since the epoch. */
  readonly now: number;
}

const optionsOf = ({ values, files }: Arguments<typeof CHECK>): Options => ({
  files,
  name: values['stdin-name'] ?? 'stdin.postmortem.md',
  isNamed: values['stdin-name'] !== undefined,
  since: values['changed-since'],
  optIn: values.format !== 'text',
  withFixes: values.format === 'sarif',
  keeps: !values['no-cache'],
  now: Date.now(),
});
