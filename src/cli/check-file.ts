import { readFile } from 'node:fs/promises';
import type { Config } from '../core/config/config.ts';
import { claimsToBePostmortem } from '../core/document/front-matter.ts';
import { parsePostmortem } from '../core/document/parse.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { problems, wordingProblems, type Problem } from '../core/language/problems.ts';

export interface Checked {
  readonly file: string;
  readonly postmortem: Postmortem;
  readonly findings: readonly Problem[];
}

/** What is found in one file, or why it could not be checked. */
export async function checkFile(file: string, config: Config, now: number): Promise<Checked | string> {
  if (!/\.(?:md|markdown)$/i.test(file)) return 'not Markdown, so not checked.';
  const text = await readText(file);
  if (text === undefined) return 'not text in UTF-8, so not checked.';
  const postmortem = parsePostmortem(text);
  const ours = file.endsWith('.postmortem.md') || claimsToBePostmortem(text);
  const context = { now, config };
  return {
    file,
    postmortem,
    findings: ours ? problems(postmortem, context) : wordingProblems(postmortem, context),
  };
}

/** The text exactly as it is on disk, BOM and line ends included; undefined where it isn't UTF-8 text. */
async function readText(file: string): Promise<string | undefined> {
  const bytes = await readFile(file);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
