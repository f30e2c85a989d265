import type { TimelineEntry } from '../../document/postmortem.ts';
import { formatLongDay, formatOffset, formatDuration } from '../../timeline/format.ts';
import { phases, zeroOf, type Phase } from '../../timeline/metrics.ts';
import { html, inline, link, type Html } from '../html.ts';
import { anchor, place, type EntryPlace, type Page } from '../page.ts';
import { sourceName } from '../source-name.ts';
import { words } from '../values.ts';

/** Every entry with its sources, folded under the drawing; open where nothing is drawn. */
export function entryTable(page: Page, { open }: { readonly open: boolean }): Html {
  const { entries, zone } = page;
  const zero = zeroOf(entries);
  const days = newDays(entries, zone);
  return html`<details class="pm-all" ${open && OPEN}>
    <summary>${all(entries.length)}</summary>
    <table class="pm-entries">
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">T+</th>
          <th scope="col">What happened</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          (entry, index) =>
            html`${
                days[index] !== undefined &&
                html`<tr class="pm-day">
                  <td colspan="4">${days[index]}</td>
                </tr>`
              }
              <tr id="${anchorOf(entry, index, 'row')}">
                <td><time ${place(entry.id?.name)}>${page.clock(entry)}</time></td>
                <td class="pm-offset">${offsetOf(entry, zero)}</td>
                <td>${inline(entry.text)} ${tags(entry)} ${by(entry, page)}</td>
                <td>${entry.sources.map(({ uri }) => html`${link(uri, sourceName(uri))} `)}</td>
              </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

/** The entries as a list on a rail in the colours of the phases: the drawing's equal where it is narrow. */
export function entryRail(page: Page): Html {
  const { entries, zone } = page;
  const zero = zeroOf(entries);
  const bands = phases(entries);
  const days = newDays(entries, zone);
  return html`<ol class="pm-rail">
    ${entries.map((entry, index) => {
      const began = bands.find(({ start }) => start === entry.at && isFirst(entries, index));
      const within = bands.find(
        ({ start, end }) => entry.at !== undefined && start <= entry.at && entry.at < end,
      );
      const phase = within ? `pm-${within.name.toLowerCase()}` : '';
      return html`${days[index] !== undefined && html`<li class="pm-day ${began ? '' : phase}">${days[index]}</li>`}
        ${began && phaseHead(began)}
        <li id="${anchorOf(entry, index, 'line')}" class="${phase}">
          <i class="${entry.marks.length > 0 ? 'pm-diamond' : 'pm-circle'}" aria-hidden="true"></i>
          <time>${page.clock(entry)}</time>
          <span class="pm-offset">${offsetOf(entry, zero)}</span> ${tags(entry)}
          <div>${inline(entry.text)} ${by(entry, page)}</div>
        </li>`;
    })}
  </ol>`;
}

const OPEN = html`open`;

const all = (count: number): string =>
  count === 1 ? 'The entry, with its sources' : `All ${count} entries, with their sources`;

const anchorOf = ({ id }: TimelineEntry, index: number, kind: EntryPlace): string =>
  anchor(kind, id?.name ?? `-${index + 1}`);

const phaseHead = ({ name, start, end }: Phase): Html =>
  html`<li class="pm-phase-head pm-${name.toLowerCase()}"><b>${name}</b> ${formatDuration(end - start)}</li>`;

const isFirst = (entries: readonly TimelineEntry[], index: number): boolean =>
  entries.findIndex(({ at }) => at === entries[index]?.at) === index;

const offsetOf = ({ at }: TimelineEntry, zero: number | undefined): string =>
  at === undefined || zero === undefined ? '' : formatOffset(at - zero);

const tags = ({ marks, public: open }: TimelineEntry): Html =>
  html`${marks.map(({ mark }) => html`<span class="pm-tag">${words(mark)}</span> `)}${open && html`<span class="pm-tag">public</span>`}`;

const by = ({ actor }: TimelineEntry, { who }: Page): Html | undefined =>
  actor && html`<small>${who(actor.name)}</small>`;

/** The day at each entry that begins another one; none where all happened on one day. */
function newDays(entries: readonly TimelineEntry[], zone: string): readonly (string | undefined)[] {
  const days = entries.map(({ at }) => (at === undefined ? undefined : formatLongDay(at, zone)));
  if (new Set(days.filter((day) => day !== undefined)).size < 2) return [];
  return days.map((day, index) => (day === days[index - 1] ? undefined : day));
}
