import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sideBySide } from '../../../src/core/http/side-by-side.ts';

async function* giving<Item>(items: readonly Item[], error?: Error): AsyncGenerator<Item> {
  for (const item of items) {
    await Promise.resolve();
    yield item;
  }
  if (error) throw error;
}

async function collected<Item>(runs: readonly (() => AsyncIterable<Item>)[], most: number) {
  const items: Item[] = [];
  try {
    for await (const item of sideBySide(runs, most)) items.push(item);
    return { items, error: undefined };
  } catch (error) {
    return { items, error };
  }
}

describe('runs side by side', () => {
  it('give what they would give one after the other, in the same order', async () => {
    const lists = fc.array(fc.array(fc.integer()));
    await fc.assert(
      fc.asyncProperty(lists, fc.integer({ min: 1, max: 5 }), async (given, most) => {
        const { items } = await collected(
          given.map((list) => () => giving(list)),
          most,
        );
        assert.deepEqual(items, given.flat());
      }),
    );
  });

  it('are never more at once than asked for', async () => {
    let running = 0;
    let most = 0;
    const run = async function* (): AsyncGenerator<number> {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      yield 1;
    };
    const { items } = await collected(Array<typeof run>(10).fill(run), 3);
    assert.equal(items.length, 10);
    assert.equal(most, 3);
  });

  it('keep what came before an error, and begin none behind it', async () => {
    const begun: string[] = [];
    const named = (name: string, error?: Error) => () => {
      begun.push(name);
      return giving([name], error);
    };
    const { items, error } = await collected(
      [named('a'), named('b', new Error('lost')), named('c'), named('d')],
      1,
    );
    assert.deepEqual(items, ['a', 'b']);
    assert.equal((error as Error).message, 'lost');
    assert.deepEqual(begun, ['a', 'b']);
  });
});
