import { noteMarkdown } from '../../core/language/hover/note-markdown.ts';
import { RULES } from '../../core/language/rules/index.ts';
import { SARIF_LEVELS } from './sarif-levels.ts';

/** The `repository` of the manifest, where it states one; `esbuild.mjs` puts it here. */
declare const REPOSITORY: string | undefined;
const repository = typeof REPOSITORY === 'undefined' ? undefined : REPOSITORY;

/** What a code means, for whoever reads the results elsewhere. */
export function sarifRule(code: string): object {
  const rule = RULES.find((one) => one.code === code);
  const uri = helpUri(code, rule?.note?.source?.url);
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

/** The page of the rule; as long as the manifest states no repository, where the idea comes from. */
const helpUri = (code: string, source: string | undefined): string | undefined =>
  repository === undefined
    ? source
    : `${repository.replace(/^git\+|\.git$/g, '')}/blob/HEAD/docs/rules/${code.replace('/', '-')}.md`;
