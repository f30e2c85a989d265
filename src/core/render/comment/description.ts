import { parsePostmortem } from '../../document/parse.ts';
import { metricsMarkdown } from '../export/markdown/sections.ts';
import { whyNotExported } from '../export/why-not-exported.ts';
import { readPage, type Setting } from '../page.ts';
import { gatesMarkdown, type OpenGates } from './gates.ts';
import { quiet } from './quiet.ts';
import { summaryOf } from './summary.ts';

/** Nothing of a restricted document is repeated anywhere: not in a description, not in a comment. */
export const RESTRICTED =
  'This postmortem is restricted: nothing of it is repeated here. Read the file, if you may.';

/** What a pull request says of a postmortem: its Summary, its metrics, what is still open. Markdown. */
export function reviewDescription(
  document: string,
  setting: Setting & { readonly gates: OpenGates },
): string {
  const page = readPage(parsePostmortem(document), setting);
  if (whyNotExported(page.postmortem) !== undefined) return `${RESTRICTED}\n`;
  const summary = summaryOf(page.postmortem);
  const parts = [
    summary,
    page.postmortem.timeline ? metricsMarkdown(page) : '',
    gatesMarkdown(setting.gates),
  ];
  return quiet(
    `${parts
      .filter((part) => part !== '')
      .map((part) => part.trim())
      .join('\n\n')}\n`,
  );
}
