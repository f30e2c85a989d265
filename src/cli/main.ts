import { check } from './check.ts';
import type { CliCommand, ExitCode, Output } from './command.ts';

/** What few runs need is evaluated in those alone. */
const COMMANDS: Readonly<Record<string, CliCommand>> = {
  check,
  import: async (args, output) => (await import('./import.ts')).importEvents(args, output),
  push: async (args, output) => (await import('./push.ts')).push(args, output),
  export: async (args, output) => (await import('./export.ts')).exportPostmortem(args, output),
  verify: async (args, output) => (await import('./verify.ts')).verify(args, output),
  sync: async (args, output) => (await import('./sync.ts')).sync(args, output),
  list: async (args, output) => (await import('./corpus/list.ts')).list(args, output),
  stats: async (args, output) => (await import('./corpus/stats.ts')).stats(args, output),
  timeline: async (args, output) => (await import('./timeline.ts')).timeline(args, output),
};

const USAGE = `postmortem: write incident postmortems that are validated, blameless and followed up

  postmortem check FILES… [--format text|json|sarif] [--fail-on error|warning]
                            [--changed-since REVISION]

  postmortem import FILE.postmortem.md [--source SOURCE] [--incident ID]… [--repository FOLDER]…
                            [--since TIME] [--until TIME] [--out FILE]

  postmortem push FILE.postmortem.md [--dry-run | --yes] [--item A1]…
  postmortem push FILE.postmortem.md --resolve [--item A1 --key KEY | --item A1 --not-made]

  postmortem sync [FILES…] [--check | --dry-run | --yes] [--take A1.status=ticket|document]…
                            [--unlink A1]… [--format text|json]
  postmortem verify [FILES…] [--format text|json]

  postmortem export FILE.postmortem.md [--format html|md|json] [--out FILE]
  postmortem export [FILES…] --site FOLDER

  postmortem list [FILES…] [--where QUERY] [--since DAY] [--until DAY] [--format text|json]
  postmortem stats [FILES…] [--where QUERY] [--since DAY] [--until DAY] [--format text|json]
                            [--by severity|service|team|cause|month|detected_by]
  postmortem timeline FILE.postmortem.md [--format markdown|csv|json] [--public]

check: FILES are *.postmortem.md, other Markdown (wording only), or folders, which are searched for *.postmortem.md.
With --changed-since, wording is only checked on lines that are not in that Git revision: for old collections.
Exit code: 0 fine, 1 findings at or above --fail-on, 2 a file could not be checked (the others still are).

import: what the incident left behind in its tools, as JSON lines beside the document (--out - writes to the output).
Without --incident, the records that stand in its incidents:. --repository adds the commits and tags of a folder's
Git history around the incident. Tokens are read from POSTMORTEM_<SOURCE>_<KEY>, another
address from POSTMORTEM_<SOURCE>_BASE_URL; HTTPS_PROXY and NO_PROXY are honoured.
Exit code: 0 all of it came, 2 something could not be read (what came is written).

push: makes a ticket of each action item that has none, once, and writes its key into the file. It shows exactly what
will be sent, then asks at the terminal; without one it needs --yes. --dry-run only shows. What got no answer is never sent
again by itself: --resolve looks for it once more, or takes what you found in the tracker. Shares its state with the
editor. Tokens are read from POSTMORTEM_<TRACKER>_<KEY>, another address from POSTMORTEM_<TRACKER>_BASE_URL.
Exit code: 0 each item that asks for a ticket has one (or would, with --dry-run), 1 some have none or are unknown, or the
answer was no, 2 it could not begin: options, file, no tracker, nobody to ask, or another push of it under way.

sync: compares action items with their tickets, and both with what they said when they last agreed. What changed in a
ticket goes into the document, what changed in the document to its ticket; where both changed, or nobody compared before,
a person chooses: at the terminal, or by --take. --check only tells the differences, --dry-run what would be done, --yes
does it without asking. Tokens are read from POSTMORTEM_<TRACKER>_<KEY>.
Exit code: 0 both say the same, 1 they differ, or something was left as it was, 2 a file or tracker could not be read.

verify: looks up what done_when names (file PATH contains "text", commit SHA in BRANCH, ticket closed) and tells which action
items are proven, which are not, and which a person must check.
Exit code: 0 nothing contradicts, 1 an item says done and is not proven, 2 something could not be looked up.

export: a postmortem as one page that needs nothing beside it (html), as Markdown with tables (md), or for programs (json), to
the output or to --out. --site writes an index with a search and a page each into a folder, and takes away pages of its own
whose postmortem is gone. What is restricted is never exported.
Exit code: 0 done, 2 it could not be: options, file, or a restricted postmortem (--site names those and goes on).

list, stats: what many postmortems say together, newest incident first; durations are medians with n, never means. A QUERY is
'ttd > 30m and cause = config', 'service = orders-db or text ~ "connection pool"', 'not status = closed',
'ttr is unknown'. Without FILES, all below this folder.
Exit code: 0 fine, 2 a file could not be read (the others are counted), or the query can't be.

timeline: the entries of one document; with --public those alone that are marked public. Nothing of a restricted one.
Exit code: 0 written, 1 there is none yet, 2 it could not be read or is restricted.
`;

const asksForHelp = (argument: string): boolean => argument === '--help' || argument === '-h';

/** Runs the CLI with the arguments behind `node main.js`. */
export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || args.some(asksForHelp)) {
    output.write(USAGE);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    output.warn(`There is no command "${name}".\n\n${USAGE}`);
    return 2;
  }
  return command(rest, output);
}
