import type { Config } from '../../config/config.ts';
import type { Finding, Fix } from '../../document/finding.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { publicVersionOf } from '../../publish/public/public-version.ts';
import { withinYaml } from '../fixes/within-yaml.ts';
import { keptFor } from '../kept.ts';
import { isPublic } from './secret-findings.ts';
import type { Status } from '../status/status.ts';

const PUBLISHED: readonly Status[] = ['published', 'closed'];

/**
 * What keeps the public version of a document for the public from leaving: told while it is written, and in the way
 * of `published`. Secrets are told wherever they stand.
 */
export function publicFindings(postmortem: Postmortem, config: Config, status: Status): readonly Finding[] {
  if (!isPublic(postmortem)) return [];
  const { leaks, ignored, refused, has } = known(postmortem, config, () =>
    publicVersionOf(postmortem, { config }),
  );
  if (refused !== undefined) return [];
  const isDue = PUBLISHED.includes(status);
  const heard = [...leaks, ...ignored].filter(({ code }) => !code.startsWith('secret/'));
  return [
    ...heard.map((leak): Finding => ({ ...mendable(postmortem, leak), level: isDue ? 'error' : 'warning' })),
    ...(isDue && !has.summary ? [nothing(postmortem, has.words)] : []),
  ];
}

const known = keptFor<Postmortem, Config, ReturnType<typeof publicVersionOf>>();

function nothing({ frontMatter, lines }: Postmortem, hasWords: boolean): Finding {
  const span = (frontMatter && locate(frontMatter, ['audience'])?.value) ?? lines.span(0);
  const said = hasWords ? 'has no summary' : 'is empty, since nothing is marked public';
  const message = `The public version ${said}. Put <!-- postmortem-public --> above the paragraphs of the summary that customers should read.`;
  return { code: 'public/empty', span, level: 'error', message };
}

/** A leak with those of its fixes that leave its YAML readable. */
export const mendable = (postmortem: Postmortem, leak: Finding): Finding => ({
  ...leak,
  fixes: (leak.fixes ?? []).flatMap((fix) => safeFix(postmortem, fix)),
});

/** Without one that would break the YAML it stands in. */
function safeFix(postmortem: Postmortem, fix: Fix): readonly Fix[] {
  const edits = fix.edits.map((edit) => (edit.newText === '' ? edit : withinYaml(postmortem, edit)));
  const safe = edits.filter((edit) => edit !== undefined);
  return safe.length === edits.length ? [{ ...fix, edits: safe }] : [];
}
