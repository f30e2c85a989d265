import { oneLine } from '../timeline/one-line.ts';

/** A text in a line of Markdown says what it says: it opens no tag and no link, and its last # stays. */
export const markdownText = (text: string): string =>
  oneLine(text)
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replaceAll('](', ']\\(')
    .replace(/#(?=#*$)/, '\\#');
