import type { TicketLookup } from '../actions/ticket-statuses.ts';
import { findFrontMatter } from '../document/front-matter.ts';
import { scanBlocks } from '../document/blocks.ts';
import { fencesIn } from '../document/fences.ts';
import { headingsIn } from '../document/headings.ts';
import { readLines } from '../document/lines.ts';
import type { Postmortem, Section } from '../document/postmortem.ts';
import { sectionName } from '../document/sections.ts';
import { valueAt } from '../schema/validate.ts';

/** What other documents need to know of a postmortem. */
export interface PostmortemSummary {
  readonly id: string;
  readonly title: string;
  readonly status: string | undefined;
  readonly severity: string | undefined;
  /** The day its timeline begins. */
  readonly date: string | undefined;
  readonly services: readonly string[];
  readonly teams: readonly string[];
  readonly tags: readonly string[];
  readonly causes: readonly string[];
}

/** What is known beside a document: the postmortems of its repository, and its tickets. */
export interface Lookup {
  /** Undefined while they aren't known: then nothing can be said about them. Asking makes them known in time. */
  postmortems(): readonly PostmortemSummary[] | undefined;
  /** The tickets of action items as they were last read. Looking asks no tracker. */
  readonly ticket?: TicketLookup;
  /**
   * The actions of all postmortems that are still to be done; those of the document that asks may be among them. The
   * same list for as long as nothing changes. Undefined while they aren't known.
   */
  openActions?(): readonly OpenAction[] | undefined;
}

/** An action that is still to be done somewhere. */
export interface OpenAction {
  /** The id of its postmortem. */
  readonly postmortem: string;
  readonly id: string;
  readonly action: string;
  readonly ticket?: string;
}

/** The summary of a postmortem that is read already; undefined without an id. */
export const summaryOf = ({ frontMatter, title, timeline }: Postmortem): PostmortemSummary | undefined =>
  summary(frontMatter, title?.text, timeline?.date);

/** Reads only what the summary needs: a repository has many postmortems. */
export function summarize(text: string): PostmortemSummary | undefined {
  const lines = readLines(text);
  const front = findFrontMatter(text, lines);
  if (!front) return undefined;
  const blocks = scanBlocks(text, lines, front.span.end);
  const title = headingsIn(text, lines, blocks).find(({ level }) => level === 1);
  const timeline = fencesIn(text, lines, blocks).find((fence) => sectionName(fence) === 'timeline');
  const content = timeline ? text.slice(timeline.content.start, timeline.content.end) : '';
  return summary(front, title?.text, /^date:[ \t]*["']?(\d{4}-\d{2}-\d{2})/m.exec(content)?.[1]);
}

function summary(
  front: Section | undefined,
  title: string | undefined,
  date: string | undefined,
): PostmortemSummary | undefined {
  const said = (key: string): readonly string[] => wordsOf(valueAt(front?.value, [key]));
  const [id] = said('id');
  if (id === undefined) return undefined;
  return {
    id,
    title: title ?? '',
    status: said('status')[0],
    severity: said('severity')[0],
    date,
    services: said('services'),
    teams: said('teams'),
    tags: said('tags'),
    causes: said('cause'),
  };
}

const wordsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    typeof one === 'string' && one.trim() !== '' ? [one.trim()] : [],
  );
