import type { Item, Section } from '../document/postmortem.ts';
import { due } from './due.ts';
import { missing } from './factors.ts';
import { html, inline, jump, link, type Html } from './html.ts';
import { anchor, lineOf, place, said, type Page } from './page.ts';
import { ticketName } from './source-name.ts';
import { own, texts, words } from './values.ts';

/** The action items: what, when it is done, who, by when, how far, where its ticket is. */
export function actions(_section: Section, page: Page): Html | undefined {
  const { actionItems } = page.postmortem;
  if (actionItems.length === 0) return undefined;
  return html`<table class="pm-actions">
    <thead>
      <tr>
        <th scope="col"><span class="pm-unseen">Id</span></th>
        <th scope="col">Action and when it is done</th>
        <th scope="col">Owner</th>
        <th scope="col">Due</th>
        <th scope="col">Status</th>
        <th scope="col">Ticket</th>
      </tr>
    </thead>
    <tbody>
      ${actionItems.map((item) => row(item, page))}
    </tbody>
  </table>`;
}

function row(item: Item, page: Page): Html {
  const status = said(item, 'status') ?? 'open';
  const owner = said(item, 'owner');
  const ticket = said(item, 'ticket');
  const reason = said(item, 'reason');
  const isIdea = status === 'idea';
  return html`<tr
    class="code-line"
    data-line="${lineOf(page, item)}"
    id="${anchor('action', item.id ?? `-${item.index + 1}`)}"
  >
    <td class="pm-id" ${place(item.id)}>${item.id ?? ''}</td>
    <td>${what(item)}<small>${details(item, page)}</small></td>
    <td class="pm-owner">
      ${owner === undefined ? !isIdea && missing('none yet') : inline(page.who(owner))}
    </td>
    <td class="pm-due">${dueCell(said(item, 'due'), status, page)}</td>
    <td class="pm-status">
      <i class="pm-dot pm-${CLASSES.has(status) ? status : 'open'}" aria-hidden="true"></i>
      ${statusWords(status)}${reason !== undefined && html`<small>${inline(reason)}</small>`}
    </td>
    <td class="pm-ticket">${ticket !== undefined && link(ticket, ticketName(ticket))}</td>
  </tr>`;
}

const CLASSES = new Set(['idea', 'open', 'in_progress', 'done', 'wont_do']);
/** `won’t do`, `in progress` */
export const statusWords = (status: string): string => own(STATUS, status) ?? words(status);

const STATUS: Readonly<Record<string, string>> = { wont_do: 'won’t do', idea: 'an idea' };

const what = (item: Item): Html => {
  const action = said(item, 'action');
  return action === undefined ? missing('not told yet') : inline(action);
};

function details(item: Item, page: Page): Html {
  const done = said(item, 'done_when');
  const kind = [said(item, 'priority'), said(item, 'type')].filter(Boolean).join(' ');
  const parts = [
    kind === '' ? undefined : html`${kind}`,
    addressed(item, page),
    done === undefined ? undefined : html`done when: ${inline(done)}`,
  ].filter((part) => part !== undefined);
  return html`${parts.map((part, index) => html`${index > 0 && ' · '}${part}`)}`;
}

/** `for F1, F3`: the way back to why. */
function addressed(item: Item, { postmortem }: Page): Html | undefined {
  const ids = texts(item.fields['addresses']?.value);
  const shown = ids.map((id, index) => html`${index > 0 && ', '}${factorLink(id, postmortem.factors)}`);
  return shown.length === 0 ? undefined : html`for ${shown}`;
}

const factorLink = (id: string, factors: readonly Item[]): Html =>
  factors.some((factor) => factor.id === id)
    ? jump(anchor('factor', id), id)
    : html`${id} ${missing('is not among the factors')}`;

function dueCell(written: string | undefined, status: string, page: Page): Html | undefined {
  const open = status === 'open' || status === 'in_progress';
  if (written === undefined) return open ? missing('none yet') : undefined;
  const { day, written: words, relative, late } = due(written, page);
  return html`<span title="${words ?? written}">${inline(day)}</span>${
      open && relative !== undefined && html`<small class="${late ? 'pm-late' : ''}">${relative}</small>`
    }`;
}
