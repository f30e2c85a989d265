import type { TextEdit } from '../../document/edit.ts';
import type { Span } from '../../document/span.ts';
import type { Offer, Refactoring } from './offer.ts';
import { newItem, type ItemSection } from './new-item.ts';
import { saidAt, type Said } from './said-at.ts';

/** A selection, a sentence, a list item or a learning becomes an action item or a contributing factor. */
export const itemFromText: Refactoring = (postmortem, span, { config }) => {
  const said = saidAt(postmortem, span);
  if (!said) return [];
  return SECTIONS.map(({ section, one, many, of }): Offer => {
    const item = newItem(postmortem, section, of(said.text), config.fields[section]);
    const kind = 'refactor.extract';
    if (!item) return { title: `Make a New ${one} of This`, kind, edits: [], refused: refusal(section) };
    const title = said.item ? `Move to ${many} as ${item.id}` : `Make ${one} ${item.id} of This`;
    return { title, kind, edits: gone(said, item.snippet.span), snippet: item.snippet };
  });
};

const SECTIONS: readonly {
  readonly section: ItemSection;
  readonly one: string;
  readonly many: string;
  readonly of: (text: string) => string;
}[] = [
  { section: 'action-items', one: 'Action Item', many: 'Action Items', of: asAction },
  { section: 'contributing-factors', one: 'Factor', many: 'Contributing Factors', of: withoutStop },
];

const refusal = (section: ItemSection): string =>
  `The ${section} section can not take an item as it stands. Mend its YAML first.`;

/** A list item that becomes an item of its own needn't stand there any more. */
const gone = ({ item }: Said, place: Span): readonly TextEdit[] =>
  item ? [{ span: upTo(item, place), newText: '' }] : [];

/** A new section at the end of a document takes the blank lines there for itself. */
const upTo = ({ start, end }: Span, place: Span): Span => ({
  start,
  end: start < place.start ? Math.min(end, place.start) : end,
});

const SHOULD =
  /^(?:(?:to-?do|action(?: item)?|next step)s?:\s*)?(?:(?:we|someone|somebody|the team)\s+(?:should|need to|needs to|must|have to|ought to|want to|will|could)\s+)?(?:(?:also|then)\s+)?/i;

/** An action begins with its verb. */
function asAction(text: string): string {
  const verb = withoutStop(text).replace(SHOULD, '');
  return verb.charAt(0).toUpperCase() + verb.slice(1);
}

function withoutStop(text: string): string {
  return text.replace(/\s*\.$/, '');
}
