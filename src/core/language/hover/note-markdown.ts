import type { Note } from '../../document/finding.ts';

/** Why it matters, a better question, one way to put it, and where the idea comes from. Source: the design's "wording hover". */
export function noteMarkdown({ why, question, rewrite, opinion, source }: Note): string {
  return [
    `**Why it matters.** ${why}`,
    ...(question === undefined ? [] : [`**A better question.** ${question}`]),
    ...(rewrite === undefined ? [] : ['**One way to put it**', codeBlock(rewrite)]),
    ...(opinion === undefined
      ? []
      : [`**A second opinion (${escaped(opinion.model)}).** ${escaped(opinion.text)}`]),
    ...(source === undefined
      ? []
      : [source.url === undefined ? source.title : `[${source.title}](${source.url})`]),
  ].join('\n\n');
}

/** A block that the text in it can't close. */
export function codeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** Text of the document as Markdown that shows it and does nothing else. */
export const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '\\$&').replace(/\s+/g, ' ');
