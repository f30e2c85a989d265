import { CHOOSE_LESS } from './capped.ts';
import { ConnectorError } from './connector-error.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; undefined behind the last. */
  readonly next: string | undefined;
}

export interface Paging<Item> {
  /** The vendor, for messages. */
  readonly name: string;
  readonly signal: AbortSignal;
  /** What tells one item from another; a page whose items were all sent before is a loop. */
  readonly idOf: (item: Item) => string;
  /** The first page is asked for with undefined. */
  readonly fetch: (from: string | undefined) => Promise<Page<Item>>;
}

const MOST_PAGES = 500;

/**
 * The pages one after the other, each item once.
 * @throws ConnectorError where a page comes again or there is no end of them; what was yielded before stays valid
 */
export async function* pages<Item>(paging: Paging<Item>): AsyncGenerator<readonly Item[], void, undefined> {
  const seen = new Set<string>();
  const cursors = new Set<string>();
  let from: string | undefined;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    paging.signal.throwIfAborted();
    const { items, next } = await paging.fetch(from);
    const fresh = items.filter((item) => !seen.has(paging.idOf(item)));
    if (items.length > 0 && fresh.length === 0) throw repeats(paging.name);
    for (const item of fresh) seen.add(paging.idOf(item));
    yield fresh;
    if (next === undefined) return;
    if (cursors.has(next)) throw repeats(paging.name);
    cursors.add(next);
    from = next;
  }
  throw new ConnectorError(
    'bad-response',
    `${paging.name} has more pages than are read at once (${MOST_PAGES}). ${CHOOSE_LESS}`,
  );
}

const repeats = (name: string): ConnectorError =>
  new ConnectorError('bad-response', `${name} sent the same page twice. What came before it is kept.`);
