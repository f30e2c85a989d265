import assert from 'node:assert/strict';
import type { ImportView } from '../../../src/core/panel/snapshot.ts';
import { stoppedWords } from '../../../src/webview/model/stopped-words.ts';

const read = (label: string, state: ImportView['state'], count: number): ImportView => ({
  source: label.toLowerCase(),
  label,
  icon: 'bell',
  state,
  count,
  note: undefined,
  error: undefined,
  reconnect: false,
});

describe('stoppedWords', () => {
  it('names what was stopped, and counts what came with this import', () => {
    assert.equal(
      stoppedWords([read('PagerDuty', 'done', 106), read('Slack', 'stopped', 100)]),
      'Slack was stopped. 206 events of this import are kept; importing again fetches the rest.',
    );
    assert.equal(
      stoppedWords([read('PagerDuty', 'stopped', 1), read('Slack', 'stopped', 0)]),
      'PagerDuty and Slack were stopped. 1 event of this import is kept; importing again fetches the rest.',
    );
  });

  it('says nothing where none was', () => {
    assert.equal(stoppedWords([read('PagerDuty', 'done', 106), read('Slack', 'error', 0)]), undefined);
  });
});
