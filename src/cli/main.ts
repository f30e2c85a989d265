import { check } from './check.ts';
import type { CliCommand, ExitCode, Output } from './command.ts';
import { CHECK_HELP } from './help/check.ts';
import { DUE_HELP } from './help/due.ts';
import { EXPORT_HELP } from './help/export.ts';
import { helpPage, overview, type Help } from './help/help.ts';
import { IMPORT_HELP } from './help/import.ts';
import { LIST_HELP } from './help/list.ts';
import { LSP_HELP } from './help/lsp.ts';
import { PUBLISH_HELP } from './help/publish.ts';
import { PUSH_HELP } from './help/push.ts';
import { RECALL_HELP } from './help/recall.ts';
import { REPORT_HELP } from './help/report.ts';
import { REVIEW_HELP } from './help/review.ts';
import { STATS_HELP } from './help/stats.ts';
import { SYNC_HELP } from './help/sync.ts';
import { TIMELINE_HELP } from './help/timeline.ts';
import { VERIFY_HELP } from './help/verify.ts';

interface Entry {
  readonly help: Help;
  readonly run: CliCommand;
}

/**
 * In the order of the work. A new command is a file, a file of help and a line here. What few runs need is evaluated in
 * those alone.
 */
const COMMANDS: Readonly<Record<string, Entry>> = {
  check: { help: CHECK_HELP, run: check },
  import: { help: IMPORT_HELP, run: async (...all) => (await import('./import.ts')).importEvents(...all) },
  push: { help: PUSH_HELP, run: async (...all) => (await import('./push.ts')).push(...all) },
  sync: { help: SYNC_HELP, run: async (...all) => (await import('./sync.ts')).sync(...all) },
  verify: { help: VERIFY_HELP, run: async (...all) => (await import('./verify.ts')).verify(...all) },
  publish: { help: PUBLISH_HELP, run: async (...all) => (await import('./publish.ts')).publish(...all) },
  review: { help: REVIEW_HELP, run: async (...all) => (await import('./review/review.ts')).review(...all) },
  due: { help: DUE_HELP, run: async (...all) => (await import('./due/due.ts')).due(...all) },
  timeline: { help: TIMELINE_HELP, run: async (...all) => (await import('./timeline.ts')).timeline(...all) },
  export: {
    help: EXPORT_HELP,
    run: async (...all) => (await import('./export.ts')).exportPostmortem(...all),
  },
  list: { help: LIST_HELP, run: async (...all) => (await import('./corpus/list.ts')).list(...all) },
  report: { help: REPORT_HELP, run: async (...all) => (await import('./corpus/report.ts')).report(...all) },
  recall: { help: RECALL_HELP, run: async (...all) => (await import('./recall.ts')).recall(...all) },
  stats: { help: STATS_HELP, run: async (...all) => (await import('./corpus/stats.ts')).stats(...all) },
  lsp: { help: LSP_HELP, run: async (...all) => (await import('./lsp.ts')).lsp(...all) },
};

const asksForHelp = (argument: string): boolean => argument === '--help' || argument === '-h';

/** Runs the CLI with the arguments behind `node main.js`. */
export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const [first, ...rest] = args.filter((argument) => !asksForHelp(argument));
  const isHelp = first === 'help' || args.some(asksForHelp);
  const name = first === 'help' ? rest[0] : first;
  if (name === undefined) {
    output.write(overview(COMMANDS));
    return isHelp ? 0 : 2;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    output.warn(`There is no command "${name}".\n\n${overview(COMMANDS)}`);
    return 2;
  }
  if (!isHelp) return command.run(rest, output);
  output.write(helpPage(command.help));
  return 0;
}
