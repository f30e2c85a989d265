import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { ConnectorError } from '../../core/http/connector-error.ts';
import { parsePostmortem } from '../../core/document/parse.ts';
import { whatIsMissing } from '../../core/language/status/missing.ts';
import type { ForgeApproval } from '../../core/publish/review/forge.ts';
import { postNote } from '../../core/publish/review/post-note.ts';
import { isRestricted, reviewComment, type Commented } from '../../core/render/comment/comment.ts';
import { RESTRICTED } from '../../core/render/comment/description.ts';
import { MARKER, markerOf } from '../../core/render/comment/snapshot.ts';
import { sentence } from '../../core/render/values.ts';
import { pageOfFile, textAt } from '../../node/git.ts';
import { checkFile, type Checked } from '../check-file.ts';
import { refuse, type Task } from '../arguments/command.ts';
import type { Arguments } from '../arguments/spec.ts';
import type { ExitCode, Output } from '../command.ts';
import { configFor } from '../config.ts';
import { findFiles } from '../files.ts';
import type { REVIEW } from '../help/review.ts';
import { REPORTERS } from '../reporters/index.ts';
import { requestOf, type RequestPlace } from './request-of.ts';

/** `postmortem review`: the one comment of a pull request, printed or kept up to date under it; findings as annotations. */
export const review: Task<typeof REVIEW> = async ({ values, files }, output) => {
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    return await reviewFiles({ ...values, files }, output, stop.signal);
  } catch (error) {
    if (stop.signal.aborted) return refuse(output, 'Stopped.');
    if (error instanceof ConnectorError) return refuse(output, error.message);
    throw error;
  } finally {
    process.off('SIGINT', onInterrupt);
  }
};

type ReviewOptions = Arguments<typeof REVIEW>['values'] & { readonly files: readonly string[] };

/** A file with all that its part of the comment needs. */
interface Read {
  readonly checked: Checked;
  readonly commented: Commented;
}

async function reviewFiles(options: ReviewOptions, output: Output, signal: AbortSignal): Promise<ExitCode> {
  const found = await findFiles(options.files);
  const ours = found.files.filter((file) => file.endsWith('.postmortem.md'));
  const read: Read[] = [];
  const problems = [...found.problems];
  for (const file of ours) {
    const one = await readOne(file, options.since);
    if (typeof one === 'string') problems.push(`${file}: ${one}`);
    else read.push(one);
  }
  for (const problem of problems) output.warn(`${problem}\n`);
  const open = read.filter(({ commented }) => !isRestricted(commented.text));
  for (const { commented } of read.filter((one) => !open.includes(one)))
    output.warn(`${commented.path} is restricted: nothing of it is told in a comment.\n`);
  if (options.format === 'github')
    output.write(REPORTERS['github']?.(open.map(({ checked }) => checked)) ?? '');
  if (read.length === 0) return refuse(output, 'There is no postmortem to tell of.');
  const code = options.post ? await post(read, options, output, signal) : print(open, options, output);
  return problems.length > 0 ? 2 : code;
}

const setting = async (file: string | undefined) => ({
  now: Date.now(),
  holidays: (await configFor(file ?? '.')).config.holidays,
});

async function readOne(file: string, since: string | undefined): Promise<Read | string> {
  const { config, ignored } = await configFor(file);
  const context = { now: Date.now(), config, ignored };
  const checked = await checkFile(file, context);
  if (typeof checked === 'string') return checked;
  const text = await readFile(file, 'utf8');
  const postmortem = parsePostmortem(text);
  const { next, status, items } = whatIsMissing(postmortem, context);
  const earlier = since === undefined ? undefined : await textAt(resolve(file), since);
  if (earlier && 'problem' in earlier) return `${earlier.problem}, so it is not compared.`;
  const gates = {
    next: sentence(next ?? status),
    items: items.map(({ message, span }) => ({
      line: postmortem.lines.positionAt(span.start).line + 1,
      message,
    })),
  };
  const commented: Commented = {
    path: relative('', file).split(sep).join('/'),
    text,
    page: await pageOfFile(resolve(file)),
    gates,
    secrets: checked.findings.filter(({ code }) => code.startsWith('secret/')).length,
    ...(earlier && { since: { text: earlier.text, words: `since ${since ?? ''}` } }),
  };
  return { checked, commented };
}

const LONGEST = 65_536;

async function print(open: readonly Read[], { format }: ReviewOptions, output: Output): Promise<ExitCode> {
  if (format === 'github') return 0;
  const given = { ...(await setting(open[0]?.checked.file)), longest: LONGEST };
  output.write(
    reviewComment(
      open.map(({ commented }) => commented),
      given,
    ) ?? '',
  );
  return 0;
}

/** What was approved last; undefined where nothing was, or where a token may not look. */
async function lastApproval({ forge, number, connection }: RequestPlace): Promise<ForgeApproval | undefined> {
  try {
    const given = await forge.approvals(await forge.read(number, connection), connection);
    const standing = given.filter(({ withdrawn }) => !withdrawn);
    return standing.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  } catch (error) {
    if (error instanceof ConnectorError && (error.code === 'forbidden' || error.code === 'not-found'))
      return undefined;
    throw error;
  }
}

/** With what was approved last, where this clone has it and nobody asked for another comparison. */
async function comparedWith(
  { checked, commented }: Read,
  approval: ForgeApproval | undefined,
): Promise<Commented> {
  if (commented.since || approval?.commit === undefined) return commented;
  const earlier = await textAt(resolve(checked.file), approval.commit);
  if ('problem' in earlier || earlier.text === '') return commented;
  const words = `since the last review, by ${approval.login} of ${approval.commit.slice(0, 7)}`;
  return { ...commented, since: { text: earlier.text, words } };
}

const DID = { added: 'was added', changed: 'was brought up to date', left: 'says all that already' } as const;

async function post(
  read: readonly Read[],
  { pull }: ReviewOptions,
  output: Output,
  signal: AbortSignal,
): Promise<ExitCode> {
  const file = resolve(read[0]?.checked.file ?? '.');
  const onWait = (why: string): void => output.warn(`${why}\n`);
  const place = await requestOf({ env: process.env, file, pull, signal, onWait });
  if (typeof place === 'string') return refuse(output, place);
  const { forge, number, connection } = place;
  const given = { ...(await setting(file)), longest: forge.longestNote };
  const approval = await lastApproval(place);
  const documents = await Promise.all(read.map(async (one) => comparedWith(one, approval)));
  const bodyFor = (before: string | undefined): string | undefined =>
    reviewComment(documents, { ...given, ...(before !== undefined && { before }) }) ??
    // What was told before it was restricted is taken back.
    (before === undefined ? undefined : `${markerOf({})}\n\n${RESTRICTED}\n`);
  const posted = await postNote(forge, { number, marker: MARKER }, bodyFor, connection);
  if (!posted) output.warn('There is nothing to post: all of it is restricted.\n');
  else
    output.warn(`The comment of ${forge.request} ${number} ${DID[posted.did]}. ${posted.note.url ?? ''}\n`);
  return 0;
}
