import type { Finding, Fix } from '../../document/finding.ts';
import type { Item, Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { nearest } from '../../schema/nearest.ts';
import { either } from '../../schema/words.ts';
import { digestsOf } from '../digest.ts';
import { SEVERAL_IDS } from './ids.ts';
import { idMentions, type Mention, type MentionKind } from './mentions.ts';
import { nextId, type IdKind } from './next-id.ts';

/** References to nothing, and names given twice. */
export function referenceFindings(postmortem: Postmortem): readonly Finding[] {
  if (isSound(postmortem)) return [];
  const all = idMentions(postmortem);
  const given = (kind: IdKind): readonly Mention[] =>
    all.filter((one) => one.kind === kind && one.role === 'definition');
  const names = { entry: given('entry'), factor: given('factor') };
  const referring = (to: 'entry' | 'factor'): readonly Mention[] =>
    isReadable(postmortem, to) ? all.filter(({ kind, role }) => kind === to && role === 'reference') : [];
  return [
    ...twice(postmortem, names.entry, 'entry'),
    ...twice(postmortem, names.factor, 'factor'),
    ...twice(postmortem, given('action'), 'action'),
    ...dangling(postmortem, referring('entry'), names.entry, WORDS.entry),
    ...dangling(postmortem, referring('factor'), names.factor, WORDS.factor),
  ];
}

/** True, as nearly always, where every name is given once and every reference has its name. */
function isSound(postmortem: Postmortem): boolean {
  const all = digestsOf(postmortem);
  const names = all.map(({ digest }) => digest.names);
  if (!last || !areSame(last.names, names))
    last = { names, sound: isSoundIn(all.map(({ digest }) => digest.ids)) };
  return last.sound;
}

// Few keys change a name.
let last: { readonly names: readonly string[]; readonly sound: boolean } | undefined;

const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

function isSoundIn(all: readonly (readonly Mention[])[]): boolean {
  const names: Partial<Record<MentionKind, Set<string>>> = {};
  for (const ids of all)
    for (const { kind, name, role } of ids)
      if (role === 'definition') {
        const given = (names[kind] ??= new Set());
        if (given.size === given.add(name).size) return false;
      }
  return all.every((ids) =>
    ids.every(({ kind, name, role }) => role === 'definition' || names[kind]?.has(name) === true),
  );
}

/** Where YAML stumbles over a section, the names in it are not known. */
const isReadable = ({ sections }: Postmortem, to: 'entry' | 'factor'): boolean =>
  !sections.some(
    ({ name, broken }) => name === (to === 'entry' ? 'timeline' : 'contributing-factors') && broken,
  );

const WORDS: Readonly<Record<IdKind, string>> = {
  entry: 'timeline entry',
  factor: 'contributing factor',
  action: 'action item',
};

function twice(postmortem: Postmortem, names: readonly Mention[], kind: IdKind): readonly Finding[] {
  const firsts = new Map<string, Mention>();
  return names.flatMap((one) => {
    const before = firsts.get(one.name);
    firsts.set(one.name, before ?? one);
    if (!before) return [];
    const what = kind === 'factor' ? 'factor' : WORDS[kind];
    return [
      {
        code: 'reference/twice',
        span: withSign(postmortem, one.span),
        level: 'error',
        message: `Another ${what} above is called ${one.name}. Give one of them another id, so that it is clear which is meant.`,
        fixes: [renumber(postmortem, kind, before, one)],
        related: [{ span: withSign(postmortem, before.span), message: `The other ${one.name}` }],
      },
    ];
  });
}

/** The second gets the next number, and what refers to the name stays with the first; a ticket holds its id. */
function renumber(postmortem: Postmortem, kind: IdKind, first: Mention, second: Mention): Fix {
  const isFirst = kind === 'action' && hasTicket(postmortem, second) && !hasTicket(postmortem, first);
  const id = nextId(postmortem, kind);
  return {
    title: isFirst ? `Renumber the first to ${id}` : `Renumber to ${id}`,
    edits: [{ span: (isFirst ? first : second).span, newText: id }],
    preferred: true,
  };
}

function hasTicket({ actionItems }: Postmortem, { span }: Mention): boolean {
  const holds = (item: Item): boolean => item.span.start <= span.start && span.end <= item.span.end;
  const ticket = actionItems.find(holds)?.fields['ticket']?.value;
  return typeof ticket === 'string' && ticket.trim() !== '';
}

/** In the log a sign stands before the name. */
const withSign = ({ text }: Postmortem, { start, end }: Span): Span => ({
  start: text.charAt(start - 1) === '^' ? start - 1 : start,
  end,
});

function dangling(
  postmortem: Postmortem,
  referring: readonly Mention[],
  names: readonly Mention[],
  what: string,
): readonly Finding[] {
  const known = names.map(({ name }) => name);
  const given = new Set(known);
  const there = known.length === 0 ? `No ${what} has an id yet.` : `There is ${either(known.slice(0, 12))}.`;
  return referring
    .filter(({ name }) => !given.has(name))
    .map(({ name, span }) => ({
      code: 'reference/dangling',
      span: withSign(postmortem, span),
      level: 'error',
      message: SEVERAL_IDS.test(name)
        ? `"${name}" is read as one name. Several stand in brackets: ${listOf(name)}.`
        : `No ${what} is called ${name}. ${there}`,
      fixes: SEVERAL_IDS.test(name) ? toList(postmortem, name, span) : toNearest(name, span, known),
    }));
}

const listOf = (name: string): string => `[${(name.match(/[A-Za-z]+\d+/g) ?? []).join(', ')}]`;

/** Not where it is an item of a list already. */
function toList({ text }: Postmortem, name: string, span: Span): readonly Fix[] {
  if (!/[\w]:[ \t]+$/.test(text.slice(Math.max(0, span.start - 80), span.start))) return [];
  const newText = listOf(name);
  return [{ title: `Write ${newText}`, edits: [{ span, newText }], preferred: true }];
}

/** A change to the one that is probably meant. */
export function toNearest(name: string, span: Span, known: readonly string[]): readonly Fix[] {
  const meant = nearest(name, known);
  return meant === undefined
    ? []
    : [{ title: `Change to ${meant}`, edits: [{ span, newText: meant }], preferred: true }];
}
