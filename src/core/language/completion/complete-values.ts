import type { Config } from '../../config/config.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { PROOF_FORMS } from '../../actions/verify/proof.ts';
import { wallClock } from '../../document/zone.ts';
import { nameOf } from '../../schema/path.ts';
import { schemaAt } from '../../schema/schema-at.ts';
import { valueAt } from '../../schema/validate.ts';
import { typesOf, type Schema, type SchemaName } from '../../schema/schema.ts';
import type { Completion, CompletionContext } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { entryChoices, factorChoices, relatedChoices, type Choice } from './complete-references.ts';
import { wordChoices } from './complete-words.ts';
import { people } from '../names/people.ts';
import { frontMatterText } from '../status/status.ts';

/** The values that a field can have, or that others of its kind have in this document. */
export function valueCompletions(
  postmortem: Postmortem,
  name: SchemaName,
  cursor: Cursor,
  context: CompletionContext,
): readonly Completion[] {
  const schema = schemaAt(name, cursor.path, context.config.fields[name]);
  const key = nameOf(cursor.path);
  if (key === undefined) return [];
  const item = typeof cursor.path.at(-1) === 'number' ? schemaAt(name, cursor.path.slice(0, -1)) : schema;
  const isList = schema === item && typesOf(schema ?? {})[0] === 'array';
  const taken = siblings(postmortem, name, cursor);
  const values = listed(schema);
  const choices = [...values, ...known(key, postmortem, context)].filter(
    ({ label }) => !taken.includes(label),
  );
  const inBrackets = isList && LISTED.includes(key) && cursor.typed === '';
  const filter = values.length > 0 && !isLikeAny(cursor.typed, values) ? { filter: cursor.typed } : {};
  return choices.map(({ newText: written, ...choice }) => {
    const newText = written ?? choice.label;
    return {
      ...choice,
      ...filter,
      edit: { span: cursor.replace, newText: inBrackets ? `[${newText}]` : newText },
    };
  });
}

/** An editor leaves out what is unlike the word before the caret; where all of it is, that word is to be replaced. */
const isLikeAny = (typed: string, values: readonly Choice[]): boolean =>
  values.some(({ label }) => hasInOrder(label.toLowerCase(), typed.toLowerCase()));

function hasInOrder(label: string, letters: string): boolean {
  let at = -1;
  const isThere = (letter: string): boolean => (at = label.indexOf(letter, at + 1)) >= 0;
  return label.startsWith(letters.charAt(0)) && Array.from(letters).every(isThere);
}

/** What stands in the same list already. */
function siblings(postmortem: Postmortem, name: SchemaName, { path }: Cursor): readonly string[] {
  const own = path.at(-1);
  if (typeof own !== 'number') return [];
  const section =
    name === 'front-matter' ? postmortem.frontMatter : postmortem.sections.find((one) => one.name === name);
  const list = valueAt(section?.value, path.slice(0, -1));
  const others: readonly unknown[] = Array.isArray(list) ? list.filter((_, index) => index !== own) : [];
  return others.filter((one) => typeof one === 'string');
}

const LISTED = ['evidence', 'addresses', 'reviewers', 'tags', 'services', 'teams', 'related'];

function listed(schema: Schema | undefined): readonly Choice[] {
  if (schema && typesOf(schema).includes('boolean'))
    return ['true', 'false'].map((label) => ({ label, kind: 'value' }));
  return (schema?.enum ?? []).map((value, index) => {
    const means = schema?.enumDescriptions?.[index];
    return {
      label: String(value),
      kind: 'value',
      ...(means !== undefined && { documentation: means, detail: means }),
    };
  });
}

const PEOPLE = ['owner', 'by', 'actor', 'facilitator', 'reviewers', 'for'];
const DAYS = ['date', 'published_at', 'at'];
const ZONES = [
  'UTC',
  'Europe/Amsterdam',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Kolkata',
];

function known(
  key: string,
  postmortem: Postmortem,
  { now, config, lookup }: CompletionContext,
): readonly Choice[] {
  if (PEOPLE.includes(key)) {
    return people(postmortem).map(({ handle, role }) => ({
      label: handle,
      kind: 'person',
      ...(role && { detail: role }),
    }));
  }
  if (key === 'evidence') return entryChoices(postmortem);
  if (key === 'addresses') return factorChoices(postmortem);
  if (key === 'related') return relatedChoices(frontMatterText(postmortem, 'id'), lookup);
  if (key === 'due') return dueChoices(config);
  if (key === 'done_when') return proofChoices();
  if (key === 'zone') return ZONES.map((label) => ({ label, kind: 'value' }));
  if (DAYS.includes(key)) return [{ label: wallClock(now, 'UTC').day, kind: 'time', detail: 'today' }];
  return wordChoices(key, config, lookup);
}

/** What Verify Action Items can look up. */
const proofChoices = (): readonly Choice[] =>
  PROOF_FORMS.map(({ form, means, snippet }) => ({
    label: form,
    kind: 'value',
    detail: means,
    newText: snippet,
    snippet: true,
  }));

function dueChoices({ policy }: Config): readonly Choice[] {
  const byPriority = Object.entries(policy.action_due ?? {}).map(([priority, due]) => ({
    label: due,
    kind: 'time' as const,
    detail: `after resolved, as ${priority} asks`,
  }));
  return byPriority.length > 0
    ? byPriority
    : [
        { label: '3d', kind: 'time', detail: 'three days after resolved' },
        { label: '5bd', kind: 'time', detail: 'five business days after resolved' },
        { label: '30d', kind: 'time', detail: 'thirty days after resolved' },
      ];
}
