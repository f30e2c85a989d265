import assert from 'node:assert/strict';
import { ticketReadings, type TicketReading } from '../../../src/core/actions/sync/ticket-statuses.ts';

const reading = (ticket: string, tracker: string, readAt: number): TicketReading => ({
  ticket,
  tracker,
  label: tracker,
  status: { state: 'open', label: `${tracker} ${readAt}` },
  readAt,
});

describe('readings of tickets', () => {
  it('are the newest of each ticket, whatever order they come in', () => {
    const { of, keep } = ticketReadings();
    keep([reading('CHK-1', 'jira', 2)]);
    keep([reading('CHK-1', 'jira', 1), reading('CHK-2', 'jira', 1)]);
    assert.equal(of({ ticket: 'CHK-1' })?.readAt, 2);
    assert.equal(of({ ticket: 'CHK-3' }), undefined);
    assert.equal(of({}), undefined);
  });

  it('are told apart by the tracker that an item names', () => {
    const { of, keep } = ticketReadings();
    keep([reading('88', 'redmine', 1), reading('88', 'asana', 1)]);
    assert.equal(of({ ticket: '88', tracker: 'redmine' })?.tracker, 'redmine');
    assert.equal(of({ ticket: '88', tracker: 'asana' })?.tracker, 'asana');
    assert.equal(of({ ticket: '88', tracker: 'jira' }), undefined);
  });

  it('are stored while they are young', () => {
    const { all, keep } = ticketReadings();
    keep([reading('CHK-1', 'jira', 1), reading('CHK-2', 'jira', 9)]);
    assert.deepEqual(
      all(5).map(({ ticket }) => ticket),
      ['CHK-2'],
    );
  });
});
