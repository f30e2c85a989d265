import assert from 'node:assert/strict';
import { nothingCame } from '../../../../src/core/panel/confirm/nothing-came.ts';

const SAYS = 'PagerDuty does not know this, or hides it from the token. It says: Not Found.';

describe('an incident of which nothing came', () => {
  const read = (source: string, label: string, error?: string, reconnect = false) =>
    ({
      source,
      label,
      error,
      reconnect,
      note: undefined,
      state: error === undefined ? 'done' : 'error',
    }) as const;
  const pagerduty = read('pagerduty', 'PagerDuty', SAYS);
  const incidents = ['pagerduty:Q2X7ABCDE99999', 'jira:OPS-14'];

  it('is named by what was asked for, with what the source says', () => {
    assert.deepEqual(nothingCame([pagerduty], incidents, 0), {
      message: `Nothing came from PagerDuty for Q2X7ABCDE99999. ${SAYS}`,
      reconnect: undefined,
    });
    const jira = read('jira', 'Jira', 'Jira does not accept the token.', true);
    assert.deepEqual(nothingCame([pagerduty, jira], incidents, 0), {
      message: `Nothing came from PagerDuty for Q2X7ABCDE99999 and Jira for OPS-14. ${SAYS} Jira does not accept the token.`,
      reconnect: 'jira',
    });
  });

  it('is told where the source is not connected', () => {
    const { error: _, ...none } = pagerduty;
    assert.equal(
      nothingCame([{ ...none, error: undefined, note: 'not connected' }], incidents, 0)?.message,
      'Nothing came from PagerDuty for Q2X7ABCDE99999. PagerDuty is not connected.',
    );
  });

  it('is none where an event came, or no source failed', () => {
    assert.equal(nothingCame([pagerduty], incidents, 1), undefined);
    assert.equal(nothingCame([read('jira', 'Jira')], incidents, 0), undefined);
  });
});
