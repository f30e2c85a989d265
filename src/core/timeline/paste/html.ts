import { decodeEntities } from './entities.ts';
import { exactTime } from './exact.ts';
import { slackMessage } from './slack-link.ts';

const BREAKS = new Set(
  'address article aside blockquote br dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody thead tr ul'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'title']);

interface Reading {
  readonly out: string[];
  /** The tag whose content is left out, until it ends. */
  skip: string | undefined;
}

/**
 * The text of HTML as a clipboard holds it, a block a line. Times that it knows better than it shows them (a link to
 * a Slack message, `<time datetime>`) stand in it as exact ones. Never throws, and runs nothing.
 */
export function textOfHtml(html: string): string {
  const reading: Reading = { out: [], skip: undefined };
  let at = 0;
  while (at < html.length)
    at = html.charAt(at) === '<' ? takeTag(reading, html, at) : takeText(reading, html, at);
  return reading.out
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+$/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

function takeText(reading: Reading, html: string, start: number): number {
  const next = html.indexOf('<', start);
  const end = next === -1 ? html.length : next;
  if (reading.skip === undefined)
    reading.out.push(decodeEntities(html.slice(start, end).replace(/[ \t\r\n\f]+/g, ' ')));
  return end;
}

const TAG = /^<(\/?)([a-z][a-z0-9:-]{0,30})/i;

function takeTag(reading: Reading, html: string, start: number): number {
  if (html.startsWith('<!--', start)) return after(html, '-->', start);
  const end = after(html, '>', start);
  const tag = html.slice(start, end);
  const [, closing, name = ''] = TAG.exec(tag) ?? [];
  const element = name.toLowerCase();
  const exact =
    closing === '' && reading.skip === undefined
      ? exactOf(element, tag, html.slice(end, end + LONGEST_TIME))
      : undefined;
  if (exact === undefined) takeElement(reading, element, closing === '/', tag);
  else {
    // In the place of the time that is shown.
    reading.out.push(exact);
    reading.skip = element;
  }
  return end;
}

function after(html: string, sign: string, start: number): number {
  const found = html.indexOf(sign, start);
  return found === -1 ? html.length : found + sign.length;
}

function takeElement(reading: Reading, name: string, closing: boolean, tag: string): void {
  const { out, skip } = reading;
  if (skip !== undefined) {
    if (closing && name === skip) reading.skip = undefined;
    return;
  }
  if (UNSEEN.has(name) && !closing && !tag.endsWith('/>')) reading.skip = name;
  else if (BREAKS.has(name)) out.push('\n');
  else if (CELLS.has(name) && closing) out.push('\t');
  else if (name === 'img') out.push(attribute(tag, 'alt') ?? '');
}

const LONGEST_TIME = 500;

/** What a link or a `<time>` knows of the time that it shows; undefined for any other, and for one that never ends. */
function exactOf(name: string, tag: string, behind: string): string | undefined {
  const end = behind.toLowerCase().indexOf(`</${name}`);
  if (end === -1) return undefined;
  if (name === 'time') return timed(tag);
  const shown = behind
    .slice(0, end)
    .replace(/<[^>]*>/g, '')
    .trim();
  return name === 'a' && SHOWN_TIME.test(shown) ? linked(attribute(tag, 'href')) : undefined;
}

const SHOWN_TIME = /^[^:]{0,30}\d{1,2}:\d{2}.{0,10}$/;

function linked(href: string | undefined): string | undefined {
  const message = href === undefined ? undefined : slackMessage(href);
  return message && exactTime(message.at, message.link);
}

function timed(tag: string): string | undefined {
  const written = attribute(tag, 'datetime') ?? '';
  const at = /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(at) ? undefined : exactTime(at);
}

function attribute(tag: string, name: string): string | undefined {
  const [, , quoted, single] =
    new RegExp(`\\s(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag.slice(0, 4000)) ?? [];
  const value = quoted ?? single;
  return value === undefined ? undefined : decodeEntities(value);
}
