import type { Postmortem, Section } from '../document/postmortem.ts';
import { own } from './values.ts';

/** What is said of a section, in whatever it is rendered as. */
export interface SectionWords {
  readonly heading: string;
  /** What stands where it holds nothing yet. */
  readonly waits: string;
}

const WORDS: Readonly<Record<string, SectionWords>> = {
  timeline: { heading: 'Timeline', waits: 'Nothing in the timeline yet.' },
  impact: { heading: 'Impact', waits: 'The impact is not told yet.' },
  'contributing-factors': { heading: 'Contributing factors', waits: 'No contributing factors yet.' },
  learnings: { heading: 'Learnings', waits: 'Nothing under learnings yet.' },
  'action-items': { heading: 'Action items', waits: 'No action items yet.' },
};

/** Undefined for what is no section of ours. */
export const wordsFor = (name: string): SectionWords | undefined => own(WORDS, name);

export const isBlank = ({ value }: Section): boolean => value === undefined || value === null || value === '';

const LISTS = new Set(['contributing-factors', 'action-items']);

/** What can't be read is shown as it is written; saying so must not sound like blame. */
export function whyAsWritten(section: Section, { sections }: Postmortem): string | undefined {
  const { name, yaml } = section;
  if (yaml.errors.length > 0) return 'This section is shown as it is written: it is not YAML yet.';
  if (sections.find((one) => one.name === name) !== section) {
    return 'This section is shown as it is written: there is another of its name above, and the first is read.';
  }
  return isBlank(section) || hasForm(section, LISTS.has(name))
    ? undefined
    : `This section is shown as it is written: it is not ${LISTS.has(name) ? 'a list of items' : 'keys with values'} yet.`;
}

/** A list of maps, or a map. */
const hasForm = ({ value }: Section, asList: boolean): boolean =>
  asList ? Array.isArray(value) && value.every(isMap) : isMap(value);

const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
