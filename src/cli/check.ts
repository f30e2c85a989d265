import { relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Level } from '../core/document/finding.ts';
import { textAt } from '../node/git.ts';
import { checkBytes, checkFile, type Checked } from './check-file.ts';
import type { CliCommand } from './command.ts';
import { configFor, type ConfigFile } from './config.ts';
import { findFiles } from './files.ts';
import { openActionsAround } from './open-actions.ts';
import { unusedIgnores } from './unused-ignores.ts';
import { REPORTERS } from './reporters/index.ts';

const FAIL_ON: Readonly<Record<string, readonly Level[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
};

/** In place of a file: what comes by the standard input. */
const STDIN = '-';

/** `postmortem check`: the same problems that the editor shows, for CI. */
export const check: CliCommand = async (args, output) => {
  const options = readOptions(args);
  if (typeof options === 'string') {
    output.warn(`${options}\n`);
    return 2;
  }
  const { checked, unread } = await checkAll(options);
  output.write(options.report(checked));
  for (const problem of unread) output.warn(`${problem}\n`);
  if (unread.length > 0) return 2;
  return checked.some(({ findings }) => findings.some(({ level }) => options.failOn.includes(level))) ? 1 : 0;
};

/** Every file that can be checked is, whatever the others are. */
async function checkAll({
  files,
  name,
  since,
  optIn,
}: Options): Promise<{ readonly checked: readonly Checked[]; readonly unread: readonly string[] }> {
  const found = await findFiles(files.filter((file) => file !== STDIN));
  const before = since === undefined ? undefined : (file: string) => textAt(file, since);
  const configs = new Set<ConfigFile>();
  const checked: Checked[] = [];
  const openActions = await openActionsAround(found.files);
  const lookup = { postmortems: () => undefined, openActions: () => openActions };
  const unread = [...found.problems];
  const take = async (file: string, bytes?: Uint8Array): Promise<void> => {
    const { config, ignored, from } = await configFor(file);
    if (from) configs.add(from);
    const context = { now: Date.now(), config, ignored, optIn, lookup };
    const result = await (bytes
      ? checkBytes(file, bytes, context, before)
      : checkFile(file, context, before));
    if (typeof result === 'string') unread.push(`${file}: ${result}`);
    else checked.push(result);
  };
  for (const file of found.files) await take(file);
  if (files.includes(STDIN)) await take(name, await buffer(process.stdin));
  const about = await Promise.all([...configs].map(async (one) => aboutConfig(one, checked)));
  return { checked: [...about.flat(), ...checked], unread };
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
  readonly report: (checked: readonly Checked[]) => string;
  readonly failOn: readonly Level[];
  /** Only wording that is newer than this Git revision is reported. */
  readonly since: string | undefined;
  /** Text is read by people, who asked for nothing more; the other formats are filtered by tools. */
  readonly optIn: boolean;
}

/** The options, or why they can't be taken. */
function readOptions(args: readonly string[]): Options | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { format = 'text', 'fail-on': fail = 'error' } = parsed.values;
  const report = Object.hasOwn(REPORTERS, format) ? REPORTERS[format] : undefined;
  const failOn = Object.hasOwn(FAIL_ON, fail) ? FAIL_ON[fail] : undefined;
  if (!report) return `--format takes ${Object.keys(REPORTERS).join(', ')}.`;
  if (!failOn) return '--fail-on takes error or warning.';
  if (parsed.positionals.length === 0)
    return 'Name the files to check: postmortem check postmortems/*.postmortem.md';
  return {
    files: parsed.positionals,
    name: parsed.values['stdin-name'] ?? 'stdin.postmortem.md',
    report,
    failOn,
    since: parsed.values['changed-since'],
    optIn: format !== 'text',
  };
}

type Parsed = ReturnType<typeof parseStrictly>;

const parseStrictly = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      'fail-on': { type: 'string' },
      'changed-since': { type: 'string' },
      'stdin-name': { type: 'string' },
    },
  });

function parse(args: readonly string[]): Parsed | string {
  try {
    return parseStrictly(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
