import type { Postmortem } from '../../document/postmortem.ts';
import { shift } from '../../document/span.ts';
import { fromDigests } from '../digest.ts';
import { valueAt } from '../../schema/validate.ts';
import { textWords } from '../text-words.ts';
import { keysAt, textsAt, type Text } from '../yaml-texts.ts';
import { given, refers, within, withoutSign, type Mention, type MentionKind } from './ids.ts';

export { ENTRY_REFERENCE, type Mention, type MentionKind } from './ids.ts';

/**
 * Every place of the document that names an entry, a factor, an action item, a person or a postmortem. `known`: ids of
 * the postmortems that are known of, for prose that speaks of one.
 */
export function mentions(postmortem: Postmortem, known: readonly string[] = []): readonly Mention[] {
  const given = [...idMentions(postmortem), ...people(postmortem), ...postmortems(postmortem)];
  return [...given, ...inText(postmortem, given, known)].toSorted((a, b) => a.span.start - b.span.start);
}

/** The ids of entries, factors and action items, where they are given and where they are referred to. */
export const idMentions = (postmortem: Postmortem): readonly Mention[] =>
  fromDigests(
    postmortem,
    ({ ids }) => ids,
    ({ kind, name, span, role }, start) => ({ kind, name, span: shift(span, start), role }),
  );

export const HANDLE = /^[A-Za-z](?:[\w.-]*\w)?$/;

function people(postmortem: Postmortem): readonly Mention[] {
  const { text, frontMatter, timeline, actionItems, sections } = postmortem;
  const learnings = sections.find(({ name }) => name === 'learnings');
  const front = (...path: readonly (string | number)[]): readonly Text[] => textsAt(text, frontMatter, path);
  const responders = [...keysAt(text, frontMatter, ['responders']), ...front('responders')];
  const others = [
    ...['owner', 'facilitator', 'reviewers'].flatMap((key) => front(key)),
    ...each(frontMatter?.value, 'approvals').flatMap((index) => front('approvals', index, 'by')),
    ...textsAt(text, timeline?.section, ['confirmed', 'by']),
    ...(timeline?.entries ?? []).flatMap(({ actor }) => (actor ? [within(text, actor)] : [])),
    ...actionItems.flatMap(({ section, index }) => textsAt(text, section, [index, 'owner'])),
    ...each(learnings?.value, 'questions').flatMap((index) =>
      textsAt(text, learnings, ['questions', index, 'for']),
    ),
  ];
  return [
    ...responders.map((one) => given('person', withoutSign(one))),
    ...others.map((one) => refers('person', withoutSign(one))),
  ].filter(({ name }) => HANDLE.test(name));
}

function each(value: unknown, key: string): readonly number[] {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? [...list.keys()] : [];
}

const postmortems = ({ text, frontMatter }: Postmortem): readonly Mention[] => [
  ...textsAt(text, frontMatter, ['id']).map((one) => given('postmortem', one)),
  ...textsAt(text, frontMatter, ['related']).map((one) => refers('postmortem', one)),
];

/** Ids that need no sign in a text, since no word of a sentence looks like them. */
const TEXT_ID = /^[A-Z]{1,3}\d+$/;

/** A postmortem's id that stands out in a text. */
const TEXT_POSTMORTEM = /^(?=.*\d)[A-Za-z][\w.-]{3,}$/;

/** The words of texts that mean exactly one thing that there is. */
function inText(
  postmortem: Postmortem,
  known: readonly Mention[],
  postmortemIds: readonly string[],
): readonly Mention[] {
  const kinds = new Map<string, Set<MentionKind>>();
  const add = (name: string, kind: MentionKind): unknown =>
    kinds.set(name, (kinds.get(name) ?? new Set()).add(kind));
  for (const { name, kind, role } of known) {
    if (kind === 'person') add(`@${name}`, kind);
    else if (kind === 'postmortem') add(name, kind);
    else if (role === 'definition') add(name, kind);
  }
  for (const id of postmortemIds) add(id, 'postmortem');
  return textWords(postmortem).flatMap(({ sign, name, span }): readonly Mention[] => {
    const meant = [...(kinds.get(sign === '@' ? `@${name}` : name) ?? [])];
    const kind =
      sign === '^' ? meant.find((one) => one === 'entry') : meant.length === 1 ? meant[0] : undefined;
    return kind && couldMean(kind, sign, name) ? [{ kind, name, span, role: 'text' }] : [];
  });
}

/** True where a word in a text is taken for a name of this kind, if there is one. */
export function couldMean(kind: MentionKind, sign: string, name: string): boolean {
  if (sign !== '') return (sign === '@') === (kind === 'person') && (sign !== '^' || kind === 'entry');
  if (kind === 'person') return false;
  return kind === 'postmortem' ? TEXT_POSTMORTEM.test(name) : TEXT_ID.test(name);
}
