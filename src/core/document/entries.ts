import { isMap, type YAMLMap, type YAMLSeq } from 'yaml';
import { isMark, type Mark } from './mark.ts';
import type { Field, Section, TimelineEntry } from './postmortem.ts';
import { readFields } from './sections.ts';
import type { Span } from './span.ts';
import { readWhen } from './time.ts';

interface Clock {
  readonly day: string | undefined;
  readonly zone: string | undefined;
}

/** Reads `entries:`, the form for tools: a list of maps that say what a log line says. */
export function readEntries(
  section: Section,
  list: YAMLSeq | YAMLMap,
  clock: Clock,
): readonly TimelineEntry[] {
  const items: readonly unknown[] = list.items;
  return items.flatMap((item) => (isMap(item) ? [readEntry(section, item, clock)] : []));
}

function readEntry(section: Section, map: YAMLMap, clock: Clock): TimelineEntry {
  const fields = readFields(section, map);
  const at = text(fields['at']);
  const when = readWhen(at?.value ?? '');
  const said = text(fields['text']);
  return {
    span: section.spanOf(map),
    when: { text: at?.value ?? '', span: at?.span ?? section.spanOf(map) },
    day: when?.ownDay ?? clock.day,
    at: when?.resolve(clock.day, clock.zone)?.at,
    marks: marksOf(fields['marks']),
    text: said?.value ?? '',
    textSpan: said?.span ?? section.spanOf(map),
    actor: named(fields['actor']),
    id: named(fields['id']),
    public: fields['public']?.value === 'true' && !section.broken,
    sources: texts(fields['sources']).map(({ value, span }) => ({ uri: value, span })),
  };
}

interface Text {
  readonly value: string;
  readonly span: Span;
}

const text = (field: Field | undefined): Text | undefined =>
  field && typeof field.value === 'string' ? { value: field.value, span: field.span } : undefined;

function texts(field: Field | undefined): readonly Text[] {
  if (!field) return [];
  const values: readonly unknown[] = Array.isArray(field.value) ? field.value : [field.value];
  return values.flatMap((value) => (typeof value === 'string' ? [{ value, span: field.span }] : []));
}

const marksOf = (field: Field | undefined): readonly { readonly mark: Mark; readonly span: Span }[] =>
  texts(field).flatMap(({ value, span }) => (isMark(value) ? [{ mark: value, span }] : []));

function named(field: Field | undefined): { readonly name: string; readonly span: Span } | undefined {
  const found = text(field);
  return found && { name: found.value.replace(/^[@^]/, ''), span: found.span };
}
