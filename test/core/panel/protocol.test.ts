import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseIntent } from '../../../src/core/panel/protocol.ts';

const UNDERSTOOD = [
  { type: 'ready' },
  { type: 'open-document' },
  { type: 'confirm' },
  { type: 'undo' },
  { type: 'redo' },
  { type: 'add', events: [0] },
  { type: 'add', events: [4, 17], mark: 'detected' },
  { type: 'curate', curate: { does: 'remove', keys: ['pagerduty:Q2/R1'] } },
  { type: 'decline', event: 3, mark: 'declared' },
  { type: 'reveal', key: '1795014600000 Page' },
  { type: 'copy-entry-link', key: 'a' },
  { type: 'open-at-source', event: 3 },
  { type: 'copy-link', event: 3 },
  { type: 'read', events: [3, 4] },
  { type: 'search', search: 'pool' },
  { type: 'start', from: 'paste' },
  { type: 'start', from: 'import', source: 'slack' },
  { type: 'picture', picture: 1, bytes: new Uint8Array([1, 2]) },
  { type: 'stop' },
  { type: 'stop', source: 'slack' },
];

const REFUSED: readonly unknown[] = [
  undefined,
  null,
  'ready',
  {},
  { type: 'run', command: 'workbench.action.quit' },
  { type: 'add', events: [] },
  { type: 'add', events: 3 },
  { type: 'add', events: [3, '4'] },
  { type: 'add', events: [-1] },
  { type: 'read', events: [0.5] },
  { type: 'search', search: 7 },
  { type: 'curate' },
  { type: 'decline', event: 3, mark: 'blamed' },
  { type: 'reveal', key: 3 },
  { type: 'copy-link', event: 'a' },
  { type: 'start', from: 'shell' },
  { type: 'picture', picture: 1, bytes: [1, 2] },
  { type: 'picture', picture: '1', bytes: new Uint8Array() },
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
    assert.deepEqual(parseIntent({ type: 'add', events: [1], mark: 'blamed' }), { type: 'add', events: [1] });
  });

  it('reads no more at once than a view can show', () => {
    const intent = parseIntent({ type: 'read', events: [...Array(5000).keys()] });
    assert.equal(intent?.type === 'read' && intent.events.length, 1000);
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (message) => void parseIntent(message)));
  });
});
