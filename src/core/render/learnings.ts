import type { Section } from '../document/postmortem.ts';
import { html, inline, type Html } from './html.ts';
import type { Page } from './page.ts';
import { fields, list, own, sentence, text, told } from './values.ts';

const LABELS: Readonly<Record<string, string>> = {
  went_well: 'What went well',
  could_improve: 'What could be better',
  got_lucky: 'Where we got lucky',
  dead_ends: 'Dead ends',
  surprises: 'What surprised us',
  questions: 'Questions',
};

/** What was learned, a group a key, in the order of the document. */
export function learnings(section: Section, page: Page): Html {
  const groups = Object.entries(fields(section.value)).flatMap(([key, value]) => {
    const items = list(value).flatMap((item) => learned(item, page) ?? []);
    if (items.length === 0) return [];
    return [
      html`<div>
        <dt>${learningLabel(key, value)}</dt>
        <dd>
          <ul>
            ${items}
          </ul>
        </dd>
      </div>`,
    ];
  });
  return html`<dl class="pm-learnings">${groups}</dl>`;
}

export function learningLabel(key: string, value: unknown): string {
  const isOpen = key === 'questions' && list(value).every((one) => text(fields(one)['answer']) === undefined);
  return isOpen ? 'Open questions' : (own(LABELS, key) ?? sentence(key.replace(/^x_/, '')));
}

function learned(item: unknown, { who }: Page): Html | undefined {
  const question = text(fields(item)['question']);
  const answer = text(fields(item)['answer']);
  const whom = text(fields(item)['for']);
  if (question === undefined) return told(item) === '' ? undefined : html`<li>${inline(told(item))}</li>`;
  return html`<li>
    ${inline(question)} ${whom !== undefined && html`<small>for ${who(whom)}</small>`}
    ${answer !== undefined && html`<div class="pm-answer">${inline(answer)}</div>`}
  </li>`;
}
