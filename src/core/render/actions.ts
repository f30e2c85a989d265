import type { Item, Section } from '../document/postmortem.ts';
import { due } from './due.ts';
import { html, inline, link, type Html } from './html.ts';
import { anchor, lineOf, said, type Page } from './page.ts';
import { ticketName } from './source-name.ts';
import { words } from './values.ts';

/** The action items: what, when it is done, who, by when, how far, where its ticket is. */
export function actions(_section: Section, page: Page): Html | undefined {
  const { actionItems } = page.postmortem;
  if (actionItems.length === 0) return undefined;
  return html`<table class="pm-actions">
    <thead>
      <tr>
        <th></th>
        <th>Action and when it is done</th>
        <th>Owner</th>
        <th>Due</th>
        <th>Status</th>
        <th>Ticket</th>
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
  return html`<tr class="code-line" data-line="${lineOf(page, item)}" id="${anchor('action', item.id ?? '')}">
    <td class="pm-id">${item.id ?? ''}</td>
    <td>${inline(said(item, 'action') ?? '')}<small>${details(item)}</small></td>
    <td>${owner === undefined ? '' : page.who(owner)}</td>
    <td>${dueCell(said(item, 'due'), status, page)}</td>
    <td class="pm-status">
      <i class="pm-dot pm-${CLASSES.has(status) ? status : 'open'}" aria-hidden="true"></i>
      ${words(status)}${reason !== undefined && html`<small>${inline(reason)}</small>`}
    </td>
    <td>${ticket !== undefined && link(ticket, ticketName(ticket))}</td>
  </tr>`;
}

const CLASSES = new Set(['idea', 'open', 'in_progress', 'done', 'wont_do']);

function details(item: Item): Html {
  const kind = [said(item, 'priority'), said(item, 'type')].filter(Boolean).join(' ');
  const done = said(item, 'done_when');
  return html`${kind}${kind !== '' && done !== undefined && ' · '}${done !== undefined && html`done when: ${inline(done)}`}`;
}

function dueCell(written: string | undefined, status: string, page: Page): Html | undefined {
  if (written === undefined) return undefined;
  const open = status !== 'done' && status !== 'wont_do' && status !== 'idea';
  const { day, relative, late } = due(written, page);
  return html`${day}${open && relative !== undefined && html`<small class="${late ? 'pm-late' : ''}">${relative}</small>`}`;
}
