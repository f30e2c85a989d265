import { noteMarkdown } from '../../core/language/hover/note-markdown.ts';
import { RULES } from '../../core/language/rules/index.ts';
import { rulePage } from '../../node/rule-page.ts';
import { SARIF_LEVELS } from './sarif-levels.ts';

/** What a code means, for whoever reads the results elsewhere. */
export function sarifRule(code: string): object {
  const rule = RULES.find((one) => one.code === code);
  const uri = rulePage(code);
  return {
    id: code,
    ...(rule && {
      shortDescription: { text: rule.summary },
      defaultConfiguration: { level: SARIF_LEVELS[rule.level] },
    }),
    ...(rule?.note && {
      fullDescription: { text: rule.note.why },
      help: { text: rule.note.why, markdown: `${noteMarkdown(rule.note)}\n\n${wayOut(code)}` },
    }),
    ...(uri !== undefined && { helpUri: uri }),
  };
}

/** All that the page of a rule says of what to do: whoever reads results elsewhere may have no page to go to. */
const wayOut = (code: string): string =>
  `To leave one out, say why above it: \`<!-- postmortem-ignore ${code}: why -->\`. How loud it is stands under \`levels\` in \`.postmortem.yaml\`.`;
