import { command, type Command } from './arguments/command.ts';
import { didYouMean } from './arguments/read-arguments.ts';
import { check } from './check.ts';
import type { ExitCode, Output } from './command.ts';
import { CHECK } from './help/check.ts';
import { COMPLETION } from './help/completion.ts';
import { DUE } from './help/due.ts';
import { EXPORT } from './help/export.ts';
import { helpPage, overview } from './help/help.ts';
import { IMPORT } from './help/import.ts';
import { LIST } from './help/list.ts';
import { LSP } from './help/lsp.ts';
import { NEW } from './help/new.ts';
import { PUBLISH } from './help/publish.ts';
import { PUSH } from './help/push.ts';
import { RECALL } from './help/recall.ts';
import { REPORT } from './help/report.ts';
import { REVIEW } from './help/review.ts';
import { STATS } from './help/stats.ts';
import { SYNC } from './help/sync.ts';
import { TIMELINE } from './help/timeline.ts';
import { VERIFY } from './help/verify.ts';
import { VERSION } from './version.ts';

/**
 * In the order of the work. A new command is a file, its table in help/ and a line here. What few runs need is evaluated
 * in those alone.
 */
export const COMMANDS: Readonly<Record<string, Command>> = {
  check: command(CHECK, async () => check),
  new: command(NEW, async () => (await import('./new/new.ts')).newPostmortem),
  import: command(IMPORT, async () => (await import('./import/import.ts')).importFiles),
  push: command(PUSH, async () => (await import('./push.ts')).push),
  sync: command(SYNC, async () => (await import('./sync.ts')).sync),
  verify: command(VERIFY, async () => (await import('./verify.ts')).verify),
  publish: command(PUBLISH, async () => (await import('./publish.ts')).publish),
  review: command(REVIEW, async () => (await import('./review/review.ts')).review),
  due: command(DUE, async () => (await import('./due/due.ts')).due),
  timeline: command(TIMELINE, async () => (await import('./timeline.ts')).timeline),
  export: command(EXPORT, async () => (await import('./export.ts')).exportPostmortem),
  list: command(LIST, async () => (await import('./corpus/list.ts')).list),
  report: command(REPORT, async () => (await import('./corpus/report.ts')).report),
  recall: command(RECALL, async () => (await import('./recall.ts')).recall),
  stats: command(STATS, async () => (await import('./corpus/stats.ts')).stats),
  lsp: command(LSP, async () => (await import('./lsp.ts')).lsp),
  completion: command(COMPLETION, async () =>
    (await import('./completion/completion.ts')).completionOf(COMMANDS),
  ),
};

const asksForHelp = (argument: string): boolean => argument === '--help' || argument === '-h';

/** Runs the CLI with the arguments behind `node main.js`. */
export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === undefined) {
    output.write(overview(COMMANDS, output.columns));
    return 2;
  }
  if (first === 'help' || asksForHelp(first)) return help(rest, output);
  if (first === '--version') {
    output.write(`${VERSION}\n`);
    return 0;
  }
  const called = commandOf(first);
  return called ? called.run(rest, output) : unknown(first, output);
}

const commandOf = (name: string): Command | undefined =>
  Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

function help(names: readonly string[], output: Output): ExitCode {
  const name = names.find((one) => !asksForHelp(one));
  if (name === undefined) {
    output.write(overview(COMMANDS, output.columns));
    return 0;
  }
  const command = commandOf(name);
  if (!command) return unknown(name, output);
  output.write(helpPage(command.spec, output.columns));
  return 0;
}

function unknown(name: string, output: Output): ExitCode {
  output.warn(
    name.startsWith('-')
      ? `There is no option ${name} before a command.${didYouMean(name.replace(/^-+/, ''), ['help', 'version'], '--')}\npostmortem help tells what there is.\n`
      : `There is no command "${name}".${didYouMean(name, Object.keys(COMMANDS), 'postmortem ')}\npostmortem help tells what there is.\n`,
  );
  return 2;
}
