import type { Finding } from '../document/finding.ts';
import { locate } from '../document/locate.ts';
import type { Item, Postmortem } from '../document/postmortem.ts';
import type { Span } from '../document/span.ts';
import { nearest } from '../schema/nearest.ts';
import { either } from '../schema/words.ts';

/** A name that something else can refer to. */
export interface Name {
  readonly name: string;
  /** Where it is given. */
  readonly span: Span;
}

/** A place that refers to a name. */
export interface Reference extends Name {
  readonly to: 'entry' | 'factor';
}

/** References to nothing, and names given twice. */
export function referenceFindings(postmortem: Postmortem): readonly Finding[] {
  const names = { entry: entryNames(postmortem), factor: itemNames(postmortem.factors) };
  return [
    ...twice(names.entry, 'timeline entry'),
    ...twice(names.factor, 'factor'),
    ...twice(itemNames(postmortem.actionItems), 'action item'),
    ...references(postmortem)
      .filter(({ to }) => isReadable(postmortem, to))
      .flatMap((reference) => dangling(reference, names[reference.to])),
  ];
}

/** Where YAML stumbles over a section, the names in it are not known. */
const isReadable = ({ sections }: Postmortem, to: Reference['to']): boolean =>
  !sections.some(
    ({ name, yaml }) =>
      name === (to === 'entry' ? 'timeline' : 'contributing-factors') && yaml.errors.length > 0,
  );

export const entryNames = ({ timeline }: Postmortem): readonly Name[] =>
  (timeline?.entries ?? []).flatMap(({ id }) => (id ? [id] : []));

export const itemNames = (items: readonly Item[]): readonly Name[] =>
  items.flatMap(({ id, fields }) => (id && fields['id'] ? [{ name: id, span: fields['id'].span }] : []));

/** Every place of the YAML sections that refers to a timeline entry or a factor by its id. */
export function references({ factors, actionItems }: Postmortem): readonly Reference[] {
  const evidence = factors
    .flatMap((item) => texts(item, 'evidence'))
    .filter(({ name }) => ENTRY_ID.test(name))
    .map(({ name, span }) => ({ name: name.replace('^', ''), span, to: 'entry' as const }));
  const addresses = actionItems.flatMap((item) => texts(item, 'addresses'));
  return [...evidence, ...addresses.map((name) => ({ ...name, to: 'factor' as const }))];
}

/** What isn't a link and no `path@commit` can only be the id of an entry. */
const ENTRY_ID = /^\^?[A-Za-z][\w-]*$/;

/** The texts of a field that is a text or a list of texts, each with its own span. */
function texts(item: Item, key: string): readonly Name[] {
  const field = item.fields[key];
  if (!field) return [];
  if (!Array.isArray(field.value)) return named(field.value, field.span);
  return field.value.flatMap((value: unknown, index) =>
    named(value, locate(item.section, [item.index, key, index])?.value ?? field.span),
  );
}

const named = (value: unknown, span: Span): readonly Name[] =>
  typeof value === 'string' && value.trim() !== '' ? [{ name: value.trim(), span }] : [];

function twice(names: readonly Name[], what: string): readonly Finding[] {
  return names.flatMap(({ name, span }, index) =>
    names.findIndex((other) => other.name === name) < index
      ? [{ code: 'reference/twice', span, level: 'error', message: twiceMessage(name, what) }]
      : [],
  );
}

const twiceMessage = (name: string, what: string): string =>
  `Another ${what} above is called ${name}. Give one of them another id, so that it is clear which is meant.`;

function dangling({ name, span, to }: Reference, names: readonly Name[]): readonly Finding[] {
  const known = names.map((one) => one.name);
  if (known.includes(name)) return [];
  const meant = nearest(name, known);
  const there =
    known.length === 0 ? `No ${WORDS[to]} has an id yet.` : `There is ${either(known.slice(0, 12))}.`;
  const fixes =
    meant === undefined
      ? []
      : [{ title: `Change to ${meant}`, edits: [{ span, newText: meant }], preferred: true }];
  return [
    {
      code: 'reference/dangling',
      span,
      level: 'error',
      message: `No ${WORDS[to]} is called ${name}. ${there}`,
      fixes,
    },
  ];
}

const WORDS = { entry: 'timeline entry', factor: 'contributing factor' } as const;
