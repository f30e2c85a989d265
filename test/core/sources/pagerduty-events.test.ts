import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/core/http/json.ts';
import {
  alertEvent,
  changeEvent,
  logEntryEvent,
  noteEvent,
} from '../../../src/core/sources/pagerduty/events.ts';
import { incidentRef } from '../../../src/core/sources/pagerduty/incident.ts';
import { announcedBy, openedBy } from '../../../src/core/sources/pagerduty/once.ts';
import { DOCUMENTED, UNDOCUMENTED } from '../../../src/core/sources/pagerduty/log-types.ts';

const AT = '2026-11-18T14:03:12Z';
const entry = (type: string, more: JsonObject = {}): JsonObject => ({
  id: 'R1',
  type: `${type}_log_entry`,
  created_at: AT,
  summary: `Something like ${type}`,
  agent: { id: 'PDANA', type: 'user_reference', summary: 'Dana Okafor' },
  ...more,
});
const read = (type: string, more?: JsonObject) => logEntryEvent('Q2X7', entry(type, more));

describe('a log entry of PagerDuty', () => {
  for (const type of Object.keys(DOCUMENTED)) {
    it(`of type ${type} is known`, () => {
      assert.equal(read(type)?.raw, undefined);
      assert.equal(read(type)?.uri, 'pagerduty:Q2X7/R1');
      assert.equal(read(type)?.at, Date.parse(AT));
    });
  }
  for (const type of [...Object.keys(UNDOCUMENTED), 'incident_workflow_start', 'constructor']) {
    it(`of the undocumented type ${type} is kept, with the type`, () => {
      assert.equal(read(type)?.raw, type);
      assert.match(read(type)?.text ?? '', /Something like/);
      assert.equal(read(type)?.suggests, undefined);
    });
  }

  it('names whom it notified, not who sent it', () => {
    const user = { type: 'user_reference', summary: 'Tomas Berg' };
    assert.equal(
      read('notify', { agent: { type: 'service_reference', summary: 'api' }, user })?.actor,
      'Tomas Berg',
    );
  });

  it('tells a service from a person', () => {
    const event = read('assign', { agent: { type: 'service_reference', summary: 'checkout-api' } });
    assert.deepEqual([event?.actor, event?.bot], ['checkout-api', true]);
  });

  const texts: readonly (readonly [type: string, more: JsonObject, text: string])[] = [
    ['trigger', { event_details: { description: '5xx above\n5 %' } }, '5xx above 5 %'],
    ['trigger', { channel: { summary: '5xx' } }, '5xx'],
    ['annotate', { note: 'Rolled back' }, 'Rolled back'],
    ['annotate', { channel: { type: 'note', summary: 'Rolled back' } }, 'Rolled back'],
    ['status_update', { message: 'We look into it' }, 'Status update: We look into it'],
    [
      'custom_field_value_change',
      { changeset: ['Updated a to 1'] },
      'Something like custom_field_value_change: Updated a to 1',
    ],
    ['resolve', { summary: '' }, 'resolve'],
  ];
  for (const [type, more, text] of texts)
    it(`${type} with ${JSON.stringify(more)} says "${text}"`, () =>
      assert.equal(read(type, more)?.text, text));

  const marks: readonly (readonly [type: string, marks: readonly string[]])[] = [
    ['trigger', ['detected', 'alerted']],
    ['acknowledge', ['acknowledged']],
    ['resolve', ['resolved']],
    ['notify', []],
  ];
  for (const [type, expected] of marks)
    it(`${type} suggests ${expected.join(' and ') || 'nothing'}`, () => {
      const suggests = read(type)?.suggests ?? [];
      assert.deepEqual(
        suggests.map(({ mark }) => mark),
        expected,
      );
      assert.ok(suggests.every(({ reason }) => reason !== ''));
    });

  it('without an id or a time is none', () => {
    assert.equal(read('trigger', { id: null }), undefined);
    assert.equal(read('trigger', { created_at: 'yesterday' }), undefined);
  });

  it('links to https only', () => {
    assert.equal(read('trigger', { html_url: 'javascript:alert(1)' })?.permalink, undefined);
    assert.equal(
      read('trigger', { html_url: 'https://acme.pagerduty.com/x' })?.permalink,
      'https://acme.pagerduty.com/x',
    );
  });
});

describe('told once', () => {
  const note = { id: 'N1', content: 'Rolled back', created_at: AT, user: { id: 'PDANA' } };
  it('is a note that the log announces', () =>
    assert.ok(announcedBy([note])(entry('annotate', { note: 'Rolled back' }))));
  it('also where the log does not carry its words', () => assert.ok(announcedBy([note])(entry('annotate'))));
  it('but not another note', () =>
    assert.ok(!announcedBy([note])(entry('annotate', { created_at: '2026-11-18T14:04:00Z' }))));

  const trigger = entry('trigger', { event_details: { description: '5xx' } });
  it('is the alert that opened the incident', () => {
    assert.ok(openedBy([trigger])({ summary: '5xx', created_at: AT }));
    assert.ok(openedBy([trigger])({ summary: 'y', first_trigger_log_entry: { id: 'R1' } }));
  });
  it('but not another alert', () =>
    assert.ok(!openedBy([trigger])({ summary: 'connections', created_at: AT })));
});

describe('other records of PagerDuty', () => {
  it('an alert', () => {
    const alert = {
      id: 'A1',
      summary: '5xx',
      created_at: AT,
      severity: 'critical',
      integration: { summary: 'Datadog' },
    };
    const event = alertEvent('Q2X7', alert);
    assert.deepEqual(
      [event?.kind, event?.level, event?.actor, event?.bot],
      ['alert', 'error', 'Datadog', true],
    );
  });
  it('a note', () => {
    const event = noteEvent('Q2X7', {
      id: 'N1',
      content: 'a\nb',
      created_at: AT,
      user: { type: 'user_reference', summary: 'Dana' },
    });
    assert.deepEqual([event?.kind, event?.text, event?.actor], ['note', 'a b', 'Dana']);
  });
  it('a change and a deploy', () => {
    const change = (summary: string) =>
      changeEvent('Q2X7', { id: 'C1', summary, timestamp: AT, links: [{ href: 'https://x.example/1' }] });
    assert.deepEqual([change('4471 merged')?.kind, change('Deploy of v318')?.kind], ['change', 'deploy']);
    assert.equal(change('x')?.permalink, 'https://x.example/1');
  });
  it('an incident of a list', () =>
    assert.deepEqual(
      incidentRef({
        id: 'Q2X7',
        title: '5xx',
        created_at: AT,
        status: 'resolved',
        resolved_at: '2026-11-18T15:10:04Z',
        priority: { summary: 'P1' },
      }),
      {
        uri: 'pagerduty:Q2X7',
        title: '5xx',
        startedAt: Date.parse(AT),
        severity: 'P1',
        endedAt: Date.parse('2026-11-18T15:10:04Z'),
      },
    ));
});
