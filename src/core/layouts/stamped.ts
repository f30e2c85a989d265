import type { NamedDay } from '../timeline/paste/day.ts';
import type { Stamp } from '../timeline/paste/stamp.ts';

/** A line with a time, and what goes on with it. */
export interface Stamped {
  readonly stamp: Stamp;
  /** The day that a line of its own above it names; those behind it go on from there, past midnight as well. */
  readonly under: NamedDay | undefined;
  readonly text: string;
  readonly actor: string | undefined;
  readonly links: readonly string[];
  /** Lines, from 0. */
  readonly from: readonly number[];
}

const ACTOR = /^`?@([A-Za-z][\w.-]{0,38}[\w-])\s*`?(?:\s+|:\s*)(?=\S)/;
const LINK = /(?<!!)\[([^[\]]+)\]\((https?:\/\/[^\s<>()]+)\)/g;

/** Who a text begins with, and its links, which a log has behind its words. */
export function partsOf(text: string): Pick<Stamped, 'text' | 'actor' | 'links'> {
  const [begun = '', actor] = ACTOR.exec(text) ?? [];
  const links: string[] = [];
  const said = text.slice(begun.length).replace(LINK, (_, words: string, link: string) => {
    links.push(link);
    return words === link ? '' : words;
  });
  const shown = said.trim() === '' ? links.join(' ') : said;
  return { text: shown, actor, links: said.trim() === '' ? [] : links };
}
