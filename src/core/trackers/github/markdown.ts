import type { Paragraph } from '../described.ts';
import { ticketMarkdown } from '../ticket-markdown.ts';

/** The paragraphs as GitHub's Markdown: they mention and link nothing either. */
export const githubMarkdown = (paragraphs: readonly Paragraph[]): string =>
  ticketMarkdown(paragraphs, quieted);

/** Mentions and references are looked for in the finished page: only a comment in between keeps them from ringing. */
const CALLS = /([@#])(?=[\w])/g;
const BREAK = '<!-- -->';

const quieted = (escaped: string): string =>
  escaped
    .replace(CALLS, `$1${BREAK}`)
    // A bare address would become a link.
    .replace(/\b(https?|www)(?=:|\\\.)/gi, `$1${BREAK}`);
