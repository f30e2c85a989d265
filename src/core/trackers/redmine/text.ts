/** Takes no room, and keeps what stands before it from meaning anything to Textile or Markdown. */
const BREAK = '\u200b';

/** What would mention, link, format, or run a macro. Which of its two formats a Redmine uses, it does not tell. */
const CALLS =
  /[@#!{[\]<|~^*_+`\\]|(?<=\b(?:https?|commit|source|document|attachment|version|wiki|user|r)):|\br(?=\d)/gi;

/** Text that stays text in a description: nobody is called, and nothing is linked or loaded. */
export const redmineText = (text: string): string => text.replace(CALLS, `$&${BREAK}`);
