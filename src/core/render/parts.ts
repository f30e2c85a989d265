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

type Render = (section: Section, page: Page) => Html | undefined;

const SECTIONS: Readonly<
  Record<string, { readonly heading: string; readonly render: Render; readonly waits: string }>
> = {
  timeline: { heading: 'Timeline', render: timeline, waits: 'Nothing in the timeline yet.' },
  impact: { heading: 'Impact', render: impact, waits: 'The impact is not told yet.' },
  'contributing-factors': {
    heading: 'Contributing factors',
    render: factors,
    waits: 'No contributing factors yet.',
  },
  learnings: { heading: 'Learnings', render: learnings, waits: 'Nothing under learnings yet.' },
  'action-items': { heading: 'Action items', render: actions, waits: 'No action items yet.' },
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
  const known = Object.hasOwn(SECTIONS, section.name) ? SECTIONS[section.name] : undefined;
  if (!known) return undefined;
  const { heading, render, waits } = known;
  const note = whyAsWritten(section, page.postmortem);
  if (note !== undefined) return { name: section.name, heading, markup: undefined, note };
  const shown = isBlank(section) ? undefined : render(section, page);
  return {
    name: section.name,
    heading,
    markup: (shown ?? html`<p class="pm-note">${waits}</p>`).markup,
    note: undefined,
  };
}

const isBlank = ({ value }: Section): boolean => value === undefined || value === null || value === '';

const LISTS = new Set(['contributing-factors', 'action-items']);

/** What can't be read is shown as it is written; saying so must not sound like blame. */
function whyAsWritten(section: Section, { sections }: Postmortem): string | undefined {
  const { name, yaml } = section;
  if (yaml.errors.length > 0) return 'This section is shown as it is written: it is not YAML yet.';
  if (sections.find((one) => one.name === name) !== section) {
    return 'This section is shown as it is written: there is another of its name above, and the first is read.';
  }
  return isBlank(section) || hasForm(section, LISTS.has(name))
    ? undefined
    : `This section is shown as it is written: it is not ${LISTS.has(name) ? 'a list of items' : 'keys with values'} yet.`;
}

/** A list of maps, or a map. */
const hasForm = ({ value }: Section, asList: boolean): boolean =>
  asList ? Array.isArray(value) && value.every(isMap) : isMap(value);

const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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

const foot = (page: Page): Html =>
  html`${record(page)}${
    page.postmortem.timeline &&
    html`<p class="pm-foot">Times are ${page.zone}. Metrics are derived from the timeline’s marks.</p>`
  }`;
