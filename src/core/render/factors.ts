import type { Item, Section } from '../document/postmortem.ts';
import { html, inline, jump, link, type Html } from './html.ts';
import { anchor, lineOf, place, said, type EntryPlace, type Page } from './page.ts';
import { short } from './short.ts';
import { sourceName } from './source-name.ts';
import { texts } from './values.ts';

/** The contributing factors, each with what shows it and what is done about it. */
export function factors(_section: Section, page: Page): Html | undefined {
  const { factors: items } = page.postmortem;
  if (items.length === 0) return undefined;
  return html`<div class="pm-factors">
    <div class="pm-factor pm-header" aria-hidden="true">
      <div>Factor</div>
      <div>Evidence</div>
      <div>Action</div>
    </div>
    ${items.map((item) => factor(item, page))}
  </div>`;
}

function factor(item: Item, page: Page): Html {
  const whys = texts(item.fields['whys']?.value);
  return html`<div
    class="pm-factor code-line"
    data-line="${lineOf(page, item)}"
    id="${anchor('factor', item.id ?? `-${item.index + 1}`)}"
  >
    <div>
      <b class="pm-id" ${place(item.id)}>${item.id ?? ''}</b> ${inline(said(item, 'factor') ?? '')}
      ${said(item, 'factor') === undefined && missing('not told yet')} <small>${kindOf(item)}</small>
    </div>
    <ul class="pm-evidence" aria-label="Evidence">
      ${evidence(item, page)}
    </ul>
    <ul class="pm-answers" aria-label="Actions">
      ${answers(item, page)}
    </ul>
    ${
      whys.length > 0 &&
      html`<ol class="pm-whys" aria-label="Why">
        ${whys.map((why) => html`<li>${inline(why)}</li>`)}
      </ol>`
    }
  </div>`;
}

const kindOf = (item: Item): string =>
  [said(item, 'category'), said(item, 'trigger') === 'true' ? 'set it off' : undefined]
    .filter(Boolean)
    .join(' · ');

/** What is not there yet, in words: an empty cell would say nothing. */
export const missing = (what: string): Html => html`<span class="pm-missing">${what}</span>`;

function evidence(item: Item, page: Page): readonly Html[] {
  const given = texts(item.fields['evidence']?.value);
  const shown = given.map((one) => html`<li>${evidenceOf(one, page)}</li>`);
  return shown.length > 0 ? shown : [html`<li class="pm-none">${missing('none yet')}</li>`];
}

function answers(item: Item, page: Page): readonly Html[] {
  const accepted = said(item, 'accepted');
  const shown = [
    ...page.actionsFor(item).map((action) => html`<li>${actionLink(action)}</li>`),
    ...(accepted === undefined
      ? []
      : [html`<li class="pm-accepted">${html`<b>Accepted:</b> ${inline(accepted)}`}</li>`]),
  ];
  return shown.length > 0 ? shown : [html`<li class="pm-none">${missing('none yet')}</li>`];
}

/** Evidence is an entry of the timeline, a link, or a place in the code (`path@commit`). */
function evidenceOf(given: string, page: Page): Html {
  const found = page.entry(given);
  if (!found) return elsewhere(given);
  const to = (kind: EntryPlace): Html =>
    jump(anchor(kind, found.id?.name ?? ''), inline(short(found.text, 80)));
  return html`<time>${page.moment(found)}</time> <span class="pm-wide">${to('row')}</span
    ><span class="pm-compact">${to('line')}</span>`;
}

function elsewhere(given: string): Html {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(given)) return link(given, sourceName(given));
  const isId = /^\^?[A-Za-z][\w-]*$/.test(given);
  return html`<code>${given}</code>${isId && html` ${missing('is not in the timeline')}`}`;
}

const actionLink = (action: Item): Html => {
  const text = inline(short(said(action, 'action') ?? 'not told yet', 80));
  return html`<b class="pm-id">${action.id ?? ''}</b>
    ${action.id === undefined ? text : jump(anchor('action', action.id), text)}`;
};
