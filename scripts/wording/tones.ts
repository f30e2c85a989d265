/**
 * Learns how much each word weighs in sentences that insinuate, from our own sentences and, for words that blame nobody,
 * from the READMEs of the packages that are installed. Run by hand: `node_modules/.bin/tsx scripts/wording/tones.ts`
 * writes src/core/language/wording/lexicon/tones.ts; with names of sets it leaves these out and says what it finds in them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sentences } from '../../src/core/language/wording/sentence.ts';
import { lengthFactor, toneKey } from '../../src/core/language/wording/tone-key.ts';
import { labelled } from '../../test/core/language/wording/support.ts';

const FIXTURES = new URL('../../test/fixtures/wording/', import.meta.url);
const PACKAGES = new URL('../../node_modules/', import.meta.url);
const WRITTEN = new URL('../../src/core/language/wording/lexicon/tones.ts', import.meta.url);
/** These stay unread by rules, and by this. */
const BLIND = ['second-evasive', 'second-paraphrases'];
const [ROUNDS, RATE, SHRINK] = [12, 0.15, 1e-3];
/** Words that fewer sentences have, or that weigh fewer tenths, are left out; none weighs more than these, so that none decides alone. */
const [SELDOM, LEAST, MOST] = [3, 7, 8];

interface Example {
  readonly words: readonly string[];
  readonly blames: number;
}

const wordsOf = (text: string): readonly string[] =>
  sentences(text).flatMap(({ words }) => words.map(({ lower }) => toneKey(lower)));

const examplesOf = (name: string): readonly Example[] =>
  labelled(`${name}.jsonl`).map(({ text, label }) => ({
    words: wordsOf(text),
    blames: label === 'blame' ? 1 : 0,
  }));

/** Plain sentences of manuals. */
function manuals(): readonly Example[] {
  const found = new Set<string>();
  for (const file of readmes(PACKAGES, 4)) {
    const prose = readFileSync(file, 'utf8')
      .replaceAll(/```[\s\S]*?```/g, '')
      .replaceAll(/`[^`]*`/g, 'X');
    for (const paragraph of prose.split(/\n\s*\n/).filter((one) => !/^\s*[#|<[!>-]/.test(one)))
      for (const sentence of paragraph.replaceAll(/\s+/g, ' ').split(/(?<=[.!?])\s+/))
        if (/^[A-Z][^|<>{}]{30,220}[.?]$/.test(sentence)) found.add(sentence);
  }
  return [...found].toSorted().map((text) => ({ words: wordsOf(text), blames: 0 }));
}

function readmes(folder: URL, depth: number): readonly URL[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return depth > 0 ? readmes(new URL(`${entry.name}/`, folder), depth - 1) : [];
      return /^readme.*\.md$/i.test(entry.name) ? [new URL(entry.name, folder)] : [];
    });
}

interface Learned {
  readonly weights: ReadonlyMap<string, number>;
  readonly bias: number;
}

/** Logistic regression, each word at its own pace. */
function learn(examples: readonly Example[]): Learned {
  const often = seenOften(examples);
  const weights = new Map<string, number>();
  const pace = new Map<string, number>();
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { words, blames } of shuffled(examples, round)) {
      const factor = lengthFactor(words.length);
      const kept = words.filter((word) => often.has(word));
      const sum = kept.reduce((all, word) => all + factor * (weights.get(word) ?? 0), bias);
      const error = 1 / (1 + Math.exp(-sum)) - blames;
      bias -= 0.05 * error;
      for (const word of kept) {
        const before = weights.get(word) ?? 0;
        const step = error * factor + SHRINK * before;
        const squares = (pace.get(word) ?? 0) + step * step;
        pace.set(word, squares);
        weights.set(word, before - (RATE / Math.sqrt(squares + 1e-6)) * step);
      }
    }
  return { weights, bias };
}

function seenOften(examples: readonly Example[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words } of examples)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= SELDOM).map(([word]) => word));
}

function shuffled(examples: readonly Example[], seed: number): readonly Example[] {
  const mixed = [...examples];
  let state = seed + 1;
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const other = state % (index + 1);
    const [one, two] = [mixed[index], mixed[other]];
    if (one && two) [mixed[index], mixed[other]] = [two, one];
  }
  return mixed;
}

/** In tenths, and without what weighs next to nothing. */
function tenths({ weights }: Learned): ReadonlyMap<number, readonly string[]> {
  const lists = new Map<number, string[]>();
  for (const [word, weight] of weights) {
    const tenth = Math.min(MOST, Math.round(weight * 10));
    if (Math.abs(tenth) >= LEAST) lists.set(tenth, [...(lists.get(tenth) ?? []), word]);
  }
  return new Map([...lists].toSorted(([a], [b]) => a - b).map(([tenth, list]) => [tenth, list.toSorted()]));
}

function written(learned: Learned): string {
  const rows = [...tenths(learned)].map(
    ([tenth, list]) => `  [${tenth}, ${JSON.stringify(list.join(' '))}],`,
  );
  return `/**
 * Words by how much they weigh, in tenths, in sentences that insinuate. Written by scripts/wording/tones.ts.
 */
export const TONES: readonly (readonly [tenths: number, words: string])[] = [
${rows.join('\n')}
];

export const TONE_OF_ANY = ${Math.round(learned.bias * 10)};
`;
}

function main(): void {
  const left = process.argv.slice(2);
  const names = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.slice(0, -'.jsonl'.length));
  const used = names.filter((name) => !BLIND.includes(name) && !left.includes(name)).toSorted();
  const learned = learn([...used.flatMap(examplesOf), ...manuals()]);
  if (left.length === 0) return writeFileSync(WRITTEN, written(learned));
  for (const name of [...left, ...BLIND]) report(name, learned);
}

/** As the product weighs it. */
function report(name: string, learned: Learned): void {
  const kept = new Map(
    [...tenths(learned)].flatMap(([tenth, list]) => list.map((word) => [word, tenth] as const)),
  );
  const tone = ({ words }: Example): number =>
    learned.bias +
    (words.reduce((all, word) => all + (kept.get(word) ?? 0), 0) * lengthFactor(words.length)) / 10;
  for (const blames of [1, 0]) {
    const tones = examplesOf(name)
      .filter((one) => one.blames === blames)
      .map(tone);
    const over = [1.2, 1.5, 1.8].map((least) => `${tones.filter((one) => one > least).length} over ${least}`);
    if (tones.length > 0)
      console.log(name, blames === 1 ? 'blameful' : 'innocent', tones.length, over.join(', '));
  }
}

main();
