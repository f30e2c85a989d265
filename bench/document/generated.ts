import { createRandom, type Random } from './random.ts';
import { paragraph, saying } from './words.ts';

/** The data of a document, which each of its forms says in its own way. */
export interface Generated {
  readonly prose: readonly (readonly string[])[];
  readonly entries: readonly Entry[];
  readonly factors: readonly string[];
  readonly actions: readonly string[];
}

export interface Entry {
  readonly time: string;
  readonly marks: readonly string[];
  readonly text: string;
  readonly id: string | undefined;
  readonly actor: string | undefined;
  readonly source: string | undefined;
}

/** A document of so many lines: 60 % prose, 25 % log, 15 % lists. The same seed gives the same document. */
export function generate(lines: number, seed: number): Generated {
  const random = createRandom(seed);
  const entries = entriesOf(random, Math.round(lines * 0.25));
  const half = Math.round(lines * 0.075);
  const ids = entries.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return {
    prose: filled(Math.round(lines * 0.6), (count) => block(random, count)),
    entries,
    factors: items(half, (index) => factor(random, index, ids)),
    actions: items(half, (index) => action(random, index)),
  };
}

/** What `make` gives, until it has so many lines, the blank ones between included. */
function filled(lines: number, make: (count: number) => readonly string[]): readonly (readonly string[])[] {
  const blocks: (readonly string[])[] = [];
  for (let count = 0; count < lines; count += (blocks.at(-1)?.length ?? 0) + 1)
    blocks.push(make(blocks.length));
  return blocks;
}

function block(random: Random, index: number): readonly string[] {
  if (index % 12 === 0) return [`## What happened, part ${index / 12 + 1}`];
  if (random.chance(0.15)) return Array.from({ length: 3 }, () => `- ${saying(random)}`);
  return paragraph(random);
}

const MARKS = new Map([
  [2, ['impact_start']],
  [3, ['detected', 'alerted']],
  [5, ['acknowledged']],
  [8, ['mitigated', 'impact_end']],
  [9, ['resolved']],
]);

function entriesOf(random: Random, count: number): readonly Entry[] {
  const start = Date.parse('2026-11-18T00:00:00Z');
  const step = Math.floor(86_000_000 / count);
  return Array.from({ length: count }, (_, index) => ({
    time: new Date(start + index * step).toISOString().slice(11, 19),
    marks: MARKS.get(index) ?? [],
    text: saying(random),
    id: random.chance(0.1) ? `T${index}` : undefined,
    actor: random.chance(0.3) ? random.pick(['tomas', 'lin', 'dana']) : undefined,
    source: random.chance(0.5) || MARKS.has(index) ? `slack:C0INC2041/p${index}` : undefined,
  }));
}

function items(lines: number, make: (index: number) => readonly string[]): readonly string[] {
  return filled(lines, make).flat().slice(0, lines);
}

const factor = (random: Random, index: number, ids: readonly string[]): readonly string[] => [
  `- id: F${index + 1}`,
  `  factor: ${saying(random)}`,
  '  category: technical',
  `  evidence: [${ids[random.below(ids.length)] ?? 'slack:C0INC2041/p1'}, slack:C0INC2041/p1]`,
];

const action = (random: Random, index: number): readonly string[] => [
  `- id: A${index + 1}`,
  `  action: Limit what ${saying(random)}`,
  '  type: prevent',
  '  priority: P2',
  '  owner: lin',
  '  due: 2026-12-02',
  '  done_when: A deploy above the limit is refused in staging',
  '  addresses: [F1]',
];
