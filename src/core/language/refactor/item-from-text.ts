import type { TextEdit } from '../../document/edit.ts';
import type { Refactoring } from './offer.ts';
import { newItem, type ItemSection } from './new-item.ts';
import { saidAt, type Said } from './said-at.ts';

/** A selection, a sentence, a list item or a learning becomes an action item or a contributing factor. */
export const itemFromText: Refactoring = (postmortem, span, { config }) => {
  const said = saidAt(postmortem, span);
  if (!said) return [];
  return SECTIONS.map(({ section, what, of }) => {
    const item = newItem(postmortem, section, of(said.text), config.fields[section]);
    const title = said.item ? `Move to ${what.many}` : `Make ${what.one} of This`;
    return item
      ? {
          title: `${title}${said.item ? ' as' : ':'} ${item.id}`,
          kind: 'refactor.extract',
          edits: gone(said),
          snippet: item.snippet,
        }
      : {
          title,
          kind: 'refactor.extract',
          edits: [],
          refused: `The ${section} section can not take an item as it stands. Mend its YAML first.`,
        };
  });
};

const SECTIONS: readonly {
  readonly section: ItemSection;
  readonly what: { readonly one: string; readonly many: string };
  readonly of: (text: string) => string;
}[] = [
  { section: 'action-items', what: { one: 'an Action Item', many: 'Action Items' }, of: asAction },
  {
    section: 'contributing-factors',
    what: { one: 'a Contributing Factor', many: 'Contributing Factors' },
    of: withoutStop,
  },
];

/** A list item that becomes an item of its own needn't stand there any more. */
const gone = ({ item }: Said): readonly TextEdit[] => (item ? [{ span: item, newText: '' }] : []);

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
