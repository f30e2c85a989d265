import { createHash } from 'node:crypto';
import { readDocument } from '../../core/corpus/read-document.ts';
import { filesById } from '../../core/corpus/same-ids.ts';
import type { OpenAction } from '../../core/language/lookup.ts';
import type { Checked } from '../check-file.ts';
import { configFor } from '../config.ts';
import { answersTo, NO_OTHERS, type Others } from './answers.ts';
import { filesAround } from './around.ts';
import type { ManyChecker } from './check-many.ts';
import { bytesOf, ENDING, hashOf, openActionsIn, type Job } from './check-one.ts';
import type { KeptChecks } from './kept-checks.ts';
import { stamper, type Stamped } from './stamp.ts';
import { checkedFrom, type Outcome, type Told } from './told.ts';

export interface CheckContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly optIn: boolean;
  /** With what mends each finding, for formats that tell of it. */
  readonly withFixes: boolean;
  readonly kept: KeptChecks;
  readonly many: ManyChecker;
  /** Hears how many files are done. */
  readonly step?: (done: number, of: number) => void;
  /** Milliseconds in which two times of the disk may be told as one. */
  readonly justNow?: number;
}

export interface FilesChecked {
  /** As many as files, in their order; in words where one was not checked. */
  readonly results: readonly (Checked | string)[];
  /** What is to be done in these files and those around them, and which of these share an id. */
  readonly others: Others;
}

/**
 * Checks files, of which those that are as they were are not read. A document is first checked as if there were no
 * others; what others have open is known only then, and where they answer something, it is checked once more.
 */
export async function checkFiles(files: readonly string[], context: CheckContext): Promise<FilesChecked> {
  const looks = await lookAt(files, context);
  const first = await outcomesOf(looks, NO_OTHERS, context, keptOutcome);
  const others = {
    openActions: await openAround(looks, first, context.kept),
    sharedIds: sharedIn(looks, first),
  };
  const answered = (look: Look): Outcome | undefined => {
    const outcome = first.get(look);
    if (!outcome || typeof outcome.told === 'string') return outcome;
    return answersTo(outcome.told.asks, others, look.job.file) === outcome.told.answers ? outcome : undefined;
  };
  const last = await outcomesOf(looks, others, context, answered);
  for (const [look, outcome] of last) keep(look, outcome, context);
  const results = looks.map((look) => resultOf(look, last.get(look)));
  return { results, others };
}

/** The ids that several of these files give themselves: each file once, whatever it was named by. */
function sharedIn(looks: readonly Look[], outcomes: ReadonlyMap<Look, Outcome>): Others['sharedIds'] {
  const byPath = new Map(looks.map((look) => [look.stamped.path, look]));
  return shared(
    [...byPath.values()].map((look) => {
      const told = outcomes.get(look)?.told;
      return { name: look.job.file, id: typeof told === 'object' ? told.asks.own : undefined };
    }),
  );
}

const shared = (named: Parameters<typeof filesById>[0]): Others['sharedIds'] =>
  Object.fromEntries([...filesById(named)].filter(([, names]) => names.length > 1));

/** The same of files that are not checked here. */
export function sharedIdsIn(files: readonly string[]): Others['sharedIds'] {
  return shared(
    files.map((name) => {
      const bytes = bytesOf(name);
      return { name, id: bytes && readDocument(Buffer.from(bytes).toString('utf8')).id };
    }),
  );
}

/** A file, with all that its findings come from but its text, the time and other documents. */
interface Look {
  readonly job: Job;
  readonly stamped: Stamped;
  readonly beside: string;
}

function lookAt(
  files: readonly string[],
  { optIn, withFixes, justNow }: CheckContext,
): Promise<readonly Look[]> {
  const stamp = stamper(justNow);
  return sideBySide(files, async (file) => {
    const { ignored, from } = await configFor(file);
    const job = { file, config: from?.text, ignored };
    return { job, stamped: await stamp(file), beside: besideOf(job, optIn, withFixes) };
  });
}

const besideOf = ({ file, config, ignored }: Job, optIn: boolean, withFixes: boolean): string =>
  short(JSON.stringify([config, ignored, optIn, withFixes, file.endsWith(ENDING)]));

const shortened = new Map<string, string>();

/** Thousands of files have the same. */
function short(text: string): string {
  const known = shortened.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 24);
  shortened.set(text, known);
  return known;
}

type Known = (look: Look, context: CheckContext) => Outcome | undefined;

/** What is known, and what the rest is checked for. */
async function outcomesOf(
  looks: readonly Look[],
  others: Others,
  context: CheckContext,
  known: Known,
): Promise<ReadonlyMap<Look, Outcome>> {
  const { now, optIn, withFixes, many, step } = context;
  const outcomes = new Map<Look, Outcome>();
  const left = new Map<Job, Look>();
  for (const look of looks) {
    const outcome = known(look, context);
    if (outcome) outcomes.set(look, outcome);
    else left.set(look.job, look);
  }
  const before = outcomes.size;
  const fresh = await many.check([...left.keys()], { now, optIn, withFixes, ...others }, (done) =>
    step?.(before + done, looks.length),
  );
  for (const [job, outcome] of fresh) {
    const look = left.get(job);
    if (look) outcomes.set(look, outcome);
  }
  return outcomes;
}

function keptOutcome({ stamped, job, beside }: Look, { kept, now }: CheckContext): Outcome | undefined {
  if (kept.isEmpty) return undefined;
  const hash = kept.hashOf(stamped) ?? hashNow(job.file);
  if (hash === undefined) return undefined;
  const told = kept.told(hash, beside, now);
  const open = job.file.endsWith(ENDING) ? kept.open(hash) : [];
  return told && open && { hash, told, open, isPrivate: false };
}

function hashNow(file: string): string | undefined {
  const bytes = bytesOf(file);
  return bytes && hashOf(bytes);
}

/** Of these files, and where something is open in them, of those around. */
async function openAround(
  looks: readonly Look[],
  outcomes: ReadonlyMap<Look, Outcome>,
  kept: KeptChecks,
): Promise<readonly OpenAction[]> {
  const own = new Map<string, readonly OpenAction[]>();
  for (const look of looks)
    if (look.job.file.endsWith(ENDING)) own.set(look.stamped.path, outcomes.get(look)?.open ?? []);
  return withOthers(own, kept);
}

/** The same of files that are not checked here. */
export async function openActionsAround(
  files: readonly string[],
  kept: KeptChecks,
): Promise<readonly OpenAction[]> {
  const stamped = await sideBySide(
    files.filter((file) => file.endsWith(ENDING)),
    stamper(),
  );
  return withOthers(new Map(stamped.map((one) => [one.path, openOf(one, kept)])), kept);
}

async function withOthers(
  own: ReadonlyMap<string, readonly OpenAction[]>,
  kept: KeptChecks,
): Promise<readonly OpenAction[]> {
  const found = inOrder(own);
  if (found.length === 0) return [];
  const others = (await filesAround(own.keys())).filter((file) => !own.has(file));
  const stamp = stamper();
  const open = await sideBySide(others, async (file) => [file, openOf(await stamp(file), kept)] as const);
  return [...found, ...inOrder(new Map(open))];
}

const inOrder = (open: ReadonlyMap<string, readonly OpenAction[]>): readonly OpenAction[] =>
  [...open.keys()].toSorted().flatMap((path) => open.get(path) ?? []);

/** What can't be read has none; where it is checked itself, that is said there. */
function openOf(stamped: Stamped, kept: KeptChecks): readonly OpenAction[] {
  const known = kept.hashOf(stamped);
  const before = known === undefined ? undefined : kept.open(known);
  if (before) return before;
  const bytes = bytesOf(stamped.path);
  if (!bytes) return [];
  const hash = hashOf(bytes);
  const { open, isPrivate } = openActionsIn(Buffer.from(bytes).toString('utf8'));
  if (!isPrivate) {
    kept.keepOpen(hash, open);
    kept.sawFile(stamped, hash);
  }
  return open;
}

function keep({ job, stamped, beside }: Look, outcome: Outcome, { kept, now }: CheckContext): void {
  const { hash, told, open, isPrivate } = outcome;
  if (typeof told === 'string' || (isPrivate && !isSilent(told, open))) return;
  if (kept.hashOf(stamped) !== hash) kept.sawFile(stamped, hash);
  if (kept.told(hash, beside, now) === told) return;
  kept.keepTold(hash, beside, told);
  if (job.file.endsWith(ENDING)) kept.keepOpen(hash, open);
}

/** Holds no word of a document: that nothing is found in it may be known of the private, too. */
const isSilent = ({ findings, asks }: Told, open: readonly OpenAction[]): boolean =>
  findings.length === 0 && asks.actions.length === 0 && open.length === 0;

function resultOf({ job }: Look, outcome: Outcome | undefined): Checked | string {
  if (!outcome) throw new Error(`${job.file} was not checked.`);
  return typeof outcome.told === 'string' ? outcome.told : checkedFrom(job.file, outcome.told);
}

/** So many files are asked for at once. */
const AT_ONCE = 32;

/** What each gives, in their order. */
async function sideBySide<T>(
  files: readonly string[],
  act: (file: string) => Promise<T>,
): Promise<readonly T[]> {
  const given = new Map<number, T>();
  const left = files.entries();
  const work = async (): Promise<void> => {
    for (const [at, file] of left) given.set(at, await act(file));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [...given].toSorted(([a], [b]) => a - b).map(([, one]) => one);
}
