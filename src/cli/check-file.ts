import { readFile } from 'node:fs/promises';
import { claimsToBePostmortem } from '../core/document/front-matter.ts';
import type { Lines } from '../core/document/lines.ts';
import { LARGEST_DOCUMENT, parsePostmortem } from '../core/document/parse.ts';
import { problems, wordingProblems, type Problem, type ProblemsContext } from '../core/language/problems.ts';

export interface Checked {
  readonly file: string;
  readonly lines: Lines;
  readonly findings: readonly Problem[];
}

/** What is found in one file, or why it could not be checked. */
export async function checkFile(file: string, context: ProblemsContext): Promise<Checked | string> {
  if (!/\.(?:md|markdown)$/i.test(file)) return 'not Markdown, so not checked.';
  const bytes = await readFile(file).catch(reasonOf);
  if (typeof bytes === 'string') return bytes;
  const text = textOf(bytes);
  if (text === undefined) return 'not text in UTF-8, so not checked.';
  const ours = file.endsWith('.postmortem.md') || claimsToBePostmortem(text);
  if (!ours && text.length > LARGEST_DOCUMENT) return 'more than 2 million characters, so not checked.';
  const postmortem = parsePostmortem(text);
  const findings = ours ? problems(postmortem, context) : wordingProblems(postmortem, context);
  return { file, lines: postmortem.lines, findings };
}

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
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
