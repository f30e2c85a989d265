import { inCode, plainText, sourceLink, tableOf } from '../../markdown-text.ts';
import type { Page } from '../../page.ts';
import { dayOr, recordKeys, recordLabel } from '../../record.ts';
import { fields, list, own, text, texts, told, words } from '../../values.ts';

type Tell = (value: unknown, page: Page) => string;

const TELL: Readonly<Record<string, Tell>> = {
  responders: (value, { who }) => inCode(Object.keys(fields(value)).map(who).join(', ')),
  approvals: (value, page) =>
    list(value)
      .map((one) => approval(one, page))
      .join(', '),
  reviewers: (value, { who }) => inCode(texts(value).map(who).join(', ')),
  facilitator: (value, { who }) => inCode(who(told(value))),
  incidents: (value) => texts(value).map(sourceLink).join(', '),
  detected_by: (value) => inCode(words(told(value))),
  published_at: (value, page) => inCode(dayOr(told(value), page)),
  meeting: (value, page) => inCode(dayOr(told(value), page)),
};

/** What else the front matter says, as a table; empty where that is nothing. */
export function recordMarkdown(page: Page): string {
  const rows = recordKeys(page).map((key) => [
    plainText(recordLabel(key)),
    own(TELL, key)?.(page.front[key], page) ?? inCode(told(page.front[key])),
  ]);
  return rows.length === 0 ? '' : `## About this document\n\n${tableOf(['Detail', 'Value'], rows)}`;
}

function approval(value: unknown, page: Page): string {
  const by = text(fields(value)['by']);
  const at = text(fields(value)['at']);
  if (by === undefined) return inCode(told(value));
  return plainText(at === undefined ? page.who(by) : `${page.who(by)} (${dayOr(at, page)})`);
}
