import { RULES } from '../core/language/rules/index.ts';

/** The `repository` of the manifest, where it states one; `esbuild.mjs` puts it here. */
declare const REPOSITORY: string | undefined;
const repository = typeof REPOSITORY === 'undefined' ? undefined : REPOSITORY;

/** The page of a code; as long as the manifest states no repository, where the idea of its rule comes from. */
export const rulePage = (code: string): string | undefined =>
  repository === undefined
    ? RULES.find((one) => one.code === code)?.note?.source?.url
    : `${repository.replace(/^git\+|\.git$/g, '')}/blob/HEAD/docs/rules/${code.replace('/', '-')}.md`;
