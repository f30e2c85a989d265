import { changedLines } from '../core/document/changed-lines.ts';
import { claimsToBePostmortem } from '../core/document/front-matter.ts';
import type { Lines } from '../core/document/lines.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { leftOut } from '../core/language/config/left-out.ts';
import { LARGEST_DOCUMENT, parsePostmortem } from '../core/document/parse.ts';
import { problems, wordingProblems, type Problem, type ProblemsContext } from '../core/language/problems.ts';
import type { AtRevision } from '../node/git.ts';
import { NotAFile, readRegular } from '../node/read-regular.ts';

export interface Checked {
  readonly file: string;
  /** Where the ends of its findings stand. */
  readonly lines: Pick<Lines, 'positionAt'>;
  readonly findings: readonly Problem[];
  /** The codes that `ignore` in `.postmortem.yaml` left out here. */
  readonly leftOut: readonly string[];
}

/** The text of a file in the version it is compared with. */
export type Before = (file: string) => Promise<AtRevision>;

/** What is found in one file, or why it could not be checked. */
export async function checkFile(
  file: string,
  context: ProblemsContext,
  before?: Before,
): Promise<Checked | string> {
  const refused = nameProblem(file);
  if (refused !== undefined) return refused;
  const bytes = await readRegular(file).catch(reasonOf);
  return typeof bytes === 'string' ? bytes : checkBytes(file, bytes, context, before);
}

/** Why a file of this name isn't checked, in words. */
export const nameProblem = (file: string): string | undefined =>
  /\.(?:md|markdown)$/i.test(file) ? undefined : 'not Markdown, so not checked.';

/** The same for what a file would hold, as an editor hands it on. */
export async function checkBytes(
  file: string,
  bytes: Uint8Array,
  context: ProblemsContext,
  before?: Before,
): Promise<Checked | string> {
  const earlier = await before?.(file);
  if (earlier && 'problem' in earlier) return `${earlier.problem}, so not checked.`;
  const read = checkText(file, bytes, context, earlier?.text);
  return typeof read === 'string' ? read : read.checked;
}

/** What is found in a text, compared with an earlier one where there is one; with the text as it was read. */
export function checkText(
  file: string,
  bytes: Uint8Array,
  context: ProblemsContext,
  earlier?: string,
): { readonly postmortem: Postmortem; readonly checked: Checked } | string {
  const text = textOf(bytes);
  if (text === undefined) return 'not text in UTF-8, so not checked.';
  const ours = file.endsWith('.postmortem.md') || claimsToBePostmortem(text);
  if (!ours && text.length > LARGEST_DOCUMENT) return 'more than 4 million characters, so not checked.';
  const postmortem = parsePostmortem(text);
  const { lines } = postmortem;
  const compared =
    earlier === undefined ? context : { ...context, changedLines: changedLines(text, lines, earlier) };
  const find = ours ? problems : wordingProblems;
  const findings = find(postmortem, compared);
  return { postmortem, checked: { file, lines, findings, leftOut: leftOut(postmortem, context) } };
}

export const reasonOf = (error: unknown): string => {
  if (error instanceof NotAFile) return 'not a regular file, so not checked.';
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ELOOP') return 'links that lead round in a circle, so not checked.';
  return `it can't be read (${code}), so not checked.`;
};

/** The text exactly as it is on disk, BOM and line ends included; undefined where it isn't UTF-8 text. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
