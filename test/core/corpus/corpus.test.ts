import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCorpus, type Corpus, type CorpusFiles } from '../../../src/core/corpus/corpus.ts';
import { readCorpus, writeCorpus } from '../../../src/core/corpus/stored-corpus.ts';

/** A disk in memory that counts what is asked of it. Each writing has a new stamp, as a disk's clock gives it. */
function disk(): CorpusFiles & {
  readonly read_: string[];
  write(uri: string, text: string): void;
  remove(uri: string): void;
} {
  const files = new Map<string, { readonly text: string; readonly stamp: string }>();
  const read_: string[] = [];
  let writes = 0;
  return {
    read_,
    write: (uri, text) => void files.set(uri, { text, stamp: String((writes += 1)) }),
    remove: (uri) => void files.delete(uri),
    list: async () => [...files.keys()],
    stamp: async (uri) => files.get(uri)?.stamp,
    read: async (uri) => {
      read_.push(uri);
      return files.get(uri)?.text;
    },
  };
}

const textOf = (id: string, actions: number): string =>
  `---\nid: ${id}\nstatus: draft\n---\n\n# ${id}\n\n\`\`\`yaml action-items\n${Array.from(
    { length: actions },
    (_, index) => `- id: A${index + 1}\n  action: Limit ${index}\n  owner: dana\n`,
  ).join('')}\`\`\`\n`;

/** As it is kept: what is undefined is left out. */
const told = (corpus: Corpus): unknown =>
  JSON.parse(JSON.stringify(corpus.entries().map(({ uri, document }) => [uri, document])));

const URIS = ['a', 'b', 'c', 'd'];
const change = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    uri: fc.constantFrom(...URIS),
    text: fc.oneof(
      fc.tuple(fc.constantFrom('PM-1', 'PM-2'), fc.nat(3)).map(([id, actions]) => textOf(id, actions)),
      fc.constant('nothing of ours'),
      fc.constant('---\nid: "PM\n---\n'),
    ),
  }),
  fc.record({ kind: fc.constant('remove' as const), uri: fc.constantFrom(...URIS) }),
  fc.record({ kind: fc.constantFrom('refresh' as const, 'restart' as const) }),
);

describe('an index of postmortems', () => {
  it('is, after any changes, what a fresh one is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 20 }), async (changes) => {
        const files = disk();
        let corpus = createCorpus(files);
        for (const one of changes) {
          if (one.kind === 'write') {
            files.write(one.uri, one.text);
            await corpus.changed(one.uri);
          } else if (one.kind === 'remove') {
            files.remove(one.uri);
            corpus.removed(one.uri);
          } else if (one.kind === 'refresh') await corpus.refresh();
          else {
            corpus = createCorpus(files, readCorpus(writeCorpus(corpus.entries())));
            await corpus.refresh();
          }
        }
        const fresh = createCorpus(files);
        await fresh.refresh();
        assert.deepEqual(told(corpus), told(fresh));
      }),
      { numRuns: 150 },
    );
  });

  it('is so as well where nobody waits for one change before the next', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(change, { maxLength: 10 }), async (scheduler, changes) => {
        const files = disk();
        const slow: CorpusFiles = { ...files, read: (uri) => scheduler.schedule(files.read(uri)) };
        const corpus = createCorpus(slow);
        const waiting: Promise<void>[] = [];
        for (const one of changes) {
          if (one.kind === 'write') {
            files.write(one.uri, one.text);
            waiting.push(corpus.changed(one.uri));
          } else if (one.kind === 'remove') {
            files.remove(one.uri);
            corpus.removed(one.uri);
          }
        }
        await scheduler.waitFor(Promise.all(waiting));
        const fresh = createCorpus(files);
        await fresh.refresh();
        assert.deepEqual(told(corpus), told(fresh));
      }),
      { numRuns: 60 },
    );
  });

  it('knows a file once a refresh has ended, though another look at it began meanwhile', async () => {
    const files = disk();
    files.write('a', textOf('PM-1', 1));
    const reads: (() => void)[] = [];
    const held: CorpusFiles = {
      ...files,
      read: async (uri) => {
        await new Promise<void>((go) => reads.push(go));
        return files.read(uri);
      },
    };
    const corpus = createCorpus(held);
    const next = async (): Promise<void> => {
      while (reads.length === 0) await new Promise((resolve) => setTimeout(resolve));
      reads.shift()?.();
    };
    const refreshed = corpus.refresh().then(() => told(corpus));
    while (reads.length === 0) await new Promise((resolve) => setTimeout(resolve));
    const looked = corpus.changed('a');
    await next();
    await next();
    await looked;
    const fresh = createCorpus(files);
    await fresh.refresh();
    assert.deepEqual(await refreshed, told(fresh));
  });

  it('reads a file again only where its stamp changed', async () => {
    const files = disk();
    for (const uri of URIS) files.write(uri, textOf(uri, 2));
    const corpus = createCorpus(files);
    await corpus.refresh();
    assert.deepEqual(files.read_.splice(0).toSorted(), URIS);
    await corpus.refresh();
    assert.deepEqual(files.read_, []);
    files.write('b', textOf('b', 3));
    await corpus.changed('b');
    await corpus.refresh();
    assert.deepEqual(files.read_.splice(0), ['b']);
    const again = createCorpus(files, readCorpus(writeCorpus(corpus.entries())));
    await again.refresh();
    assert.deepEqual(files.read_, []);
    assert.deepEqual(told(again), told(corpus));
  });

  it('keeps what can’t be opened as a document with a trouble, and tries it again', async () => {
    const files = disk();
    files.write('a', textOf('PM-1', 1));
    let isLocked = true;
    const corpus = createCorpus({ ...files, read: async (uri) => (isLocked ? undefined : files.read(uri)) });
    await corpus.refresh();
    assert.deepEqual(
      corpus.entries().map(({ document }) => document.trouble),
      ['It could not be opened.'],
    );
    isLocked = false;
    await corpus.refresh();
    assert.equal(corpus.entries()[0]?.document.id, 'PM-1');
  });

  it('keeps nothing of a restricted one, and nothing of another version', async () => {
    const files = disk();
    files.write('a', textOf('PM-1', 1).replace('status:', 'audience: restricted\nstatus:'));
    files.write('b', textOf('PM-2', 1));
    const corpus = createCorpus(files);
    await corpus.refresh();
    const stored = writeCorpus(corpus.entries());
    assert.doesNotMatch(stored, /PM-1/u);
    assert.equal(readCorpus(stored).length, 1);
    assert.deepEqual(readCorpus(stored.replace(/"version":\d+/u, '"version":0')), []);
    assert.deepEqual(readCorpus(stored.slice(9)), []);
  });
});
