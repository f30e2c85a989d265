import { oneLine } from '../../http/one-line.ts';

/** What ids in a message stand for; undefined where it is not known. */
export interface Names {
  user(id: string): string | undefined;
  channelName?(id: string): string | undefined;
}

// Slack escapes & < > in what people type, so that a bare < always opens a token. Source: its formatting reference.
const TOKEN = /<([^<>]*)>/g;
const USER_TOKEN = /<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g;

/** A message's text as a person reads it, on one line: tokens first, then the three escapes, and nothing else. */
export function plainText(mrkdwn: string, names: Names): string {
  const parts: string[] = [];
  let end = 0;
  for (const token of mrkdwn.matchAll(TOKEN)) {
    parts.push(unescape(mrkdwn.slice(end, token.index)), readToken(token[1] ?? '', names));
    end = token.index + token[0].length;
  }
  parts.push(unescape(mrkdwn.slice(end)));
  return oneLine(parts.join('').replaceAll('```', ' '));
}

/** Ids of the people a text mentions, so that they can be asked for in time. */
export const mentioned = (mrkdwn: string): readonly string[] =>
  [...mrkdwn.matchAll(USER_TOKEN)].map((token) => token[1] ?? '');

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function readToken(token: string, names: Names): string {
  const bar = token.indexOf('|');
  const target = unescape(bar < 0 ? token : token.slice(0, bar));
  const label = bar < 0 ? '' : unescape(token.slice(bar + 1));
  if (target.startsWith('@')) return `@${label || names.user(target.slice(1)) || target.slice(1)}`;
  if (target.startsWith('#')) return `#${label || names.channelName?.(target.slice(1)) || target.slice(1)}`;
  if (target.startsWith('!')) return command(target.slice(1), label);
  return link(target, label);
}

/** `!here`, `!subteam^S1|@sre`, `!date^1795014600^{time}|14:10`. */
function command(name: string, label: string): string {
  if (label !== '') return label;
  const [word = '', id] = name.split('^');
  if (word === 'date') return id === undefined ? '' : dateOf(id);
  return `@${word === 'subteam' && id !== undefined ? id : word}`;
}

function dateOf(seconds: string): string {
  const at = new Date(Number(seconds) * 1000);
  return Number.isNaN(at.getTime()) ? seconds : at.toISOString();
}

function link(target: string, label: string): string {
  const shown = target.replace(/^(?:mailto|tel):/i, '');
  if (label === '' || label === target || label === shown) return shown;
  return target.endsWith(label) || shown !== target ? label : `${label} (${shown})`;
}
