import { isCollection } from 'yaml';
import { blankPostmortem } from './blank.ts';
import { readEntries } from './entries.ts';
import { dashOf } from './item-part.ts';
import { placedPart, type Part } from './part.ts';
import { readSection, yamlProblems } from './sections.ts';

/** An entry of a timeline with all its lines, read as a list of one. */
export function entryPart(text: string): Part {
  const whole = { start: 0, end: text.length };
  const section = readSection(text, 'timeline', { span: whole, content: whole, nameSpan: dashOf(text) });
  return placedPart('entry', text, (lines, { clock }) => {
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
}
