import { openQuestionsIn } from '../../document/open-question.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { exportMarkdown } from '../../render/export/export-markdown.ts';
import { safeMarkdown } from '../../render/export/safe-markdown.ts';
import { figures } from '../../render/figures.ts';
import type { Setting } from '../../render/page.ts';
import type { Publication, Publisher } from '../publisher.ts';
import { frontOf } from './front.ts';
import { markerOf } from './plan-publish.ts';
import { plainSummary } from './plain-summary.ts';

/** The public version of a document, with what the check for secrets and personal data found in it. */
export interface PublicText {
  readonly markdown: string;
  readonly leaks: readonly { readonly message: string }[];
}

export interface Publishing {
  readonly postmortem: Postmortem;
  readonly setting: Setting;
  /** Where the document can be read by others: a permanent link to it, https. */
  readonly url?: string | undefined;
  /** Pages that are published by now, by publisher. */
  readonly pages: Readonly<Record<string, string>>;
  readonly toPublic: (text: string) => PublicText;
}

export const RESTRICTED =
  'This postmortem is restricted: only a few may read it, so it is neither published nor announced. Its `audience` says so.';
const NO_ID = 'The document has no `id` in its front matter, by which what is published is found again.';

/** What a publisher gets, or why it gets nothing. */
export async function publicationFor(
  publisher: Publisher,
  publishing: Publishing,
): Promise<Publication | string> {
  const { id, audience } = frontOf(publishing.postmortem);
  if (audience === 'restricted') return RESTRICTED;
  if (id === undefined) return NO_ID;
  const marker = await markerOf(id, publisher.id);
  return publisher.audience === 'public' ? outside(marker, id, publishing) : inside(marker, id, publishing);
}

function inside(
  marker: string,
  id: string,
  { postmortem, setting, url, pages }: Publishing,
): Publication | string {
  const markdown = exportMarkdown(postmortem.text, setting);
  return {
    marker,
    postmortem: { id, title: postmortem.title?.text ?? '', ...(url !== undefined && { url }) },
    html: safeMarkdown({}).render(markdown),
    markdown,
    summary: plainSummary(markdown),
    metrics: figures(postmortem, setting),
    incidents: frontOf(postmortem).incidents,
    pages,
  };
}

/** The public version alone, in every field: neither the title nor a link of the internal one goes with it. */
function outside(marker: string, id: string, { postmortem, toPublic }: Publishing): Publication | string {
  const { markdown, leaks } = toPublic(postmortem.text);
  const [first] = leaks;
  if (first) {
    const more = leaks.length === 1 ? '' : ` (and ${leaks.length - 1} more)`;
    return `The public version holds what may be a secret or personal data${more}: ${first.message} Look at it by Export…, Public Version… first.`;
  }
  if (!/[^\s#]/.test(withoutHeadings(markdown)))
    return 'Nothing in it is marked public, so there is nothing for others to read. Mark lines of the timeline with +public, and items with `public: true`.';
  if (openQuestionsIn(markdown).length > 0)
    return 'The public version still holds an open question. Answer it first, or leave its part internal.';
  return {
    marker,
    postmortem: { id, title: '' },
    html: safeMarkdown({}).render(markdown),
    markdown,
    summary: plainSummary(markdown),
    metrics: [],
    incidents: frontOf(postmortem).incidents,
    pages: {},
  };
}

const withoutHeadings = (markdown: string): string => markdown.replaceAll(/^#.*$/gm, '');
