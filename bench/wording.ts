import { createRandom } from './document/random.ts';
import type { Figure } from './figure.ts';
import { collectAll, inTurn } from './in-turn.ts';
import { median } from './median.ts';
import { built } from './wording/built.ts';
import type * as Ours from './wording/ours.ts';
import { prose } from './wording/prose.ts';

/** All wording rules over prose, beside write-good and alex on the same text, and behind a key that is pressed. */
export async function wording(): Promise<readonly Figure[]> {
  const { default: writeGood } = await import('write-good');
  const { markdown: alex } = await import('alex');
  const { read, opened } = await built();
  for (let run = 0; run < WARM; run += 1) read(unread(run));
  return [
    again('write-good', read, writeGood, 1 / 20),
    again('alex', read, alex, 1 / 200),
    first('write-good', read, writeGood, 1000),
    first('alex', read, alex, 2000),
    await keystroke(opened),
  ];
}

type Reader = (text: string) => unknown;

const [WARM, RUNS] = [30, 15];
const unread = (seed: number): string => prose(createRandom(seed), 1000);

/** A text that was read before. */
function again(peer: string, ours: Reader, theirs: Reader, goal: number): Figure {
  const text = unread(0);
  theirs(text);
  const figure = { bench: 'wording of 1,000 lines, warm', peer, goal };
  return batchesInTurn(figure, () => text, ours, theirs);
}

/** Texts that nobody has read. No goal is set for these. */
const first = (peer: string, ours: Reader, theirs: Reader, seed: number): Figure =>
  batchesInTurn(
    { bench: 'wording of 1,000 lines, cold', peer },
    (index) => unread(seed + index),
    ours,
    theirs,
  );

/** In processor time, of which what else the machine does takes nothing from either. */
function batchesInTurn(
  figure: Omit<Figure, 'ours_ms' | 'peer_ms'>,
  textAt: (index: number) => string,
  ours: Reader,
  theirs: Reader,
): Figure {
  const [ours_ms, peer_ms]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    const texts = Array.from({ length: BATCH }, (_, index) => textAt(run * BATCH + index));
    ours_ms.push(processorTime(() => texts.forEach(ours)) / BATCH);
    peer_ms.push(processorTime(() => theirs(texts[0] ?? '')));
  }
  return { ...figure, ours_ms: median(ours_ms), peer_ms: median(peer_ms) };
}

/** Ours takes so little that it is timed over several texts. */
const BATCH = 10;

function processorTime(run: () => unknown): number {
  collectAll();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** From a key in the middle of a document to its wording, the change read as in an editor. */
async function keystroke(opened: typeof Ours.opened): Promise<Figure> {
  const press = opened(prose(createRandom(5000), 5000));
  for (let run = 0; run < WARM; run += 1) press();
  const { ours_ms } = await inTurn(45, press, () => undefined);
  return { bench: 'wording of a keystroke, 5,000 lines', ours_ms, peer: 'budget', peer_ms: BUDGET_MS };
}

const BUDGET_MS = 3;
