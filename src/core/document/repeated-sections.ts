import type { Finding } from './finding.ts';
import type { Section } from './postmortem.ts';
import { SECTION_NAMES } from './sections.ts';

const KNOWN: readonly string[] = SECTION_NAMES;

/** Tells of one section after the other whether another of its name stands above, so that it isn't read. */
export function repeats(): (name: string) => boolean {
  const seen = new Set<string>();
  return (name) => KNOWN.includes(name) && seen.size === seen.add(name).size;
}

/** The sections that stand twice. */
export function repeatedSections(sections: readonly Section[]): readonly Finding[] {
  const isAgain = repeats();
  const firsts = new Map(sections.toReversed().map((one) => [one.name, one]));
  return sections
    .filter(({ name }) => isAgain(name))
    .map(({ name, nameSpan }) => ({
      code: 'document/section-twice',
      span: nameSpan,
      level: 'error',
      message: `The section ${name} stands above already. Only the first is read; move these lines into it.`,
      related: [firsts.get(name)].flatMap((first) =>
        first ? [{ span: first.nameSpan, message: `The first ${name}, which is read` }] : [],
      ),
    }));
}
