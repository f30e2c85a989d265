import type { Paragraph } from '../described.ts';
import { ticketMarkdown } from '../ticket-markdown.ts';

/** The paragraphs as GitLab's Markdown: they mention and link nothing, and no line of theirs is a quick action. */
export const gitlabMarkdown = (paragraphs: readonly Paragraph[]): string =>
  ticketMarkdown(paragraphs, quieted);

/** What begins a reference: people, issues, changes, labels, milestones, snippets, alerts, epics. */
const REFERENCES = /(@|\\#|\\!|\\~|%|\$|\^|&amp;)(?=[\w"'])/g;
const BREAK = '<!-- -->';

const quieted = (escaped: string): string =>
  escaped
    .replace(REFERENCES, `$1${BREAK}`)
    // A bare address would become a link.
    .replace(/\b(https?|www|ftp)(?=:|\\\.)/gi, `$1${BREAK}`);
