import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseIntent } from '../../../src/core/panel/protocol.ts';

const UNDERSTOOD = [
  { type: 'ready' },
  { type: 'open-document' },
  { type: 'undo' },
  { type: 'redo' },
  { type: 'add', uris: ['slack:C0INC2041/p1'] },
  { type: 'add', uris: ['slack:C0INC2041/p1', 'pagerduty:Q2/R1'], mark: 'detected' },
  { type: 'remove', key: 'pagerduty:Q2/R1' },
  { type: 'reveal', key: '1795014600000 Page' },
  { type: 'open-at-source', uri: 'slack:C0INC2041/p1' },
  { type: 'copy-link', uri: 'slack:C0INC2041/p1' },
  { type: 'start', from: 'paste' },
  { type: 'start', from: 'import', source: 'slack' },
  { type: 'stop' },
  { type: 'stop', source: 'slack' },
];

const REFUSED: readonly unknown[] = [
  undefined,
  null,
  'ready',
  {},
  { type: 'run', command: 'workbench.action.quit' },
  { type: 'add', uris: [] },
  { type: 'add', uris: 'slack:C0INC2041/p1' },
  { type: 'add', uris: ['slack:C0INC2041/p1', 7] },
  { type: 'remove' },
  { type: 'reveal', key: 3 },
  { type: 'copy-link', uri: ['a'] },
  { type: 'start', from: 'shell' },
];

describe('what the panel asks for', () => {
  for (const intent of UNDERSTOOD) {
    it(`is understood: ${JSON.stringify(intent)}`, () => assert.deepEqual(parseIntent(intent), intent));
  }

  for (const message of REFUSED) {
    it(`is refused: ${JSON.stringify(message)}`, () => assert.equal(parseIntent(message), undefined));
  }

  it('holds nothing beside what its form names', () => {
    const message = { type: 'reveal', key: 'a', command: 'rm' };
    assert.deepEqual(parseIntent(message), { type: 'reveal', key: 'a' });
  });

  it('drops a mark that is none', () => {
    assert.deepEqual(parseIntent({ type: 'add', uris: ['a:b'], mark: 'blamed' }), {
      type: 'add',
      uris: ['a:b'],
    });
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (message) => void parseIntent(message)));
  });
});
