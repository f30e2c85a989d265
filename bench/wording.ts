import { DEFAULT_CONFIG } from '../src/core/config/config.ts';
import type { TextEdit } from '../src/core/document/edit.ts';
import { parsePostmortem } from '../src/core/document/parse.ts';
import type { Postmortem } from '../src/core/document/postmortem.ts';
import { partFinder } from '../src/core/language/by-part.ts';
import { ruleFindings } from '../src/core/language/rule.ts';
import { RULES } from '../src/core/language/rules/index.ts';
import { createRandom } from './document/random.ts';
import type { Figure } from './figure.ts';
import { inTurn } from './in-turn.ts';
import { median } from './median.ts';
import { prose } from './wording/prose.ts';

/** All wording rules over prose, beside write-good and alex on the same text, and behind a key that is pressed. */
export async function wording(): Promise<readonly Figure[]> {
  const { default: writeGood } = await import('write-good');
  const { markdown: alex } = await import('alex');
  for (let run = 0; run < WARM; run += 1) read(unread(run));
  return [
    again('write-good', writeGood, 1 / 20),
    again('alex', alex, 1 / 200),
    first('write-good', writeGood, 1000),
    first('alex', alex, 2000),
    await keystroke(),
  ];
}

type Peer = (text: string) => unknown;

const [WARM, RUNS] = [30, 15];
const unread = (seed: number): string => prose(createRandom(seed), 1000);

/** The reading of the document counts, too. */
const read = (text: string): unknown => look(parsePostmortem(text));

/** A text that was read before. */
function again(peer: string, theirs: Peer, goal: number): Figure {
  const text = unread(0);
  theirs(text);
  const figure = { bench: 'wording of 1,000 lines, warm', peer, goal };
  return batchesInTurn(figure, () => text, theirs);
}

/** Texts that nobody has read. No goal is set for these. */
const first = (peer: string, theirs: Peer, seed: number): Figure =>
  batchesInTurn({ bench: 'wording of 1,000 lines, cold', peer }, (index) => unread(seed + index), theirs);

/** In processor time, of which what else the machine does takes nothing from either. */
function batchesInTurn(
  figure: Omit<Figure, 'ours_ms' | 'peer_ms'>,
  textAt: (index: number) => string,
  theirs: Peer,
): Figure {
  const [ours_ms, peer_ms]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    const texts = Array.from({ length: BATCH }, (_, index) => textAt(run * BATCH + index));
    ours_ms.push(processorTime(() => texts.forEach(read)) / BATCH);
    peer_ms.push(processorTime(() => theirs(texts[0] ?? '')));
  }
  return { ...figure, ours_ms: median(ours_ms), peer_ms: median(peer_ms) };
}

/** Ours takes so little that it is timed over several texts. */
const BATCH = 10;

function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** From a key in the middle of a document to its wording, the change read as in an editor. */
async function keystroke(): Promise<Figure> {
  let postmortem = parsePostmortem(prose(createRandom(5000), 5000));
  look(postmortem);
  const press = (): void => {
    const at = postmortem.text.indexOf('.\n', postmortem.text.length >> 1);
    const edit: TextEdit = { span: { start: at, end: at }, newText: 'x' };
    const text = `${postmortem.text.slice(0, at)}x${postmortem.text.slice(at)}`;
    postmortem = parsePostmortem(text, { postmortem, edit });
    look(postmortem);
  };
  for (let run = 0; run < WARM; run += 1) press();
  const { ours_ms } = await inTurn(45, press, () => undefined);
  return { bench: 'wording of a keystroke, 5,000 lines', ours_ms, peer: 'budget', peer_ms: BUDGET_MS };
}

const BUDGET_MS = 3;

const CONTEXT = { now: 0, config: DEFAULT_CONFIG, people: new Set<string>() };
const inParts = partFinder();

/** As the editor asks: what was found in a paragraph is kept for as long as nobody writes there. */
const look = ({ runs }: Postmortem): unknown =>
  inParts(
    runs,
    '',
    (alone) => ruleFindings(alone, CONTEXT, RULES),
    ({ level = 'warning' }) => level,
  );
