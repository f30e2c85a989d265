import { relative, resolve } from 'node:path';
import { openActionsOf } from '../../core/corpus/open-actions.ts';
import { readDocument } from '../../core/corpus/read-document.ts';
import { filesById } from '../../core/corpus/same-ids.ts';
import type { OpenAction } from '../../core/language/lookup.ts';
import { readHeadNow } from '../../node/read-regular.ts';
import type { Names, Others } from './answers.ts';
import { filesAround } from './around.ts';
import { bytesOf, ENDING, hashOf, openActionsIn } from './check-one.ts';
import type { KeptChecks } from './kept-checks.ts';
import { sideBySide } from './side-by-side.ts';
import { stamper, type Stamped } from './stamp.ts';

/** A document that is checked, as others are asked about it. */
export interface Asking {
  /** Its one name on this disk. */
  readonly path: string;
  /** What it is called in findings: it may be asked about by several names. */
  readonly name: string;
  readonly id: string | undefined;
  readonly open: readonly OpenAction[];
}

/** What documents and those around them answer to one another. Who has no id and nothing open asks nobody. */
export async function othersAround(asking: readonly Asking[], kept: KeptChecks): Promise<Others> {
  const own = byPath(asking);
  const ids = new Set(asking.flatMap(({ id }) => id ?? []));
  const isOpen = asking.some(({ open }) => open.length > 0);
  const askers = asking.filter(({ id, open }) => id !== undefined || open.length > 0);
  const around = await stampedAround(askers, new Set(own.keys()));
  const firsts = [...own.values()].flatMap(([first]) => first ?? []);
  const named = [
    ...firsts.map(({ path, id }) => ({ name: path, id })),
    ...around.map(({ path }) => ({ name: path, id: idIn(path, ids) })),
  ];
  const sharedIds = [...filesById(named)]
    .filter(([id, paths]) => paths.length > 1 && ids.has(id))
    .map(([id, paths]) => [id, paths.map((path) => namesOf(path, own.get(path)))] as const);
  return {
    openActions: isOpen ? openAround(firsts, around, kept) : [],
    sharedIds: Object.fromEntries(sharedIds),
  };
}

/** Each file once, whatever it was named by. */
function byPath(asking: readonly Asking[]): ReadonlyMap<string, readonly Asking[]> {
  const found = new Map<string, Asking[]>();
  for (const one of asking) {
    const known = found.get(one.path);
    if (known) known.push(one);
    else found.set(one.path, [one]);
  }
  return found;
}

/** The name that is no link comes first. */
function namesOf(path: string, asking: readonly Asking[] = []): Names {
  const names = [...new Set(asking.map(({ name }) => name))];
  const own = names.find((name) => resolve(name) === path) ?? names[0] ?? relative('', path);
  return [own, ...names.filter((name) => name !== own)];
}

/** The files around these but themselves, each once: a link is its file. */
async function stampedAround(
  askers: readonly Asking[],
  own: ReadonlySet<string>,
): Promise<readonly Stamped[]> {
  const found = (await filesAround(askers.map(({ path }) => path))).filter((file) => !own.has(file));
  const around = await sideBySide(found, stamper());
  return [...new Map(around.map((file) => [file.path, file])).values()].filter(({ path }) => !own.has(path));
}

/** The same of a document that is checked otherwise, from what stands in it. */
export async function askingIn(name: string, bytes: Uint8Array | undefined): Promise<Asking> {
  const { path } = await stamper()(name);
  const text = bytes ? Buffer.from(bytes).toString('utf8') : '';
  const document = readDocument(text);
  return { path, name, id: document.id, open: name.endsWith(ENDING) ? openActionsOf(document) : [] };
}

function openAround(
  asking: readonly Asking[],
  around: readonly Stamped[],
  kept: KeptChecks,
): readonly OpenAction[] {
  const open = around.map((file) => [file.path, openIn(file, kept)] as const);
  return [...inOrder(asking.map((one) => [one.path, one.open])), ...inOrder(open)];
}

const inOrder = (open: readonly (readonly [path: string, open: readonly OpenAction[]])[]) =>
  open.toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, actions]) => actions);

/** What can't be read has none; where it is checked itself, that is said there. */
function openIn(stamped: Stamped, kept: KeptChecks): readonly OpenAction[] {
  const known = kept.hashOf(stamped);
  const before = known === undefined ? undefined : kept.open(known);
  if (before) return before;
  const bytes = bytesOf(stamped.path);
  if (!bytes) return [];
  const hash = hashOf(bytes);
  const { open, isPrivate } = openActionsIn(Buffer.from(bytes).toString('utf8'));
  if (!isPrivate) {
    kept.keepOpen(hash, open);
    kept.sawFile(stamped, hash);
  }
  return open;
}

/** Hardly a front matter has more bytes. */
const HEAD = 8192;

/** Looking for more of them takes as long as reading what stands there. */
const FEW = 20;

/** The id in a file's front matter, of which alone is read, where it may be one of these; undefined where it can't be. */
function idIn(path: string, ids: ReadonlySet<string>): string | undefined {
  const head = headIn(path, HEAD);
  const front = frontOf(head) ?? frontOf(headIn(path, Infinity)) ?? '';
  const mayBe = ids.size > FEW || [...ids].some((id) => front.includes(id));
  return mayBe ? readDocument(front).id : undefined;
}

/** Up to the line that closes the front matter; undefined where none does. */
function frontOf(text: string): string | undefined {
  if (!/^\uFEFF?---/.test(text)) return '';
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  return close ? text.slice(0, close.index + close[0].length) : undefined;
}

function headIn(path: string, most: number): string {
  try {
    return readHeadNow(path, most).toString('utf8');
  } catch {
    return '';
  }
}
