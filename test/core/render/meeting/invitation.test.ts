import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  invitationIcs,
  notInvited,
  type Invitation,
} from '../../../../src/core/render/meeting/invitation.ts';
import { cases } from '../../../support/cases.ts';
import { readEvent, readText } from './read-calendar.ts';

const NOW = Date.parse('2026-11-19T09:00:30Z');
const DANA = { name: 'dana', address: 'dana@example.com' };
const LIN = { name: 'Lin "L" Öz', address: 'lin+pm@example.com' };
const TOMAS = { name: 'tomas', address: undefined };

const INVITATION: Invitation = {
  about: 'PM-2026-031',
  now: NOW,
  start: Date.parse('2026-11-20T14:00:00Z'),
  minutes: 60,
  title: 'Review: Checkout, and what followed; part 1',
  text: 'Agenda:\n1. Timeline\\log\r\n2. Actions — what, by when',
  url: 'https://github.com/acme/shop/blob/main/a.postmortem.md',
  organizer: DANA,
  invited: [DANA, LIN, TOMAS],
};

describe('an invitation as iCalendar', () => {
  it('is what a calendar reads', () => {
    const { one, all } = readEvent(invitationIcs(INVITATION));
    assert.deepEqual(
      ['DTSTAMP', 'DTSTART', 'DTEND'].map((name) => one(name).value),
      ['20261119T090030Z', '20261120T140000Z', '20261120T150000Z'],
    );
    assert.equal(readText(one('SUMMARY').value), INVITATION.title);
    assert.equal(
      readText(one('DESCRIPTION').value),
      'Agenda:\n1. Timeline\\log\n2. Actions — what, by when\n\nPlease also invite: tomas',
    );
    assert.equal(one('URL').value, INVITATION.url);
    assert.deepEqual(one('ORGANIZER'), {
      name: 'ORGANIZER',
      parameters: { CN: 'dana' },
      value: 'mailto:dana@example.com',
    });
    assert.deepEqual(
      all('ATTENDEE').map(({ value, parameters }) => [value, parameters['CN']]),
      [['mailto:lin+pm@example.com', "Lin 'L' Öz"]],
    );
  });

  it('stays the same meeting when its time changes, and counts up', () => {
    const first = readEvent(invitationIcs(INVITATION));
    const later = readEvent(
      invitationIcs({
        ...INVITATION,
        now: NOW + 60_000,
        start: INVITATION.start + 3_600_000,
        title: 'Other',
      }),
    );
    assert.equal(first.one('UID').value, later.one('UID').value);
    assert.ok(Number(later.one('SEQUENCE').value) > Number(first.one('SEQUENCE').value));
    const other = readEvent(invitationIcs({ ...INVITATION, about: 'PM-2026-032' }));
    assert.notEqual(first.one('UID').value, other.one('UID').value);
  });

  it('invites nobody by itself where nobody can be the organizer', () => {
    for (const organizer of [undefined, TOMAS, { name: 'x', address: 'no address' }]) {
      const { all, one } = readEvent(invitationIcs({ ...INVITATION, organizer }));
      assert.deepEqual([...all('ATTENDEE'), ...all('ORGANIZER')], []);
      assert.match(readText(one('DESCRIPTION').value), /Please also invite: dana, Lin "L" Öz, tomas$/u);
    }
    assert.deepEqual(notInvited(INVITATION), [TOMAS]);
  });

  it('takes no address that would be more than one', () => {
    const address = 'a@example.com\r\nATTENDEE:mailto:eve@example.com';
    const ics = invitationIcs({
      ...INVITATION,
      invited: [{ name: 'a', address }],
      url: 'javascript:alert(1)',
    });
    const { all } = readEvent(ics);
    assert.deepEqual([...all('ATTENDEE'), ...all('URL')], []);
  });

  it('holds any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, text, text, (title, body, name) => {
        const ics = invitationIcs({
          ...INVITATION,
          title,
          text: body,
          organizer: { name, address: 'o@example.com' },
          invited: [{ name, address: 'a@example.com' }],
        });
        const { one, all } = readEvent(ics);
        const plain = body.replace(/\r\n?/gu, '\n').replace(/[\0-\x08\x0b-\x1f\x7f]/gu, '');
        assert.equal(readText(one('DESCRIPTION').value), plain);
        assert.equal(all('ATTENDEE').length, 1);
      }),
      { numRuns: cases(1000) },
    );
  });
});
