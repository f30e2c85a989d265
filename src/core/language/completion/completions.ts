import type { Postmortem } from '../../document/postmortem.ts';
import { isFuture } from '../../document/version.ts';
import { isSchemaName } from '../../schema/schema.ts';
import { schemaAt } from '../../schema/schema-at.ts';
import { keyCompletions } from './complete-keys.ts';
import { logCompletions } from './complete-log.ts';
import { markdownCompletions } from './complete-markdown.ts';
import { proseCompletions } from './complete-prose.ts';
import { sectionAt } from '../section-at.ts';
import { valueCompletions } from './complete-values.ts';
import type { Completion, CompletionContext } from './completion.ts';
import { cursorAt } from './cursor.ts';

/** What could be written at an offset, best first. */
export function completions(
  postmortem: Postmortem,
  offset: number,
  context: CompletionContext,
): readonly Completion[] {
  if (isFuture(postmortem)) return [];
  const section = sectionAt(postmortem, offset);
  if (!section)
    return [...proseCompletions(postmortem, offset), ...markdownCompletions(postmortem, offset, context)];
  if (!isSchemaName(section.name)) return [];
  const cursor = cursorAt(postmortem.text, postmortem.lines, section, offset);
  if (cursor.at === 'text') {
    const isLog = section.name === 'timeline' && cursor.path[0] === 'log';
    return isLog ? logCompletions(postmortem, offset, context) : [];
  }
  if (cursor.at === 'value') return valueCompletions(postmortem, section.name, cursor, context);
  const isList = schemaAt(section.name, cursor.path)?.properties === undefined;
  return [
    ...keyCompletions(postmortem, section, section.name, cursor, context),
    ...(isList ? valueCompletions(postmortem, section.name, cursor, context) : []),
  ];
}
