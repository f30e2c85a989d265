import assert from 'node:assert/strict';
import { pages, type Page } from '../../../src/core/http/pages.ts';

/** Reads all pages; the key of the map is where a page begins. */
async function read(book: Readonly<Record<string, Page<string>>>, signal = new AbortController().signal) {
  const items: string[] = [];
  let asked = 0;
  const fetch = async (from: string | undefined): Promise<Page<string>> => {
    asked += 1;
    return book[from ?? ''] ?? { items: [], next: undefined };
  };
  try {
    for await (const page of pages({ name: 'Acme', signal, idOf: (item) => item, fetch }))
      items.push(...page);
    return { items, asked };
  } catch (error) {
    return { items, asked, error };
  }
}

describe('pages', () => {
  it('come one after the other', async () => {
    const { items } = await read({
      '': { items: ['a', 'b'], next: '2' },
      2: { items: ['c'], next: undefined },
    });
    assert.deepEqual(items, ['a', 'b', 'c']);
  });

  it('give an item once where two pages overlap', async () => {
    const { items, error } = await read({
      '': { items: ['a', 'b'], next: '2' },
      2: { items: ['b', 'c'], next: undefined },
    });
    assert.deepEqual(items, ['a', 'b', 'c']);
    assert.equal(error, undefined);
  });

  it('end with an error where a page comes again, and keep what came', async () => {
    const { items, error } = await read({ '': { items: ['a'], next: '2' }, 2: { items: ['a'], next: '3' } });
    assert.deepEqual(items, ['a']);
    assert.match(String(error), /same page twice/);
  });

  it('end with an error where the cursor goes in a circle of empty pages', async () => {
    const { asked, error } = await read({ '': { items: ['a'], next: '2' }, 2: { items: [], next: '2' } });
    assert.match(String(error), /same page twice/);
    assert.equal(asked, 2);
  });

  it('end with an error where there is no end', async () => {
    const book = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [
        index === 0 ? '' : String(index),
        { items: [String(index)], next: String(index + 1) },
      ]),
    );
    const { items, error } = await read(book);
    assert.equal(items.length, 500);
    assert.match(String(error), /more pages/);
  });

  it('stop between two pages', async () => {
    const controller = new AbortController();
    controller.abort(new Error('stop'));
    const { asked, error } = await read({ '': { items: ['a'], next: '2' } }, controller.signal);
    assert.equal(asked, 0);
    assert.match(String(error), /stop/);
  });
});
