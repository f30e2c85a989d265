import type { TextEdit } from '../../document/edit.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { mentionAt, type MentionAt } from './mention-at.ts';
import { HANDLE, mentions, couldMean, type Mention, type MentionKind } from './mentions.ts';
import { textWords } from '../text-words.ts';

/** Why a name can't be changed, for the one who wants to. */
export interface Refused {
  readonly refused: string;
}

export const isRefused = <T extends object>(answer: T | Refused): answer is Refused => 'refused' in answer;

/** The name that a rename at an offset would change. */
export function renameable(
  postmortem: Postmortem,
  offset: number,
  known: readonly string[] = [],
): MentionAt | Refused {
  const found = mentionAt(postmortem, offset, known);
  if (!found) return { refused: 'Ids and handles can be renamed. There is none here.' };
  const { kind, name } = found.here;
  const given = found.all.filter(({ role }) => role === 'definition').length;
  const called = `${WORDS[kind]} ${name}`;
  if (given > 1 && kind !== 'person')
    return { refused: `There are two of ${called}. Give one of them another id first, by its quick fix.` };
  if (given === 0 && kind !== 'person' && !known.includes(name))
    return { refused: `There is no ${called}, so there is nothing to rename.` };
  const ticket = given > 0 ? ticketOf(postmortem, found.here) : undefined;
  if (ticket !== undefined)
    return { refused: `${name} stays: the ticket ${ticket} was made under this id and is found by it.` };
  const other = mentions(postmortem, known).find(
    (one) => one.name === name && one.kind !== kind && groupOf(one.kind) === groupOf(kind),
  );
  return other
    ? {
        refused: `In line ${lineOf(postmortem, other)} ${name} means a ${WORDS[other.kind]}. Change that one by hand first.`,
      }
    : found;
}

/** A ticket that was made under this id of an action item, or of this postmortem. */
function ticketOf({ actionItems }: Postmortem, { kind, name }: Mention): string | undefined {
  if (kind !== 'action' && kind !== 'postmortem') return undefined;
  return actionItems
    .filter(({ id }) => kind === 'postmortem' || id === name)
    .map(({ fields }) => fields['ticket']?.value)
    .find((value): value is string => typeof value === 'string' && value.trim() !== '');
}

/** The edits that give what is named at an offset another name, everywhere in the document and nothing else. */
export function rename(
  postmortem: Postmortem,
  offset: number,
  to: string,
  known: readonly string[] = [],
): readonly TextEdit[] | Refused {
  const found = renameable(postmortem, offset, known);
  if (isRefused(found)) return found;
  const name = bare(to, found.here.kind);
  if (name === found.here.name) return [];
  const refused = formRefused(found.here.kind, name) ?? clash(postmortem, found, name, known);
  return refused === undefined ? found.all.map(({ span }) => ({ span, newText: name })) : { refused };
}

/** The edits in another document of the workspace that a postmortem's new id asks for. */
export const renamePostmortem = (postmortem: Postmortem, from: string, to: string): readonly TextEdit[] =>
  mentions(postmortem, [from])
    .filter(({ kind, name }) => kind === 'postmortem' && name === from)
    .map(({ span }) => ({ span, newText: to.trim() }));

const WORDS: Readonly<Record<MentionKind, string>> = {
  entry: 'timeline entry',
  factor: 'contributing factor',
  action: 'action item',
  person: 'person',
  postmortem: 'postmortem',
};

/** `^T9` and `@dana` are meant without the sign. */
const bare = (name: string, kind: MentionKind): string =>
  name.trim().replace(kind === 'entry' ? /^\^/ : kind === 'person' ? /^@/ : '', '');

const ID = /^[A-Za-z][\w-]*$/;
// What YAML reads as plain text at any place.
const POSTMORTEM_ID = /^[A-Za-z\d][\w.-]*$/;

function formRefused(kind: MentionKind, name: string): string | undefined {
  switch (kind) {
    case 'person':
      return HANDLE.test(name)
        ? undefined
        : `"${name}" is no handle. It begins with a letter, ends with a letter or digit, and holds letters, digits, ".", "-" and "_".`;
    case 'postmortem':
      return POSTMORTEM_ID.test(name)
        ? undefined
        : `"${name}" is no id of a postmortem. Write one word of letters, digits, "-", "." and "_", like PM-2026-031.`;
    default:
      return ID.test(name)
        ? undefined
        : `"${name}" is no id. It begins with a letter and holds letters, digits, "-" and "_", like T7.`;
  }
}

function clash(
  postmortem: Postmortem,
  { here, all }: MentionAt,
  name: string,
  known: readonly string[],
): string | undefined {
  const group = groupOf(here.kind);
  const others = mentions(postmortem, known);
  if (
    others.some((one) => groupOf(one.kind) === group && one.name === name) ||
    (group === 'id' && known.includes(name))
  )
    return `${name} is taken. Choose a name that nothing else has.`;
  const hidden = all.find(
    (one) => one.role === 'text' && !couldMean(here.kind, signOf(postmortem, one), name),
  );
  if (hidden)
    return `${here.name} stands in a text in line ${lineOf(postmortem, hidden)}, and there only ids such as ${EXAMPLES[here.kind]} are known for ids. Choose one of that form.`;
  const word = textWords(postmortem).find((one) => one.name === name && couldMean(here.kind, one.sign, name));
  return (
    word &&
    `${name} stands in a text in line ${lineOf(postmortem, word)} and would seem to mean this. Choose another.`
  );
}

const EXAMPLES: Readonly<Record<MentionKind, string>> = {
  entry: 'T7',
  factor: 'F7',
  action: 'A7',
  person: 'dana',
  postmortem: 'PM-2026-031',
};

/** Names of one group must differ. */
const groupOf = (kind: MentionKind): 'id' | 'person' => (kind === 'person' ? 'person' : 'id');

function signOf({ text }: Postmortem, { span }: Mention): string {
  const before = text.charAt(span.start - 1);
  return before === '^' || before === '@' ? before : '';
}

const lineOf = ({ lines }: Postmortem, { span }: Pick<Mention, 'span'>): number =>
  lines.positionAt(span.start).line + 1;
