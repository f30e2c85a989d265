import { resolve } from 'node:path';
import { compareTickets, type Compared } from '../core/actions/sync/compare.ts';
import { readActionItems } from '../core/actions/read-items.ts';
import type { SyncBases } from '../core/actions/sync/sync-base.ts';
import { chosenFrom, type Choices } from '../core/actions/sync/sync-choice.ts';
import { leftWords, syncedWords, syncLine, syncPage } from '../core/actions/sync/sync-words.ts';
import type { Side, SyncRow } from '../core/actions/sync/sync-plan.ts';
import { NO_SUCH_TRACKER } from '../core/actions/ticket-of.ts';
import { runSync } from '../core/actions/sync/sync.ts';
import type { DueContext } from '../core/actions/due-day.ts';
import { dueContextOf } from '../core/language/status/due-context.ts';
import { frontMatterText } from '../core/language/status/status.ts';
import { syncBasesOf } from '../node/sync-bases.ts';
import { askChoices } from './ask-choices.ts';
import { refuse, type Task } from './arguments/command.ts';
import type { ExitCode, Output } from './command.ts';
import { configFor } from './config.ts';
import { findFiles } from './files.ts';
import type { SYNC } from './help/sync.ts';
import { editFile, readPostmortem } from './postmortem-file.ts';
import { syncOptions, type SyncOptions } from './sync-options.ts';
import { trackersOf } from './trackers.ts';

/** `postmortem sync`: what changed in tickets goes into documents, what changed in documents to their tickets. */
export const sync: Task<typeof SYNC> = async (given, output) => {
  const options = syncOptions(given);
  if (typeof options === 'string') return refuse(output, options);
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    return await syncAll(options, output, stop.signal);
  } finally {
    process.off('SIGINT', onInterrupt);
  }
};

async function syncAll(options: SyncOptions, output: Output, signal: AbortSignal): Promise<ExitCode> {
  const { files, problems } = await findFiles(options.files);
  for (const problem of problems) output.warn(`${problem}\n`);
  const codes: ExitCode[] = problems.length > 0 ? [2] : [0];
  const told: Told[] = [];
  let hasTickets = false;
  for (const file of files) {
    if (signal.aborted) break;
    const result = await syncFile(file, options, output, signal);
    codes.push(result.code);
    told.push(...result.told);
    hasTickets ||= result.hasTickets;
  }
  if (options.format === 'text' && files.length > 0 && told.length === 0 && !codes.includes(2))
    output.warn(
      hasTickets
        ? 'Documents and tickets say the same.\n'
        : 'No action item has a ticket: there is nothing to compare.\n',
    );
  for (const one of unmet(options, told))
    output.warn(`${one} fits nothing that was found: look at its spelling.\n`);
  if (options.format === 'json') output.write(`${JSON.stringify(told, null, 2)}\n`);
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}

/** Choices that were made for what is not to be chosen. */
function unmet({ take, unlink }: SyncOptions, told: readonly Told[]): readonly string[] {
  const fields = new Set(told.map(({ item, field }) => `${item}.${field}`));
  const gone = new Set(told.flatMap(({ kind, item }) => (kind === 'gone' ? [item] : [])));
  return [
    ...[...take.keys()].filter((one) => !fields.has(one)).map((one) => `--take ${one}`),
    ...unlink.filter((one) => !gone.has(one)).map((one) => `--unlink ${one}`),
  ];
}

/** One difference for tools. */
interface Told {
  readonly file: string;
  readonly item: string;
  readonly ticket: string;
  readonly kind: SyncRow['kind'];
  readonly field?: string;
  readonly document?: string | undefined;
  readonly inTicket?: string | undefined;
  readonly wins?: Side | undefined;
  readonly message: string;
}

const toldOf = (file: string, row: SyncRow): Told => ({
  file,
  item: row.item.id,
  ticket: row.item.ticket ?? '',
  kind: row.kind,
  ...(row.kind === 'field' && {
    field: row.field,
    document: row.document,
    inTicket: row.ticket,
    wins: row.wins,
  }),
  message: syncLine(row),
});

interface Synced {
  readonly code: ExitCode;
  readonly told: readonly Told[];
  /** Unknown counts as well. */
  readonly hasTickets: boolean;
}

interface Found {
  readonly file: string;
  readonly plan: Compared;
  readonly due: DueContext;
  readonly bases: SyncBases;
  /** Every tracker that the configuration names is connected. */
  readonly isConnected: boolean;
}

async function syncFile(
  file: string,
  options: SyncOptions,
  output: Output,
  signal: AbortSignal,
): Promise<Synced> {
  const found = await compareFile(file, output, signal);
  if (typeof found === 'string') {
    output.warn(`${file}: ${found}\n`);
    return { code: 2, told: [], hasTickets: true };
  }
  if (!found) return { code: 0, told: [], hasTickets: false };
  const { rows } = found.plan;
  const told = rows.map((row) => toldOf(file, row));
  if (options.format === 'text') show(file, rows, options, output);
  const unread = rows.some((row) => row.kind === 'unasked' && !isElsewhere(row.reason, found));
  const code = options.mode === 'check' ? differs(rows) : await apply(found, options, output, signal);
  return { code: unread ? 2 : code, told, hasTickets: true };
}

/** A ticket of a tracker that this repository does not name is told, and keeps no run from its end. */
const isElsewhere = (reason: string, { isConnected }: Found): boolean =>
  isConnected && reason === NO_SUCH_TRACKER;

/** What a ticket says in words that we have none for is no difference. */
const differs = (rows: readonly SyncRow[]): ExitCode =>
  rows.some(({ kind }) => kind !== 'unclear' && kind !== 'unasked') ? 1 : 0;

function show(file: string, rows: readonly SyncRow[], { mode }: SyncOptions, output: Output): void {
  if (rows.length === 0) return;
  if (mode === 'check') for (const row of rows) output.write(`${file}: ${syncLine(row)}\n`);
  else output.write(`${file}\n${syncPage(rows)}\n`);
}

/** The comparison; undefined where the document has no tickets, the reason where it can't be made. */
async function compareFile(
  file: string,
  output: Output,
  signal: AbortSignal,
): Promise<Found | string | undefined> {
  const postmortem = await readPostmortem(file);
  if (typeof postmortem === 'string') return postmortem;
  if (readActionItems(postmortem).every(({ ticket }) => ticket === undefined)) return undefined;
  const id = frontMatterText(postmortem, 'id');
  if (id === undefined) return 'it has no `id` in its front matter, by which it is known.';
  const { config } = await configFor(file);
  const { targets, lacking } = trackersOf(config, { signal, onWait: (why) => output.warn(`${why}\n`) });
  for (const lack of lacking) output.warn(`${lack}\n`);
  const due = dueContextOf(postmortem, config.holidays);
  const bases = await syncBasesOf(resolve(file), id);
  try {
    return {
      file,
      due,
      bases,
      isConnected: lacking.length === 0 && targets.length > 0,
      plan: await compareTickets(postmortem, { targets, due, bases }),
    };
  } catch (error) {
    if (signal.aborted) return 'stopped.';
    throw error;
  }
}

async function apply(
  found: Found,
  options: SyncOptions,
  output: Output,
  signal: AbortSignal,
): Promise<ExitCode> {
  if (options.mode === 'dry-run') return 0;
  const { file, plan } = found;
  const preset: Choices = {
    side: ({ item, field }) => options.take.get(`${item.id}.${field}`),
    unlinks: (item) => options.unlink.includes(item),
  };
  const clear = chosenFrom(plan.rows, preset);
  const isIdle = plan.rows.every(({ kind }) => kind === 'unclear' || kind === 'unasked');
  const chosen = options.mode === 'yes' || isIdle ? clear : await askChoices(plan.rows, preset);
  if (chosen) return carryOut(found, chosen, output, signal);
  output.warn(`${file}: nothing was changed. Add --yes to do what needs no choice.\n`);
  return 1;
}

async function carryOut(
  { file, plan, due, bases }: Found,
  chosen: ReturnType<typeof chosenFrom>,
  output: Output,
  signal: AbortSignal,
): Promise<ExitCode> {
  const document = { due, edit: async (edits: Parameters<typeof editFile>[1]) => editFile(file, edits) };
  const outcome = await runSync(plan, chosen, { document, bases, signal });
  const say = (words: string): void => output.warn(`${file}: ${words}\n`);
  if (outcome.sent.length + outcome.written.length > 0) say(syncedWords(outcome));
  leftWords(outcome).forEach(say);
  const [first, ...others] = chosen.open.map(({ item, field }) => `${item.id}.${field}`);
  if (first !== undefined)
    say(
      `${[first, ...others].join(', ')}: waiting for your choice, --take ${first}=ticket or --take ${first}=document.`,
    );
  const gone = plan.rows.filter((row) => row.kind === 'gone' && !outcome.written.includes(row));
  const [lost] = gone;
  if (lost)
    say(
      `${gone.map(({ item }) => item.ticket).join(', ')}: gone. --unlink ${lost.item.id} takes the key out; a push then makes another ticket.`,
    );
  return outcome.left.length + gone.length > 0 || first !== undefined ? 1 : 0;
}
