import type { TimelineEvent } from '../timeline/event.ts';

// Source: Slack's formatting reference. A sign emphasises where it touches the words inside and no word outside.
const EMPHASIS = /([*_~`])(?<![\p{L}\p{N}]\1|\1\1)(?!\s|\1)((?:(?!\1).)*)(?<!\s)\1(?![\p{L}\p{N}]|\1)/gu;
const SIGNS = 4;

/** The words of a chat message without the signs of its emphasis, to read in a list; the event's own text stays as sent. */
export const withoutEmphasis = (text: string): string =>
  // Four signs nest in each other at most.
  Array.from({ length: SIGNS }).reduce<string>((inner) => inner.replace(EMPHASIS, '$2'), text);

/** An event's text as the panel shows it. */
export const shownText = ({ source, text }: Pick<TimelineEvent, 'source' | 'text'>): string =>
  source === 'slack' ? withoutEmphasis(text) : text;
