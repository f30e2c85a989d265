import assert from 'node:assert/strict';
import type { Intent } from '../../src/core/panel/protocol.ts';
import type { EventText } from '../../src/core/panel/snapshot.ts';
import { createTexts } from '../../src/webview/view/texts.ts';

const textOf = (event: number, text = `text ${event}`): EventText => ({
  event,
  text,
  place: undefined,
  pinned: undefined,
  replies: 0,
  also: [],
  reason: undefined,
});

/** What is asked for in one go, and the words as they come. */
function reader(most?: number) {
  const sent: Intent[] = [];
  const texts = createTexts({ send: (intent) => void sent.push(intent) }, most);
  const asked = async (): Promise<readonly (readonly number[])[]> => {
    await Promise.resolve();
    return sent.splice(0).map((intent) => (intent.type === 'read' ? intent.events : []));
  };
  return { texts, asked };
}

describe('the words of events', () => {
  it('are asked for once, all that come into view in one message', async () => {
    const { texts, asked } = reader();
    for (const id of [3, 4, 3]) texts.watch(id, () => undefined);
    assert.deepEqual(await asked(), [[3, 4]]);
    texts.receive([textOf(3)]);
    texts.watch(3, () => undefined);
    assert.deepEqual(await asked(), []);
    assert.equal(texts.of(3)?.text, 'text 3');
  });

  it('are told to who watches them, for as long as they do', () => {
    const { texts } = reader();
    let told = 0;
    const stop = texts.watch(3, () => (told += 1));
    texts.receive([textOf(3), textOf(4)]);
    stop();
    texts.receive([textOf(3)]);
    assert.equal(told, 1);
  });

  it('are asked for again where they may have changed, and stay until then', async () => {
    const { texts, asked } = reader();
    texts.receive([textOf(3), textOf(4)]);
    texts.watch(3, () => undefined);
    texts.renew();
    assert.equal(texts.of(3)?.text, 'text 3');
    assert.deepEqual(await asked(), [[3]]);
    texts.watch(4, () => undefined);
    assert.deepEqual(await asked(), [[4]]);
    texts.receive([textOf(3, 'edited')]);
    assert.equal(texts.of(3)?.text, 'edited');
  });

  it('are kept up to a number, the ones in view before all', () => {
    const { texts } = reader(2);
    texts.watch(1, () => undefined);
    texts.receive([1, 2, 3, 4].map((id) => textOf(id)));
    assert.deepEqual(
      [1, 2, 3, 4].filter((id) => texts.of(id)),
      [1, 4],
    );
  });
});
