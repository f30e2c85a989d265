import { cut, oneLine } from '../../http/one-line.ts';
import type { Publication } from '../../publish/publisher.ts';
import { linkOf } from '../link.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text of a message: with these three escaped it names nobody, calls nobody and links nowhere. */
export const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (sign) => SIGNS[sign] ?? '');

/** A section takes 3,000 characters, escaped ones counted as they are sent. */
const LONGEST_SUMMARY = 2000;
const LONGEST_TITLE = 200;

export const headline = ({ postmortem: { id, title } }: Publication): string =>
  cut(oneLine(title === '' ? id : `${id}: ${title}`), LONGEST_TITLE);

export const summaryOf = ({ summary }: Publication): string =>
  cut(
    summary
      .split('\n')
      .map(oneLine)
      .filter((line) => line !== '')
      .join('\n'),
    LONGEST_SUMMARY,
  );

export const figuresOf = ({ metrics }: Publication): string =>
  metrics.map(({ name, value }) => `${oneLine(name)} ${oneLine(value)}`).join(' · ');

/** `verbatim`: nothing in it becomes a link or a name that was none. */
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });

/** The link may hold no sign that ends it. */
const linked = (link: string, words: string): string => `<${link.replaceAll('|', '%7C')}|${escaped(words)}>`;

export function blocksOf(publication: Publication): readonly object[] {
  const [link, summary, figures] = [linkOf(publication), summaryOf(publication), figuresOf(publication)];
  const title = headline(publication);
  return [
    section(`*${link === undefined ? escaped(title) : linked(link, title)}*`),
    ...(summary === '' ? [] : [section(cut(escaped(summary), 2900))]),
    ...(figures === ''
      ? []
      : [{ type: 'context', elements: [{ type: 'mrkdwn', text: escaped(figures), verbatim: true }] }]),
  ];
}
