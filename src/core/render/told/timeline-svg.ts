import { formatDuration } from '../../timeline/format.ts';
import { html, type Html } from '../html.ts';
import { short } from '../short.ts';
import type { Band } from '../timeline/bands.ts';
import { draw, saidOutside, summary } from '../timeline/drawing.ts';
import { widthOf } from '../timeline/labels.ts';
import { LIGHT } from './light.ts';
import { wellFormed } from '../well-formed.ts';
import type { ToldTimeline } from './told-timeline.ts';

/** A picture that needs nothing beside itself. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const XMLNS = html`xmlns="http://www.w3.org/2000/svg"`;
const WIDTH = 1000;
const MARGIN = 24;
const HEAD = 34;
const LINE = 20;

/** The drawing of the preview on white paper, with its title, its legend and what lies outside of it in words. */
export function timelineSvg({ page, title, day }: ToldTimeline): Picture | undefined {
  const drawn = draw(page, WIDTH - 2 * MARGIN);
  if (!drawn) return undefined;
  const where = [day, page.zone].filter((one) => one !== undefined).join(', ');
  const foot = footOf(drawn.bands, saidOutside(page, drawn.scale));
  const height = Math.ceil(MARGIN + HEAD + drawn.height + (foot ? LINE + 10 : 0) + MARGIN);
  const size = html`width="${WIDTH}" height="${height}"`;
  const { markup } = html`<svg ${XMLNS} ${size} viewBox="0 0 ${WIDTH} ${height}" role="img">
    <title>${summary(page)}</title>
    <style>
      ${LIGHT}
    </style>
    <rect class="paper" ${size} />
    <text class="title" x="${MARGIN}" y="${MARGIN + 12}">${short(title ?? 'Timeline', 100)}</text>
    <text class="pm-dim" x="${WIDTH - MARGIN}" y="${MARGIN + 12}" text-anchor="end">${where}</text>
    <g transform="translate(${MARGIN} ${MARGIN + HEAD})">${drawn.shapes}</g>
    ${foot && html`<g transform="translate(${MARGIN} ${MARGIN + HEAD + drawn.height + LINE})">${foot}</g>`}
  </svg>`;
  return { svg: `${wellFormed(markup)}\n`, width: WIDTH, height };
}

/** The phases in words where the drawing has no room to name each, then what is not drawn. */
function footOf(bands: readonly Band[], outside: string | undefined): Html | undefined {
  const named = bands.every(({ label }) => label) ? [] : bands;
  if (named.length === 0 && outside === undefined) return undefined;
  let x = 0;
  const keys = named.map(({ phase: { name, start, end } }) => {
    const said = `${name} ${formatDuration(end - start)}`;
    const from = x;
    x += widthOf(said) + 36;
    return html`<g class="pm-${name.toLowerCase()}"
      ><rect class="pm-edge" x="${from}" y="-10" width="10" height="10" rx="2" /><text x="${from + 16}" y="0"
        >${said}</text
      ></g
    >`;
  });
  return html`${keys}${outside !== undefined && html`<text class="pm-dim" x="${x}" y="0">${outside}, outside this drawing</text>`}`;
}
