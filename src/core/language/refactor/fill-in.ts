import { isMap, isSeq } from 'yaml';
import { keyText, locate } from '../../document/locate.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { touches, type Span } from '../../document/span.ts';
import type { Path } from '../../schema/path.ts';
import { schemaAt } from '../../schema/schema-at.ts';
import { isSchemaName, type Schema, type SchemaName } from '../../schema/schema.ts';
import { nextId, type IdKind } from '../names/next-id.ts';
import { sectionAt } from '../section-at.ts';
import { fieldSnippet } from './field-snippet.ts';
import { addLines } from './map-edits.ts';
import type { Refactoring } from './offer.ts';

/** The required keys that an item, a section or the front matter lacks, each with a place for its value. */
export const fillIn: Refactoring = (postmortem, span, { config, problems }) => {
  const section = sectionAt(postmortem, span.start) ?? sectionNamedAt(postmortem, span.start);
  if (!section || !isSchemaName(section.name) || section.yaml.errors.length > 0) return [];
  const path = pathAt(section, span);
  const map = path && locate(section, path)?.node;
  if (!path || !isMap(map)) return [];
  const schema = schemaAt(section.name, path, config.fields[section.name]);
  const lacks = missing(section.name, schema, map.items.map(keyText));
  if (lacks.length === 0) return [];
  const kind = path.length > 0 ? KINDS[section.name] : undefined;
  const rows = lacks.flatMap((key, index) =>
    key === 'id' && kind
      ? [`id: ${nextId(postmortem, kind)}`]
      : fieldSnippet(postmortem, key, schema?.properties?.[key], index + 1),
  );
  const snippet = addLines(postmortem.text, section, map, rows);
  const shown = problems.some(
    (problem) => problem.code === 'schema/required' && touchesLine(problem.span, span),
  );
  const title = `Fill In What Is Missing: ${lacks.join(', ')}`;
  return snippet
    ? [
        {
          title,
          kind: shown ? 'quickfix' : 'refactor.rewrite',
          edits: [],
          snippet,
          ...(shown && { mends: 'schema/required' }),
        },
      ]
    : [];
};

const KINDS: Readonly<Partial<Record<SchemaName, IdKind>>> = {
  'contributing-factors': 'factor',
  'action-items': 'action',
};

const touchesLine = (problem: Span, span: Span): boolean =>
  problem.start <= span.end && span.start <= problem.end;

/** On the fence that opens a section, the section is meant. */
const sectionNamedAt = ({ sections }: Postmortem, offset: number): Section | undefined =>
  sections.find(({ nameSpan }) => touches(nameSpan, offset));

/** The item of a list that the caret is in, else the section as a whole. */
function pathAt(section: Section, { start }: Span): Path | undefined {
  const { contents } = section.yaml;
  if (!isSeq(contents)) return [];
  const index = contents.items.findIndex((item) => isMap(item) && touches(section.spanOf(item), start));
  return index < 0 ? undefined : [index];
}

/** What the schema requires, and what an action item needs before it can be pushed and followed. */
function missing(
  name: SchemaName,
  schema: Schema | undefined,
  present: readonly string[],
): readonly string[] {
  const wanted = name === 'action-items' ? ['id', 'action', ...ACTION] : (schema?.required ?? []);
  return [...new Set([...wanted, ...(schema?.required ?? [])])].filter((key) => !present.includes(key));
}

const ACTION = ['type', 'priority', 'owner', 'due', 'done_when'];
