import type { Config } from '../config/config.ts';
import type { Finding } from '../document/finding.ts';
import { locate } from '../document/locate.ts';
import { openQuestionsIn } from '../document/open-question.ts';
import type { Postmortem, Section } from '../document/postmortem.ts';
import type { Span } from '../document/span.ts';
import { keptFor } from './kept.ts';
import { nearest } from '../schema/nearest.ts';
import { either } from '../schema/words.ts';
import { valueAt } from '../schema/validate.ts';

/** Values of the front matter that the repository's own lists decide about: severities, causes and tags. */
export function vocabularyFindings(postmortem: Postmortem, config: Config): readonly Finding[] {
  const { frontMatter } = postmortem;
  if (!frontMatter) return [];
  return inFrontMatter(frontMatter, config, () => [
    ...severities(postmortem, config.severities),
    ...words(postmortem, 'cause', config.vocabularies.causes),
    ...words(postmortem, 'tags', config.vocabularies.tags),
  ]);
}

const inFrontMatter = keptFor<Section, Config, readonly Finding[]>();

/** Trackers of action items that the repository doesn't have. */
export function trackerFindings({ actionItems }: Postmortem, config: Config): readonly Finding[] {
  const trackers = Object.keys(config.trackers);
  if (trackers.length === 0) return [];
  return actionItems.flatMap(({ fields }) => {
    const { value, span } = fields['tracker'] ?? {};
    return typeof value === 'string' && value !== '' && span
      ? unlisted(value, span, trackers, { code: 'reference/tracker', what: 'tracker' })
      : [];
  });
}

/** `SEV-2 -> SEV-1`: both have to be on the scale. */
function severities({ frontMatter, text }: Postmortem, scale: readonly string[]): readonly Finding[] {
  const span = frontMatter && locate(frontMatter, ['severity'])?.value;
  if (!span) return [];
  const written = text.slice(span.start, span.end);
  if (!/^\S+(?:\s+->\s+\S+)?$/.test(written)) return []; // The schema says so.
  return [...written.matchAll(/[^\s"']+/g)]
    .filter(([word]) => word !== '->')
    .flatMap((match) => {
      const start = span.start + match.index;
      const at = { start, end: start + match[0].length };
      return unlisted(match[0], at, scale, { code: 'schema/enum', what: 'severity' });
    });
}

function words({ frontMatter }: Postmortem, key: string, known: readonly string[]): readonly Finding[] {
  if (!frontMatter || known.length === 0) return [];
  const value = valueAt(frontMatter.value, [key]);
  const paths = Array.isArray(value) ? value.map((_, index) => [key, index]) : [[key]];
  return paths.flatMap((path) => {
    const word = valueAt(frontMatter.value, path);
    const span = locate(frontMatter, path)?.value;
    return typeof word === 'string' && word !== '' && span
      ? unlisted(word, span, known, {
          code: 'document/vocabulary',
          what: key === 'tags' ? 'tag' : key,
          level: 'warning',
        })
      : [];
  });
}

function unlisted(
  word: string,
  span: Span,
  known: readonly string[],
  {
    code,
    what,
    level = 'error',
  }: { readonly code: string; readonly what: string; readonly level?: 'error' | 'warning' },
): readonly Finding[] {
  if (known.includes(word) || openQuestionsIn(word).length > 0) return [];
  const meant = nearest(word, known);
  const message = `"${word}" is not a ${what} of .postmortem.yaml: ${either(known.slice(0, 12))}.`;
  const fixes =
    meant === undefined
      ? []
      : [{ title: `Change to ${meant}`, edits: [{ span, newText: meant }], preferred: true }];
  return [{ code, span, level, message, fixes }];
}
