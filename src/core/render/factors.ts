import type { Item, Section } from '../document/postmortem.ts';
import { formatClock } from '../timeline/format.ts';
import { html, inline, jump, link, type Html } from './html.ts';
import { anchor, lineOf, said, type EntryPlace, type Page } from './page.ts';
import { short } from './short.ts';
import { sourceName } from './source-name.ts';
import { isWithin, scaleOf } from './timeline/scale.ts';
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
  const evidence = texts(item.fields['evidence']?.value).map((one) => html`<li>${shown(one, page)}</li>`);
  const actions = page.actionsFor(item).map((action) => html`<li>${actionLink(action)}</li>`);
  const accepted = said(item, 'accepted');
  const whys = texts(item.fields['whys']?.value);
  return html`<div
    class="pm-factor code-line"
    data-line="${lineOf(page, item)}"
    id="${anchor('factor', item.id ?? '')}"
  >
    <div>
      <b class="pm-id">${item.id ?? ''}</b> ${inline(said(item, 'factor') ?? '')}
      <small
        >${[said(item, 'category'), said(item, 'trigger') === 'true' ? 'set it off' : undefined].filter(Boolean).join(' · ')}</small
      >
      ${
        whys.length > 0 &&
        html`<ol class="pm-whys">
          ${whys.map((why) => html`<li>${inline(why)}</li>`)}
        </ol>`
      }
    </div>
    <ul class="pm-evidence" aria-label="Evidence">
      ${evidence}
    </ul>
    <ul class="pm-answers" aria-label="Actions">
      ${actions} ${accepted !== undefined && html`<li>accepted: ${inline(accepted)}</li>`}
    </ul>
  </div>`;
}

/** Evidence is an entry of the timeline, a link, or a place in the code (`path@commit`). */
function shown(evidence: string, { entry, entries, zone }: Page): Html {
  const found = entry(evidence);
  if (!found) {
    const isUri = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(evidence);
    return isUri ? link(evidence, sourceName(evidence)) : html`<code>${evidence}</code>`;
  }
  const time = found.at === undefined ? found.when.text : formatClock(found.at, zone, { seconds: true });
  const scale = scaleOf(entries, 1);
  const isDrawn = scale !== undefined && isWithin(found, scale);
  const to = (kind: EntryPlace): Html =>
    jump(anchor(kind, found.id?.name ?? ''), inline(short(found.text, 80)));
  return html`<time>${time}</time> <span class="pm-wide">${to(isDrawn ? 'point' : 'row')}</span
    ><span class="pm-compact">${to('line')}</span>`;
}

const actionLink = (action: Item): Html => {
  const text = inline(short(said(action, 'action') ?? '', 80));
  return html`<b class="pm-id">${action.id ?? ''}</b>
    ${action.id === undefined ? text : jump(anchor('action', action.id), text)}`;
};
