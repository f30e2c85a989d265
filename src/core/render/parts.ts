import { parsePostmortem } from '../document/parse.ts';
import type { Postmortem, Section } from '../document/postmortem.ts';
import { actions } from './actions.ts';
import { factors } from './factors.ts';
import { chips, metaLine } from './head.ts';
import { html, type Html } from './html.ts';
import { impact } from './impact.ts';
import { learnings } from './learnings.ts';
import { metricCards } from './metric-cards.ts';
import { readPage, type Page, type Setting } from './page.ts';
import { record } from './record.ts';
import { isBlank, whyAsWritten, wordsFor } from './sections.ts';
import { timeline } from './timeline/timeline.ts';

/** A postmortem as the parts of a page, in HTML. Whoever puts the page together renders the prose between them. */
export interface Parts {
  /** The line above the title. */
  readonly head: string;
  /** Under the title. */
  readonly chips: string;
  /** The four durations; undefined without a timeline. */
  readonly metrics: string | undefined;
  /** By the zero-based line that the section's fence begins on. */
  readonly sections: ReadonlyMap<number, Part>;
  /** Under everything. */
  readonly foot: string;
}

export interface Part {
  readonly name: string;
  /** What its heading says, for a section that stands without one. */
  readonly heading: string;
  /** Undefined where the section is shown as it is written. */
  readonly markup: string | undefined;
  /** Why it is shown as it is written. */
  readonly note: string | undefined;
}

const RENDERED: Readonly<Record<string, (section: Section, page: Page) => Html | undefined>> = {
  timeline,
  impact,
  'contributing-factors': factors,
  learnings,
  'action-items': actions,
};

/** Reads a document and renders its parts. */
export const renderText = (text: string, setting: Setting): Parts =>
  renderParts(parsePostmortem(text), setting);

export function renderParts(postmortem: Postmortem, setting: Setting): Parts {
  const page = readPage(postmortem, setting);
  const sections = postmortem.sections.flatMap((section) => {
    const part = renderSection(section, page);
    return part ? [[postmortem.lines.positionAt(section.span.start).line, part] as const] : [];
  });
  return {
    head: head(page).markup,
    chips: chips(page).markup,
    metrics: metricCards(page)?.markup,
    sections: new Map(sections),
    foot: foot(page).markup,
  };
}

function renderSection(section: Section, page: Page): Part | undefined {
  const { name } = section;
  const known = wordsFor(name);
  if (!known) return undefined;
  const { heading, waits } = known;
  const note = whyAsWritten(section, page.postmortem);
  if (note !== undefined) return { name, heading, markup: undefined, note };
  const shown = isBlank(section) ? undefined : RENDERED[name]?.(section, page);
  return { name, heading, markup: (shown ?? html`<p class="pm-note">${waits}</p>`).markup, note };
}

function head(page: Page): Html {
  const { frontMatter, problems } = page.postmortem;
  const tooLarge = problems.find(({ code }) => code === 'document/too-large');
  if (tooLarge) return html`<p class="pm-note">${tooLarge.message}</p>`;
  const unread = (frontMatter?.yaml.errors.length ?? 0) > 0;
  return html`${metaLine(page)}${
    unread &&
    html`<p class="pm-note">
      The lines between the two --- at the top are not YAML yet; this page shows what could be read of them.
    </p>`
  }`;
}

function foot(page: Page): Html {
  const own = page.postmortem.timeline
    ? [`Times are ${page.zone}.`, 'Metrics are derived from the timeline’s marks.']
    : [];
  const said = [...own, ...page.foot].join(' ');
  return html`${record(page)}${said !== '' && html`<p class="pm-foot">${said}</p>`}`;
}
