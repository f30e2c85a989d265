import assert from 'node:assert/strict';
import { NO_HISTORY, stepped, typed, undoOrRedo } from '../../../src/webview/model/field-history.ts';

const chord = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: true,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('undo in the search field', () => {
  it('goes back what was typed since the focus came, and forth again', () => {
    const history = typed(typed(NO_HISTORY, ''), 'r');
    const back = stepped(history, 'ro', 'undo');
    assert.equal(back?.text, 'r');
    assert.equal(stepped(back.history, 'r', 'redo')?.text, 'ro');
    assert.equal(stepped(back.history, 'r', 'undo')?.text, '');
  });

  it('has no step where nothing was typed: the document is meant', () => {
    assert.equal(stepped(NO_HISTORY, 'rollback', 'undo'), undefined);
    assert.equal(stepped(NO_HISTORY, 'rollback', 'redo'), undefined);
  });

  it('is asked for by the chords of the editor', () => {
    const asked = [
      chord('z'),
      chord('Z', { shiftKey: true }),
      chord('z', { ctrlKey: false, metaKey: true }),
      chord('y'),
      chord('z', { altKey: true }),
      chord('z', { ctrlKey: false }),
      chord('x'),
    ].map(undoOrRedo);
    assert.deepEqual(asked, ['undo', 'redo', 'undo', 'redo', undefined, undefined, undefined]);
  });
});
