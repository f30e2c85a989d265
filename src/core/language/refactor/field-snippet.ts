import type { Postmortem } from '../../document/postmortem.ts';
import { typesOf, type Schema } from '../../schema/schema.ts';
import { people } from '../names/people.ts';
import { flowScalarOf, scalarOf } from './map-edits.ts';

/** Text as a snippet holds it. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const choice = (index: number, values: readonly string[]): string =>
  `\${${index}|${values.map((value) => value.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;

const PEOPLE = ['owner', 'facilitator', 'by'];

/** Lists of names stand in brackets; lists of sentences have a line each. */
const IN_BRACKETS = ['evidence', 'addresses', 'services', 'tags', 'reviewers', 'related', 'incidents'];

/** A key with a place for its value: the values there are, else an empty one. Nothing is made up. */
export function fieldSnippet(
  postmortem: Postmortem,
  key: string,
  schema: Schema | undefined,
  index: number,
): readonly string[] {
  const place = placeOf(index, valuesOf(postmortem, key, schema));
  if (typesOf(schema ?? {})[0] !== 'array') return [`${key}: ${place}`];
  return IN_BRACKETS.includes(key) ? [`${key}: [${place}]`] : [`${key}:`, `  - ${place}`];
}

function placeOf(index: number, values: readonly string[]): string {
  if (values.length > 1) return choice(index, values);
  return values[0] === undefined ? `\${${index}}` : `\${${index}:${escapeSnippet(values[0])}}`;
}

function valuesOf(postmortem: Postmortem, key: string, schema: Schema | undefined): readonly string[] {
  if (schema?.enum) return schema.enum.map(String);
  if (schema?.default !== undefined || schema?.const !== undefined)
    return [String(schema.const ?? schema.default)];
  if (key === 'addresses')
    return postmortem.factors.flatMap(({ id }) => (id === undefined ? [] : [flowScalarOf(id)]));
  if (PEOPLE.includes(key))
    return people(postmortem)
      .map(({ handle }) => scalarOf(handle))
      .slice(0, 20);
  return key === 'due' ? ['5bd'] : [];
}
