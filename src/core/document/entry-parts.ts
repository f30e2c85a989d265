import { isCollection } from 'yaml';
import { blankPostmortem } from './blank.ts';
import { readEntries } from './entries.ts';
import { dashOf, itemsIn } from './item-part.ts';
import { placedPart, type Part } from './part.ts';
import type { Section } from './postmortem.ts';
import { readSection, yamlProblems } from './sections.ts';

/**
 * Entries of a timeline with all their lines, read as a list of their own; each as one where YAML stumbles over them,
 * so that the others can be read, and that they say the same whichever are read at once.
 */
export function entryParts(text: string): readonly Part[] {
  const whole = { start: 0, end: text.length };
  const section = readSection(text, 'timeline', { span: whole, content: whole, nameSpan: dashOf(text) });
  const alone = section.broken ? itemsIn(text) : [];
  return alone.length > 1 ? alone.flatMap(entryParts) : [partOf(text, section)];
}

const partOf = (text: string, section: Section): Part =>
  placedPart('entries', text, (lines, { clock }) => {
    const list = section.yaml.contents;
    const entries = isCollection(list) ? readEntries(section, list, clock) : [];
    const { day: date, zone } = clock;
    const alone = {
      ...blankPostmortem(text, lines),
      sections: [section],
      timeline: { section, form: 'entries', zone, date, entries, log: undefined } as const,
      problems: yamlProblems(text, section),
    };
    return { alone, day: date };
  });
