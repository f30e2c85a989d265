import type { TextEdit } from '../src/core/document/edit.ts';
import type { Postmortem } from '../src/core/document/postmortem.ts';
import { generate } from './document/generated.ts';
import { createRandom } from './document/random.ts';
import { shares } from './document/shares.ts';
import { saying } from './document/words.ts';
import { asDocument, asYaml, type Form } from './document/written.ts';
import type { Figure } from './figure.ts';
import { inTurn } from './in-turn.ts';
import { yamlPeer, type YamlPeer } from './peers/yaml-peer.ts';
import { shipped } from './shipped.ts';

const PEER = 'yaml-language-server';

const CORE = (await shipped('bench/document/core.ts')) as typeof import('./document/core.ts');
const { DEFAULT_CONFIG, completions, hover, parsePostmortem, problems } = CORE;
const CONTEXT = { now: Date.parse('2026-11-25T12:00:00Z'), config: DEFAULT_CONFIG };

/**
 * A keystroke with all problems, a first look, hover and completion, beside yaml-language-server on the same lists.
 * Both run as published, by turns in one process, and both are warm: each has read such texts before, so that its code
 * is compiled, and none of them the one that is timed. What the peer does not do at all is timed as well: reading and
 * wording of 60 % prose, contradictions, secrets. `of which` tells how much of a first look each of them takes.
 */
export async function document(): Promise<readonly Figure[]> {
  const peer = await yamlPeer();
  const figures: Figure[] = [];
  for (const size of SIZES) figures.push(...(await keystrokes(peer, size)));
  figures.push(...(await cold(peer, 'log', 0.25)), ...(await cold(peer, 'entries', 0.8)));
  figures.push(await afterEdit(peer, 'hover'), await afterEdit(peer, 'completion'));
  return figures;
}

interface Size {
  readonly lines: number;
  readonly goal: number;
  readonly runs: number;
  /** So many keys of ours, and looks of the peer's, before: as behind the first minute of writing. */
  readonly warm: readonly [ours: number, peer: number];
}
const SIZES: readonly Size[] = [
  { lines: 1000, goal: 1 / 20, runs: 45, warm: [300, 30] },
  { lines: 5000, goal: 1 / 50, runs: 21, warm: [150, 10] },
  { lines: 50_000, goal: 1 / 100, runs: 9, warm: [60, 1] },
];
/** What a key may take, whatever the document and the peer. */
const BUDGET_MS = 5;

async function keystrokes(peer: YamlPeer, { lines, goal, runs, warm }: Size): Promise<readonly Figure[]> {
  const data = generate(lines, lines);
  const yaml = asYaml(data);
  const typist = typistOf(asDocument(data, 'log'), yaml);
  for (let run = 0; run < warm[0]; run += 1) {
    typist.press();
    problems(typist.read(), CONTEXT);
  }
  for (let run = 0; run < warm[1]; run += 1) {
    typist.press();
    typist.read();
    await peer.validate(typist.yaml());
  }
  const times = await inTurn(
    runs,
    () => problems(typist.read(), CONTEXT),
    () => peer.validate(typist.yaml()),
    typist.press,
  );
  const bench = `keystroke ${lines.toLocaleString('en')} lines`;
  const figure = { bench, peer: PEER, ...times, goal };
  return [figure, ...(goal < 1 / 50 ? [{ ...figure, peer: 'budget', peer_ms: BUDGET_MS, goal: 1 }] : [])];
}

/** Somebody who types, in our document and in the peer's. */
interface Typist {
  readonly press: () => void;
  /** Our document, read with the text and the change that the last key made. */
  read(): Postmortem;
  /** The peer's text behind the last key. */
  yaml(): string;
}

/**
 * Types sentences in a paragraph, in the log and in a list, a letter here and a letter there by turns; in the peer's
 * text all of them in one of its items.
 */
function typistOf(text: string, yaml: string): Typist {
  let postmortem = parsePostmortem(text);
  let next: { readonly text: string; readonly edit: TextEdit } | undefined;
  let count = 0;
  const item = behind(yaml, ITEM);
  return {
    press: () => {
      const [within, place] = PLACES[count % PLACES.length] ?? PLACES[0];
      const letter = Math.floor(count / PLACES.length);
      const at = behind(postmortem.text, place, behind(postmortem.text, within)) + letter;
      const edit = { span: { start: at, end: at }, newText: TYPED.charAt(letter) };
      // Joined as an editor joins lines: one text, and not a tree of its pieces.
      const after = [postmortem.text.slice(0, at), edit.newText, postmortem.text.slice(at)].join('');
      next = { text: after, edit };
      count += 1;
    },
    read: () =>
      (postmortem = next ? parsePostmortem(next.text, { postmortem, edit: next.edit }) : postmortem),
    yaml: () => [yaml.slice(0, item), TYPED.slice(0, count), yaml.slice(item)].join(''),
  };
}

const random = createRandom(1);
const TYPED = Array.from({ length: 20 }, () => saying(random)).join('. ');
const ITEM = 'action: Limit what ';
/** Where a key goes: behind the first such words that follow others. */
const PLACES = [
  ['## Detection', '\n\nThe '],
  ['log: |', ' Support '],
  ['yaml action-items', ITEM],
] as const;

/** Nothing is known of the text: each run has another. */
async function cold(peer: YamlPeer, form: Form, goal: number): Promise<readonly Figure[]> {
  const of = (run: number): ReturnType<typeof generate> => generate(1000, 7000 + run);
  const texts = Array.from({ length: 3 * COLD_RUNS }, (_, run) => asDocument(of(run), form));
  const yamls = Array.from({ length: 2 * COLD_RUNS }, (_, run) => asYaml(of(run)));
  const analyse = (text = ''): unknown => problems(parsePostmortem(text), CONTEXT);
  texts.slice(COLD_RUNS, 2 * COLD_RUNS).forEach(analyse);
  for (const yaml of yamls.slice(COLD_RUNS)) await peer.validate(yaml);
  const times = await inTurn(
    COLD_RUNS,
    (run) => analyse(texts[run]),
    (run) => peer.validate(yamls[run] ?? ''),
  );
  const bench = `cold 1,000 lines as ${form}`;
  return [
    { bench, peer: PEER, ...times, goal },
    ...shares(CORE, bench, texts.slice(2 * COLD_RUNS), times.ours_ms),
  ];
}

const COLD_RUNS = 25;

/** Asked right behind a keystroke, as an editor does. */
async function afterEdit(peer: YamlPeer, what: 'hover' | 'completion'): Promise<Figure> {
  const data = generate(1000, 1000);
  const yaml = asYaml(data);
  const typist = typistOf(asDocument(data, 'log'), yaml);
  const times = await inTurn(
    30,
    () => ASKED[what](typist.read()),
    () => asked(peer, what, typist.yaml()),
    typist.press,
  );
  return { bench: `${what} after an edit, 1,000 lines`, peer: PEER, ...times, goal: 1 / 20 };
}

const ASKED = {
  hover: (postmortem: Postmortem) => hover(postmortem, behind(postmortem.text, 'priority'), CONTEXT),
  completion: (postmortem: Postmortem) =>
    completions(postmortem, behind(postmortem.text, 'priority: '), CONTEXT),
};

const asked = (peer: YamlPeer, what: 'hover' | 'completion', yaml: string): Promise<unknown> =>
  what === 'hover'
    ? peer.hover(yaml, behind(yaml, 'priority'))
    : peer.complete(yaml, behind(yaml, 'priority: '));

function behind(text: string, place: string, from = 0): number {
  const at = text.indexOf(place, from);
  if (at < 0) throw new Error(`The document has no "${place}" there.`);
  return at + place.length;
}
