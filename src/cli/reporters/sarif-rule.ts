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
      help: { text: rule.note.why, markdown: noteMarkdown(rule.note) },
    }),
    ...(uri !== undefined && { helpUri: uri }),
  };
}

/** The page of the rule; where the project has no address, where the idea comes from. */
const helpUri = (code: string, source: string | undefined): string | undefined =>
  repository === undefined
    ? source
    : `${repository.replace(/^git\+|\.git$/g, '')}/blob/HEAD/docs/rules/${code.replace('/', '-')}.md`;
