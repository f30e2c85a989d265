import type { Config } from '../../config/config.ts';
import { locate } from '../../document/locate.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { whyRestricted } from '../../document/restricted.ts';
import { exportMarkdown } from '../../render/export/export-markdown.ts';
import { safeMarkdown } from '../../render/export/safe-markdown.ts';
import { figures } from '../../render/figures.ts';
import type { Publication, Publisher } from '../publisher.ts';
import { publicVersionOf } from '../public/public-version.ts';
import { frontOf } from './front.ts';
import { markerOf } from './plan-publish.ts';
import { plainSummary } from './plain-summary.ts';

export interface Publishing {
  readonly postmortem: Postmortem;
  readonly config: Pick<Config, 'public' | 'holidays'>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Where the document can be read by others: a permanent link to it, https. */
  readonly url?: string | undefined;
  /** Pages that are published by now, by publisher. */
  readonly pages: Publication['pages'];
}

/** Why nothing of a postmortem is sent to a publisher, as only a few may read it; undefined where it may be. */
export const whyUnpublished = (postmortem: Pick<Postmortem, 'frontMatter' | 'text'>): string | undefined =>
  whyRestricted(postmortem, 'it is neither published nor announced');

const NO_ID = 'The document has no `id` in its front matter, by which what is published is found again.';

/** What a publisher gets, or why it gets nothing. */
export async function publicationFor(
  publisher: Publisher,
  publishing: Publishing,
): Promise<Publication | string> {
  const why = whyUnpublished(publishing.postmortem);
  if (why !== undefined) return why;
  const { id } = frontOf(publishing.postmortem);
  if (id === undefined) return NO_ID;
  const marker = await markerOf(id, publisher.id);
  return publisher.audience === 'public' ? outside(marker, id, publishing) : inside(marker, id, publishing);
}

function inside(marker: string, id: string, publishing: Publishing): Publication {
  const { postmortem, config, now, url, pages } = publishing;
  const setting = { now, holidays: config.holidays };
  const markdown = exportMarkdown(withoutPublished(postmortem), setting);
  return {
    ...pageOf(markdown),
    marker,
    postmortem: { id, title: postmortem.title?.text ?? '', ...(url !== undefined && { url }) },
    metrics: figures(postmortem, setting),
    incidents: frontOf(postmortem).incidents,
    pages,
  };
}

/** Where it is published is nothing that the page says of itself: it would be another as soon as it is known. */
function withoutPublished({ text, frontMatter }: Postmortem): string {
  const { key, value } = (frontMatter && locate(frontMatter, ['published'])) ?? {};
  if (!key || /[^\r\n]$/.test(text.slice(0, key.start))) return text;
  return text.slice(0, key.start) + text.slice(value?.end ?? key.end + 1);
}

const pageOf = (markdown: string): Pick<Publication, 'html' | 'markdown' | 'summary'> => ({
  html: safeMarkdown({}).render(markdown),
  markdown,
  summary: plainSummary(markdown),
});

const NOTHING_PUBLIC =
  'Nothing in it is marked public, so there is nothing for others to read. Mark lines of the timeline with +public, and items with `public: true`.';

/** The public version alone, in every field: neither the title nor a link of the internal one goes with it. */
function outside(marker: string, id: string, { postmortem, config }: Publishing): Publication | string {
  const { title, markdown, leaks, refused, has } = publicVersionOf(postmortem, { config });
  if (refused !== undefined) return refused;
  const [first] = leaks;
  if (first) return leakWords(first.message, leaks.length);
  if (!has.words) return NOTHING_PUBLIC;
  return {
    ...pageOf(markdown),
    marker,
    postmortem: { id, title },
    metrics: [],
    incidents: frontOf(postmortem).incidents,
    pages: {},
  };
}

const leakWords = (first: string, count: number): string =>
  `The public version may tell what must not leave${count === 1 ? '' : ` (${count} places)`}: ${first} Nothing leaves while that stands: see Export…, Public Version….`;
