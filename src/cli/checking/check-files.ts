import { createHash } from 'node:crypto';
import type { OpenAction } from '../../core/language/lookup.ts';
import type { Checked } from '../check-file.ts';
import { configFor } from '../config.ts';
import { answersTo, NO_OTHERS, type Others } from './answers.ts';
import type { ManyChecker } from './check-many.ts';
import { bytesOf, ENDING, hashOf, type Job } from './check-one.ts';
import type { KeptChecks } from './kept-checks.ts';
import { othersAround } from './others-around.ts';
import { sideBySide } from './side-by-side.ts';
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
  const others = await othersOf(looks, first, context.kept);
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

/** What these files and those around them answer: actions that are open, and ids that several have. */
async function othersOf(
  looks: readonly Look[],
  outcomes: ReadonlyMap<Look, Outcome>,
  kept: KeptChecks,
): Promise<Others> {
  const told = looks.map((look) => {
    const outcome = outcomes.get(look);
    const id = typeof outcome?.told === 'object' ? outcome.told.asks.own : undefined;
    return { path: look.stamped.path, name: look.job.file, id, open: outcome?.open ?? [] };
  });
  return othersAround(told, kept);
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
