import type { Postmortem } from '../../document/postmortem.ts';
import { touches } from '../../document/span.ts';
import { counted } from '../../timeline/format.ts';
import type { Lookup, SimilarIncident } from '../lookup.ts';
import { factorsToldBefore } from '../similar/factors-told-before.ts';
import { whySimilar } from '../similar/similar-words.ts';
import type { Hover } from './hover-part.ts';
import { escaped } from './note-markdown.ts';

/** More would be a list, which a command shows. */
const MOST = 4;

/** On the words of a contributing factor: the postmortems that share it, why they are named, and what became of their actions. */
export function similarHover(
  postmortem: Postmortem,
  offset: number,
  lookup: Lookup | undefined,
): Hover | undefined {
  // Asked of the one factor alone.
  const factors = postmortem.factors.filter(({ fields }) =>
    touches(fields['factor']?.span ?? NOWHERE, offset),
  );
  const [told] = factorsToldBefore({ factors, frontMatter: postmortem.frontMatter }, lookup) ?? [];
  if (!told) return undefined;
  const { similar, span } = told;
  const shown = similar.slice(0, MOST);
  const left = similar.length - shown.length;
  const head = `**${counted(similar.length, 'similar incident')}**`;
  const more = left === 0 ? [] : [`and ${left} more`];
  return { span, parts: [[head, ...shown.map(incidentMarkdown), ...more].join('\n\n')] };
}

const NOWHERE = { start: -1, end: -1 };

function incidentMarkdown(one: SimilarIncident): string {
  const { uri, line, postmortem, title, date, factorId, factor, actions } = one;
  const facts = [...(date === undefined ? [] : [escaped(date)]), escaped(title)].join(' · ');
  const head = `**[${escaped(postmortem)}](<${uri}#L${line + 1}>)** ${facts}`;
  const said = [factorId, factor].flatMap((word) => (word === undefined ? [] : [escaped(word)])).join(' ');
  const done = actions.map(({ id, action, fate }) => `- ${escaped(`${id} ${action}`)}: ${escaped(fate)}`);
  const became = done.length > 0 ? done.join('\n') : '- No action item addresses it.';
  return [`${head}  \n${said}  \n*${escaped(whySimilar(one))}*`, became].join('\n\n');
}
