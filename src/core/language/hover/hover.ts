import type { Config } from '../../config/config.ts';
import type { Finding } from '../../document/finding.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { touches } from '../../document/span.ts';
import { nameOf } from '../../schema/path.ts';
import { isSchemaName } from '../../schema/schema.ts';
import { schemaAt } from '../../schema/schema-at.ts';
import { fieldMarkdown } from './field-markdown.ts';
import { entryHover } from './hover-entry.ts';
import type { Hover } from './hover-part.ts';
import { referenceHover } from './hover-reference.ts';
import { ticketHover } from './hover-ticket.ts';
import { similarHover } from './hover-similar.ts';
import type { Lookup } from '../lookup.ts';
import { nodeAt, type NodeAt } from '../node-at.ts';
import { noteMarkdown } from './note-markdown.ts';
import { sectionAt } from '../section-at.ts';

export interface HoverContext {
  readonly config: Config;
  /** What was found in the document: those with a note tell more. */
  readonly findings?: readonly Finding[];
  /** The postmortems beside this one, where the host knows them. */
  readonly lookup?: Lookup;
}

/** What there is to tell about an offset; undefined where there is nothing. */
export function hover(postmortem: Postmortem, offset: number, context: HoverContext): Hover | undefined {
  const found = (context.findings ?? []).find(({ span, note }) => note && touches(span, offset));
  const told = tell(postmortem, offset, context);
  if (!found?.note) return told;
  return { span: found.span, parts: [noteMarkdown(found.note), ...(told?.parts ?? [])] };
}

function tell(postmortem: Postmortem, offset: number, context: HoverContext): Hover | undefined {
  const named = postmortem.sections.find(({ nameSpan }) => touches(nameSpan, offset));
  if (named) return sectionHover(named);
  const section = sectionAt(postmortem, offset);
  const node = section && nodeAt(section, offset);
  const reference = (): Hover | undefined => referenceHover(postmortem, offset, context.lookup);
  const ticket = (): Hover | undefined => ticketHover(postmortem, offset, context.lookup?.ticket);
  if (!section) return reference();
  if (!node) return undefined;
  if (section === postmortem.timeline?.section && node.on === 'value') {
    const entry = entryHover(postmortem, offset) ?? reference();
    if (entry || node.path[0] === 'log') return entry;
  }
  const similar = (): Hover | undefined => similarHover(postmortem, offset, context.lookup);
  const told = node.on === 'value' ? (ticket() ?? reference() ?? similar()) : undefined;
  return told ?? fieldHover(section, node, context);
}

function sectionHover({ name, nameSpan }: Section): Hover | undefined {
  const description = isSchemaName(name) ? schemaAt(name, [])?.description : undefined;
  return description === undefined ? undefined : { span: nameSpan, parts: [description] };
}

/** On a key, all about the field; on a value of a list that the schema knows, what that value means. */
function fieldHover(
  section: Section,
  { path, span, on }: NodeAt,
  { config }: HoverContext,
): Hover | undefined {
  if (!isSchemaName(section.name)) return undefined;
  const schema = schemaAt(section.name, path, config.fields[section.name]);
  const name = nameOf(path);
  if (!schema || name === undefined) return undefined;
  if (on === 'key') return { span, parts: [fieldMarkdown(name, schema)] };
  const value = section.yaml.getIn(path);
  const means = schema.enumDescriptions?.[(schema.enum ?? []).findIndex((one) => String(one) === value)];
  return means === undefined ? undefined : { span, parts: [`\`${String(value)}\`: ${means}`] };
}
