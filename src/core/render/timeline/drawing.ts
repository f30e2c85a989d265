import { formatClock, formatShortDay, formatDuration } from '../../timeline/format.ts';
import { phases } from '../../timeline/metrics.ts';
import { momentOf } from '../../timeline/moments.ts';
import { html, type Html } from '../html.ts';
import { anchor, type Page } from '../page.ts';
import { bandLegend, bandsOf, type Band } from './bands.ts';
import { markLabels, storyLabels, type Known, type Label } from './entry-labels.ts';
import { isWithin, scaleOf, ticksOf, type Scale } from './scale.ts';

const WIDE = 600;
const TIER = 20;
const BAND = 27;
const AXIS = 22;
const DAY = 86_400_000;

/**
 * The timeline as a picture `width` wide: rail, phases, marks below, what happened above. The list beside it says the
 * same in words.
 */
export function drawing(page: Page, width: number): Html | undefined {
  const drawn = draw(page, width);
  if (!drawn) return undefined;
  const { height, bands, shapes, scale } = drawn;
  const said = `${summary(page)} The list below says the same.`;
  return html`<figure class="pm-drawing ${width < WIDE ? 'pm-compact' : 'pm-wide'}">
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${said}">${shapes}</svg>
    ${caption(bandLegend(bands), outside(page, scale))}
  </figure>`;
}

/** What is drawn, before it is put on a page or into a file. */
export interface Drawn {
  readonly height: number;
  readonly scale: Scale;
  readonly bands: readonly Band[];
  readonly shapes: Html;
}

/** Undefined where no instant is known. */
export function draw(page: Page, width: number): Drawn | undefined {
  const scale = scaleOf(page.entries, width);
  if (!scale) return undefined;
  const inside = page.entries.filter((entry): entry is Known => isWithin(entry, scale));
  const above = storyLabels(inside, scale);
  const below = markLabels(inside, page.zone, scale, (entry) => isDecisive(entry, page));
  const stems = below.map(({ x }) => x);
  const bands = bandsOf(phases(page.entries), scale, stems);
  const rail = Math.max(0, ...above.map(({ tier }) => tier)) * TIER + 10;
  const height = rail + BAND + AXIS + Math.max(0, ...below.map(({ tier }) => tier)) * 18 + 4;
  const shapes = html`
    <rect class="pm-band" x="0" y="${rail}" width="${width}" height="${BAND}" />
    ${bands.map((band) => phaseBand(band, rail))} ${above.map((label) => storyLabel(label, rail))}
    ${below.map((label) => markLabel(label, rail, page))} ${axis(page, scale, rail, stems)}
    ${inside.map((entry) => point(entry, scale, rail, page, radius(entry, inside)))}
  `;
  return { height, scale, bands, shapes };
}

const DECISIVE = ['impact_start', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;

/** True where a phase or a metric is counted from the entry. */
const isDecisive = ({ at: time, marks }: Known, { entries }: Page): boolean =>
  DECISIVE.some((name) => marks.some(({ mark }) => mark === name) && momentOf(entries, name).at === time);

function phaseBand({ phase: { name, start, end }, x, width, label }: Band, rail: number): Html {
  return html`<g class="pm-phase pm-${name.toLowerCase()}">
    <title>${name} ${formatDuration(end - start)}</title>
    <rect class="pm-tint" x="${at(x)}" y="${rail}" width="${at(width)}" height="${BAND}" />
    <rect class="pm-edge" x="${at(x)}" y="${rail - 1.5}" width="${at(width)}" height="3" />
    ${label && html`<text x="${at(label.x)}" y="${rail + 19}">${label.text}</text>`}
  </g>`;
}

/** Where many entries crowd the rail, those that nothing refers to are drawn smaller. */
const radius = ({ id }: Known, all: readonly Known[]): number => (all.length > CROWD && !id ? 2.5 : 4);
const CROWD = 60;

function point(entry: Known, scale: Scale, rail: number, page: Page, r: number): Html {
  const index = page.entries.indexOf(entry) + 1;
  const id = anchor('point', `${entry.id?.name ?? `-${index}`}${scale.width < WIDE ? '-compact' : ''}`);
  const x = at(scale.x(entry.at));
  const title = html`<title>${formatClock(entry.at, page.zone, { seconds: true })} ${entry.text}</title>`;
  return entry.marks.length > 0
    ? html`<path id="${id}" class="pm-diamond" d="M${x} ${rail - 5}l5 5-5 5-5-5z">${title}</path>`
    : html`<circle id="${id}" class="pm-circle" cx="${x}" cy="${rail}" r="${r}">${title}</circle>`;
}

function storyLabel({ x, text, tier, flipped }: Label, rail: number): Html {
  const y = rail - tier * TIER - 4;
  return html`<line class="pm-stem" x1="${at(x)}" x2="${at(x)}" y1="${y}" y2="${rail}" />
    <text x="${at(flipped ? x - 5 : x + 5)}" y="${y + 10}" text-anchor="${flipped ? 'end' : 'start'}"
      >${text}</text
    >`;
}

function markLabel({ item, x, text, tier, flipped }: Label, rail: number, { zone }: Page): Html {
  const y = rail + BAND + AXIS + tier * 18 - 6;
  const clock = formatClock(item.at, zone);
  const name = text.endsWith(clock) ? text.slice(0, -clock.length) : undefined;
  return html`<line class="pm-stem pm-strong" x1="${at(x)}" x2="${at(x)}" y1="${rail}" y2="${y + 4}" />
    <text x="${at(flipped ? x - 5 : x + 5)}" y="${y}" text-anchor="${flipped ? 'end' : 'start'}"
      >${name === undefined ? text : html`${name}<tspan class="pm-dim">${clock}</tspan>`}</text
    >`;
}

function axis({ zone }: Page, scale: Scale, rail: number, stems: readonly number[]): Html {
  const { step, at: ticks } = ticksOf(scale, zone, Math.round(scale.width / 90));
  const y = rail + BAND;
  const show = (tick: number): string =>
    step >= DAY || formatClock(tick, zone) === '00:00' ? formatShortDay(tick, zone) : formatClock(tick, zone);
  const free = (x: number): boolean =>
    x > 18 && x < scale.width - 18 && stems.every((stem) => Math.abs(stem - x) > 19);
  const apart = ticks.filter((tick) => free(scale.x(tick)));
  return html`<g class="pm-axis">
    ${apart.map((tick) => html`<line x1="${at(scale.x(tick))}" x2="${at(scale.x(tick))}" y1="${y}" y2="${y + 4}" /><text x="${at(scale.x(tick))}" y="${y + 16}" text-anchor="middle">${show(tick)}</text>`)}
  </g>`;
}

const caption = (legend: Html | undefined, rest: Html | undefined): Html | undefined =>
  (legend ?? rest) && html`<figcaption>${legend} ${rest}</figcaption>`;

function outside(page: Page, scale: Scale): Html | undefined {
  const said = saidOutside(page, scale);
  return said === undefined
    ? undefined
    : html`<div>${said}, outside this drawing; all are in the list.</div>`;
}

/** How many entries lie too far from the incident to be drawn: "2 earlier and 1 later". */
export function saidOutside({ entries }: Page, { start, end }: Scale): string | undefined {
  const before = entries.filter(({ at: time }) => time !== undefined && time < start).length;
  const after = entries.filter(({ at: time }) => time !== undefined && time > end).length;
  const said = [before > 0 && `${before} earlier`, after > 0 && `${after} later`]
    .filter(Boolean)
    .join(' and ');
  return said === '' ? undefined : said;
}

export function summary({ entries, zone }: Page): string {
  const said = phases(entries).map(
    ({ name, start, end }) => `${name} ${formatDuration(end - start)} from ${formatClock(start, zone)}`,
  );
  return `Timeline of ${entries.length} entries. ${said.join(', ')}.`;
}

const at = (value: number): number => Math.round(value * 10) / 10;
