import { isMap, isNode } from 'yaml';
import type { SchemaProblem } from '../schema/problem.ts';
import type { CustomFields } from '../schema/schema-at.ts';
import type { SchemaName } from '../schema/schema.ts';
import { validate } from '../schema/validate.ts';
import type { Finding, Fix } from './finding.ts';
import { locate } from './locate.ts';
import type { Section } from './postmortem.ts';
import type { Span } from './span.ts';

/** What the schema says about a section, each finding exactly on the key or the value it is about. */
export function schemaFindings(
  section: Section,
  name: SchemaName,
  custom: CustomFields = {},
): readonly Finding[] {
  return validate(name, section.value, custom).map((problem) => findingOf(section, problem));
}

/** A schema problem at its place in the document. */
export function findingOf(section: Section, problem: SchemaProblem): Finding {
  const span = spanOf(section, problem);
  return {
    code: CODES[problem.kind],
    span,
    level: problem.kind === 'unknown-key' ? 'warning' : 'error',
    message: problem.message,
    ...(problem.suggestion !== undefined && { fixes: [replacement(span, problem.suggestion)] }),
  };
}

const CODES = {
  required: 'schema/required',
  blank: 'schema/blank',
  type: 'schema/type',
  enum: 'schema/enum',
  'unknown-key': 'schema/unknown-key',
  format: 'schema/format',
  range: 'schema/range',
} as const satisfies Record<SchemaProblem['kind'], string>;

const replacement = (span: Span, newText: string): Fix => ({
  title: `Change to ${newText}`,
  edits: [{ span, newText }],
  preferred: true,
});

function spanOf(section: Section, problem: SchemaProblem): Span {
  const place = locate(section, problem.path);
  if (problem.kind === 'required') return headOf(section, problem.path);
  if (problem.kind === 'unknown-key' || problem.kind === 'blank')
    return place?.key ?? place?.value ?? headOf(section, problem.path.slice(0, -1));
  return place?.value ?? place?.key ?? section.nameSpan;
}

/** What stands for a map that lacks something: its key, an item's id, else its first key, else the section's name. */
function headOf(section: Section, path: readonly (string | number)[]): Span {
  const id = locate(section, [...path, 'id']);
  if (path.length > 0 && id?.value) return id.value;
  const place = locate(section, path);
  const firstKey: unknown = isMap(place?.node) ? place.node.items[0]?.key : undefined;
  return place?.key ?? (path.length > 0 && isNode(firstKey) ? section.spanOf(firstKey) : section.nameSpan);
}
