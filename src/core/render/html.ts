import { openQuestionsIn } from '../document/open-question.ts';

/** Markup that is safe to put into a page. Only `html` makes it, and it escapes what is put in. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | boolean | undefined | readonly Part[];

/** A template of markup. Text put into it is escaped, also for attributes; lists are joined; undefined and booleans are nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: strings.map((string, index) => string + toMarkup(parts[index])).join(''),
});

function toMarkup(part: Part): string {
  if (part === undefined || typeof part === 'boolean') return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return isList(part) ? part.map(toMarkup).join('') : part.markup;
}

const isList = (part: Html | readonly Part[]): part is readonly Part[] => Array.isArray(part);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** Text in which `code` between backticks is shown as such, and what is still open is marked; all else is itself. */
export function inline(text: string): Html {
  let markup = '';
  let from = 0;
  for (const { span } of openQuestionsIn(text)) {
    const open = coded(text.slice(span.start, span.end));
    markup += `${coded(text.slice(from, span.start))}<mark class="${OPEN_CLASS}">${open}</mark>`;
    from = span.end;
  }
  return { markup: markup + coded(text.slice(from)) };
}

/** What marks a question that a text leaves open. */
export const OPEN_CLASS = 'pm-open-question';

const coded = (text: string): string => escapeHtml(text).replace(/`([^`]{1,400})`/g, '<code>$1</code>');

/** Something with a link where the target is a web address, and plain otherwise: no other scheme is ever followed. */
export const link = (target: string, text: string | Html): Html =>
  /^https?:\/\/[^\s]+$/i.test(target)
    ? html`<a href="${target}">${text}</a>`
    : html`<span title="${target}">${text}</span>`;

/** A link to another part of the page. */
export const jump = (anchor: string, text: string | Html): Html =>
  html`<a href="#${encodeURIComponent(anchor)}">${text}</a>`;
