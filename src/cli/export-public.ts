import type { Finding } from '../core/document/finding.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { leakingWords, stayingWords } from '../core/publish/public/in-public-words.ts';
import { publicVersionOf } from '../core/publish/public/public-version.ts';
import { pageOfMarkdown } from '../core/render/export/export-html.ts';
import { picturesOf } from '../node/pictures.ts';
import type { ExitCode, Output } from './command.ts';
import { configFor } from './config.ts';
import { visible } from './visible.ts';

/** The public version as a page or as Markdown; or, where something in it must not leave, what that is and why nothing is written. */
export async function exportPublic(
  postmortem: Postmortem,
  { file, format }: { readonly file: string; readonly format: 'html' | 'md' },
  output: Output,
): Promise<string | ExitCode> {
  const { config } = await configFor(file);
  const { title, markdown, withheld, leaks, refused, has } = publicVersionOf(postmortem, { config });
  if (refused !== undefined) {
    output.warn(`${file}: ${refused}\n`);
    return 2;
  }
  if (!has.words) {
    output.warn(`${file}: ${NOTHING}\n`);
    return 1;
  }
  if (leaks.length > 0) {
    warnOfLeaks(file, postmortem, leaks, output);
    return 1;
  }
  output.warn(`Stays behind: ${stayingWords(withheld)}.\n`);
  if (format === 'md') return markdown;
  return pageOfMarkdown(markdown, title, { now: Date.now(), images: await picturesOf(markdown, file) });
}

const NOTHING =
  'Nothing of it is marked public, so there is no public version. Mark lines of the timeline with +public, items with public: true, and paragraphs with <!-- postmortem-public --> above them.';

/** What must not leave, a line each, and that nothing did. */
export function warnOfLeaks(
  file: string,
  { lines }: Postmortem,
  leaks: readonly Finding[],
  output: Output,
): void {
  for (const { span, message, code } of leaks) {
    const { line, character } = lines.positionAt(span.start);
    output.warn(`${file}:${line + 1}:${character + 1}: ${visible(message)} (${code})\n`);
  }
  output.warn(`Nothing is written. ${leakingWords(leaks)}.\n`);
}
