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
import { prose } from './wording/prose.ts';

/** All wording rules over prose, beside write-good and alex on the same text, and behind a key that is pressed. */
export async function wording(): Promise<readonly Figure[]> {
  const { default: writeGood } = await import('write-good');
  const { markdown: alex } = await import('alex');
  for (let run = 0; run < WARM; run += 1) read(unread(run));
  return [
    await again('write-good', writeGood, 1 / 20),
    await again('alex', alex, 1 / 200),
    await first('write-good', writeGood, 1000),
    await first('alex', alex, 2000),
    await keystroke(),
  ];
}

type Peer = (text: string) => unknown;

const [WARM, RUNS] = [30, 15];
const unread = (seed: number): string => prose(createRandom(seed), 1000);

/** The reading of the document counts, too. */
const read = (text: string): unknown => look(parsePostmortem(text));

/** A text that was read before. */
function again(peer: string, theirs: Peer, goal: number): Promise<Figure> {
  const text = unread(0);
  theirs(text);
  const figure = { bench: 'wording of 1,000 lines, warm', peer, goal };
  return batchesInTurn(figure, () => text, theirs);
}

/** Texts that nobody has read. No goal is set for these. */
const first = (peer: string, theirs: Peer, seed: number): Promise<Figure> =>
  batchesInTurn({ bench: 'wording of 1,000 lines, cold', peer }, (index) => unread(seed + index), theirs);

/** Ours takes less than what a busy machine gives a process at a time, so it is timed over several texts. */
async function batchesInTurn(
  figure: Omit<Figure, 'ours_ms' | 'peer_ms'>,
  textAt: (index: number) => string,
  theirs: Peer,
): Promise<Figure> {
  const batches = Array.from({ length: RUNS }, (_, run) =>
    Array.from({ length: BATCH }, (__, index) => textAt(run * BATCH + index)),
  );
  const { ours_ms, peer_ms } = await inTurn(
    RUNS,
    (run) => batches[run]?.forEach(read),
    (run) => theirs(batches[run]?.[0] ?? ''),
  );
  return { ...figure, ours_ms: Math.round((ours_ms / BATCH) * 100) / 100, peer_ms };
}

const BATCH = 10;

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
const look = ({ parts }: Postmortem): unknown =>
  inParts(
    parts,
    '',
    (alone) => ruleFindings(alone, CONTEXT, RULES),
    ({ level = 'warning' }) => level,
  );
