import type { Item, Postmortem, TimelineEntry } from '../../document/postmortem.ts';
import type { Hover } from './hover-part.ts';
import type { Lookup, PostmortemSummary } from '../lookup.ts';
import { mentionAt, type MentionAt } from '../names/mention-at.ts';
import { idMentions, type Mention } from '../names/mentions.ts';
import { escaped } from './note-markdown.ts';
import { people } from '../names/people.ts';

/** What an id or a handle stands for; on an id where it is given, what refers to it. */
export function referenceHover(postmortem: Postmortem, offset: number, lookup?: Lookup): Hover | undefined {
  const known = lookup?.postmortems() ?? [];
  const found = mentionAt(
    postmortem,
    offset,
    known.map(({ id }) => id),
  );
  const text = found && tell(postmortem, found, known);
  return found && text !== undefined ? { span: found.here.span, parts: [text] } : undefined;
}

function tell(
  postmortem: Postmortem,
  { here }: MentionAt,
  known: readonly PostmortemSummary[],
): string | undefined {
  const { kind, name, role } = here;
  if (kind === 'postmortem') return role === 'definition' ? undefined : summaryText(name, known);
  if (kind === 'person') return roleText(postmortem, here);
  if (role === 'definition') return referredToBy(postmortem, here);
  const text = textOf(postmortem, here);
  return text === undefined ? undefined : `**${escaped(name)}** ${text}`;
}

function textOf(postmortem: Postmortem, { kind, name }: Mention): string | undefined {
  const { timeline, factors, actionItems } = postmortem;
  if (kind === 'entry') {
    const entry = timeline?.entries.find(({ id }) => id?.name === name);
    return entry && entryText(entry);
  }
  const item = (kind === 'factor' ? factors : actionItems).find(({ id }) => id === name);
  return item && itemText(item);
}

const entryText = ({ when, text }: TimelineEntry): string => escaped(`${when.text} ${text}`);

/** What the item says; of an action also who does it, until when, and how far it is. */
function itemText(item: Item): string | undefined {
  const said = (key: string): string | undefined => {
    const value = item.fields[key]?.value;
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const text = said('factor') ?? said('action');
  const more = ['owner', 'due', 'status', 'ticket'].flatMap((key) => said(key) ?? []);
  if (text === undefined) return undefined;
  return [escaped(text), ...(more.length > 0 ? [escaped(more.join(' · '))] : [])].join('  \n');
}

/** The factors that have an entry for evidence, or the actions that address a factor. */
function referredToBy(postmortem: Postmortem, { kind, name }: Mention): string | undefined {
  const items = kind === 'entry' ? postmortem.factors : kind === 'factor' ? postmortem.actionItems : [];
  const places = idMentions(postmortem).filter(
    (one) => one.kind === kind && one.name === name && one.role === 'reference',
  );
  const referring = items.filter(({ span }) =>
    places.some((place) => span.start <= place.span.start && place.span.end <= span.end),
  );
  if (referring.length === 0) return undefined;
  const lines = referring.map((item) => `- **${escaped(item.id ?? '')}** ${itemText(item) ?? ''}`);
  return [kind === 'entry' ? 'Evidence of' : 'Addressed by', ...lines]
    .join('\n\n')
    .replaceAll('\n\n- ', '\n- ');
}

function roleText(postmortem: Postmortem, { name, role }: Mention): string | undefined {
  const found = people(postmortem).find(({ handle }) => handle === name)?.role;
  return found === undefined || role === 'definition' ? undefined : `${escaped(name)}: ${escaped(found)}`;
}

function summaryText(name: string, known: readonly PostmortemSummary[]): string | undefined {
  const found = known.find(({ id }) => id === name);
  if (!found) return undefined;
  const { title, status, severity, date, services } = found;
  const facts = [date, severity, status?.replaceAll('_', ' '), services.join(', ')].filter(
    (fact) => fact !== undefined && fact !== '',
  );
  return `**${escaped(name)}** ${escaped(title)}  \n${escaped(facts.join(' · '))}`;
}
