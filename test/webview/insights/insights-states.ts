import { readdir, readFile } from 'node:fs/promises';
import { factsOf, type IncidentFacts } from '../../../src/core/corpus/statistics/incident-facts.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import type { UnreadDocument } from '../../../src/core/insights/model.ts';
import { manyPostmortems, type Written } from './many-postmortems.ts';

/** What the host of a page knows: the page's own host counts it, as the editor does. */
export interface InsightsState {
  readonly facts: readonly IncidentFacts[];
  readonly folders: number;
  readonly unread: readonly UnreadDocument[];
  readonly today: string;
  /** The host is still reading, and says no more. */
  readonly isReading?: boolean;
}

const TODAY = '2026-11-28';
const EXAMPLES = 'examples/postmortems';

const counted = (all: readonly Written[]): readonly IncidentFacts[] =>
  all.map(({ file, text }) =>
    factsOf(parsePostmortem(text), { file, now: Date.parse(`${TODAY}T12:00:00Z`), holidays: [] }),
  );

const state = (all: readonly Written[], more: Partial<InsightsState> = {}): InsightsState => ({
  facts: counted(all),
  folders: 1,
  unread: [],
  today: TODAY,
  ...more,
});

const broken = (name: string): UnreadDocument => ({
  file: `postmortems/${name}.postmortem.md`,
  name,
  why: 'The YAML of its front matter has a mistake.',
});

export async function insightsStates(): Promise<Readonly<Record<string, InsightsState>>> {
  const names = (await readdir(EXAMPLES)).filter((name) => name.endsWith('.postmortem.md'));
  const examples = await Promise.all(
    names.map(async (name) => ({
      file: `${EXAMPLES}/${name}`,
      text: await readFile(`${EXAMPLES}/${name}`, 'utf8'),
    })),
  );
  const many = manyPostmortems();
  return {
    full: state(many, { folders: 2, unread: [broken('PM-2025-112')] }),
    examples: state(examples),
    one: state(many.slice(-8, -7)),
    empty: state([]),
    broken: state(many, { unread: ['a', 'b', 'c', 'd', 'e'].map(broken) }),
    reading: state([], { isReading: true }),
  };
}
