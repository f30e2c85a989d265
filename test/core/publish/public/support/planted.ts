import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Section } from '../../../../../src/core/document/postmortem.ts';
import { parsePostmortem } from '../../../../../src/core/document/parse.ts';
import { proseBlocks } from '../../../../../src/core/publish/public/blocks.ts';

/** Numbers from 0 to 1, the same for the same seed. Source: mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Pick = <T>(from: readonly T[]) => T;

export const picker =
  (next: () => number): Pick =>
  (from) =>
    from[Math.floor(next() * from.length)] as (typeof from)[number];

const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** What must never leave, of every kind that is looked for. */
export function secretOf(kind: Kind, next: () => number): string {
  const pick = picker(next);
  const chars = (count: number, from = ALPHABET): string =>
    Array.from({ length: count }, () => pick([...from])).join('');
  const figures = (count: number): string => chars(count, '123456789');
  const hex = (count: number): string => chars(count, '0123456789abcdef');
  const part = (): number => 11 + Math.floor(next() * 200);
  switch (kind) {
    case 'GitHub token':
      return `ghp_${chars(36)}`;
    case 'GitLab token':
      return `glpat-${chars(22)}`;
    case 'Slack token':
      return `xoxb-${figures(11)}-${figures(12)}-${chars(24)}`;
    case 'AWS key':
      return `AKIA${chars(16, 'ABCDEFGHJKLMNPQRSTUVWXYZ234567')}`;
    case 'Stripe key':
      return `sk_live_${chars(28)}`;
    case 'JSON Web Token':
      return `eyJ${chars(20)}.eyJ${chars(40)}.${chars(43)}`;
    case 'password':
      return `password=${chars(6)}7!${chars(6)}`;
    case 'address with a password':
      return `postgres://app:${chars(12)}@db.example.com/orders`;
    case 'random':
      return chars(40);
    case 'e-mail':
      return `${pick(['dana.reyes', 'l.brandt', 'kim'])}${figures(2)}@${pick(['acme.dev', 'globex.com', 'gmail.com'])}`;
    case 'telephone number':
      return pick([
        `+31 6 ${figures(4)} ${figures(4)}`,
        `+49 171 ${figures(7)}`,
        `(415) ${figures(3)}-${figures(4)}`,
        `0171 ${figures(7)}`,
      ]);
    case 'bank account':
      return 'NL91 ABNA 0417 1643 00';
    case 'card':
      return '4111 1111 1111 1234'
        .replace('1234', '1111')
        .replace('4111', '4012')
        .replace('1111 1111 1111', '8888 8888 1881');
    case 'IPv4':
      return `${pick(['10', '172.16', '192.168', '52', '8'])}.${part()}.${part()}.${part()}`
        .split('.')
        .slice(0, 4)
        .join('.');
    case 'IPv6':
      return `2a02:${hex(4)}:${hex(4)}::${figures(2)}`;
    case 'internal host':
      return pick([
        `grafana-${figures(2)}.internal`,
        `db-${figures(2)}.eu-west-1.compute.internal`,
        `nas${figures(1)}.local`,
        `wiki.corp.acme-${figures(2)}.com`,
        `build.${pick(['lan', 'intranet', 'corp'])}`,
        `orders-db-${figures(1)}:5432`,
        `http://wiki/pages/${figures(5)}`,
        `https://grafana.corp/d/${chars(8)}`,
        `host${figures(2)}.ops.acme.net`,
      ]);
    case 'tool':
      return pick([
        `https://acme.slack.com/archives/C0${figures(8)}/p${figures(16)}`,
        `https://acme.pagerduty.com/incidents/Q${figures(12)}`,
        `slack:C0INC${figures(4)}/p${figures(16)}`,
        `pagerduty:Q2X7${figures(8)}/R1`,
        `https://github.com/acme/secret-repo/pull/${figures(4)}`,
      ]);
    case 'ticket':
      return pick([`CHK-${figures(4)}`, `OPS-${figures(3)}`, `acme/checkout-api#${figures(3)}`]);
    case 'name':
      return pick(['Quentin Vandermeer', 'Globex', '@quentin', '@unknown.person']);
  }
}

export const KINDS = [
  'GitHub token',
  'GitLab token',
  'Slack token',
  'AWS key',
  'Stripe key',
  'JSON Web Token',
  'password',
  'address with a password',
  'random',
  'e-mail',
  'telephone number',
  'bank account',
  'card',
  'IPv4',
  'IPv6',
  'internal host',
  'tool',
  'ticket',
  'name',
] as const;

export type Kind = (typeof KINDS)[number];

/** How somebody may have written it. */
export const SHAPES: Readonly<Record<string, (secret: string) => string>> = {
  bare: (secret) => secret,
  code: (secret) => `\`${secret}\``,
  brackets: (secret) => `(${secret})`,
  'square brackets': (secret) => `[${secret}]`,
  quotes: (secret) => `“${secret}”`,
  strong: (secret) => `**${secret}**`,
  emphasis: (secret) => `*${secret}*`,
  'strong in part': (secret) => `${secret.slice(0, 3)}**${secret.slice(3)}**`,
  'link text': (secret) => `[${secret}](https://status.example.com/)`,
  'link target': (secret) => `[here](https://status.example.com/?q=${encodeURIComponent(secret)})`,
  autolink: (secret) => `<https://status.example.com/${encodeURIComponent(secret)}>`,
  image: (secret) => `![${secret}](chart.png)`,
  entities: (secret) => secret.replace(/[@.:_-]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  escapes: (secret) => secret.replace(/[@.:_-]/g, (sign) => `\\${sign}`),
  'unseen signs': (secret) => `${secret.slice(0, 4)}\u200B${secret.slice(4)}`,
  HTML: (secret) => `<b title="${secret}">${secret}</b>`,
  comma: (secret) => `${secret}, and so on`,
  'end of a sentence': (secret) => `it was ${secret}.`,
  'behind a label': (secret) => `Value: ${secret}`,
};

export interface Spot {
  readonly where: string;
  readonly plant: (words: string) => string;
}

/** Everywhere that somebody can write in a document: each value of each section, each line of the log, each block of prose. */
export function spotsIn(text: string): readonly Spot[] {
  const postmortem = parsePostmortem(text);
  const insert = (at: number, words: string): string => `${text.slice(0, at)} ${words}${text.slice(at)}`;
  const { frontMatter, sections, timeline } = postmortem;
  const blocks = proseBlocks(postmortem).blocks.filter(({ kind }) => kind !== 'code' && kind !== 'html');
  return [
    ...blocks.map(({ kind, span }): Spot => ({
      where: `prose ${kind}`,
      plant: (words) => insert(span.end, words),
    })),
    ...(timeline?.form === 'log' ? timeline.entries : []).map(({ textSpan, public: open }): Spot => ({
      where: `log ${open ? 'public' : 'internal'}`,
      plant: (words) => insert(textSpan.end, words),
    })),
    ...[...(frontMatter ? [frontMatter] : []), ...sections].flatMap((section) => scalarSpots(text, section)),
  ];
}

const NOT_WORDS = ['audience', 'public', 'postmortem', 'date', 'zone', 'log', 'status', 'at', 'marks', 'due'];

function scalarSpots(text: string, section: Section): readonly Spot[] {
  const spots: Spot[] = [];
  const visit = (node: unknown, path: string): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = String(isScalar(key) ? key.value : '');
        if (!NOT_WORDS.includes(name)) visit(value, `${path}.${name}`);
      }
    } else if (isSeq(node)) node.items.forEach((item) => visit(item, path));
    else if (isScalar(node) && typeof node.value === 'string') {
      const { start, end } = section.spanOf(node as Node);
      const { value } = node;
      spots.push({
        where: path,
        plant: (words) => text.slice(0, start) + JSON.stringify(`${value} ${words}`) + text.slice(end),
      });
    }
  };
  visit(section.yaml.contents, section.name);
  return spots;
}
