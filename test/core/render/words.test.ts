import assert from 'node:assert/strict';
import { due } from '../../../src/core/render/due.ts';
import { html, inline, link } from '../../../src/core/render/html.ts';
import { short } from '../../../src/core/render/short.ts';
import { sourceName, ticketName } from '../../../src/core/render/source-name.ts';
import { grouped, told } from '../../../src/core/render/values.ts';

describe('html', () => {
  it('escapes text in content and attributes, keeps markup, joins lists', () => {
    const item = html`<i title="${'"<'}">${"&'>"}</i>`;
    assert.equal(item.markup, '<i title="&quot;&lt;">&amp;&#39;&gt;</i>');
    assert.equal(html`${[item, 1, undefined, false]}`.markup, `${item.markup}1`);
  });
  it('shows code between backticks', () =>
    assert.equal(inline('a `<b>` c').markup, 'a <code>&lt;b&gt;</code> c'));
  it('links web addresses only', () => {
    assert.equal(
      link('https://a.example/?x=1&y', 'a').markup,
      '<a href="https://a.example/?x=1&amp;y">a</a>',
    );
    assert.equal(link('javascript:alert(1)', 'a').markup, '<span title="javascript:alert(1)">a</span>');
  });
});

describe('due', () => {
  const now = Date.UTC(2026, 10, 30, 9, 40);
  const table: readonly (readonly [written: string, day: string, relative: string | undefined])[] = [
    ['2026-12-04', '4 Dec', 'in 4 days'],
    ['2026-12-01', '1 Dec', 'in 1 day'],
    ['2026-11-30', '30 Nov', 'today'],
    ['2026-11-28', '28 Nov', '2 days late'],
    ['2027-01-02', '2 Jan 2027', 'in 33 days'],
    ['3d', '3 days after resolved', undefined],
    ['1bd', '1 business day after resolved', undefined],
    ['soon', 'soon', undefined],
  ];
  for (const [written, day, relative] of table) {
    it(written, () => {
      const found = due(written, { now, zone: 'UTC', resolved: undefined, holidays: [] });
      assert.equal(found.day, day);
      assert.equal(found.relative, relative);
      assert.equal(found.late, relative?.endsWith('late') ?? false);
    });
  }
  it('counts from the resolution where that is known', () => {
    const resolved = Date.UTC(2026, 10, 18, 15, 10);
    const found = due('5bd', { now, zone: 'UTC', resolved, holidays: ['2026-11-20'] });
    assert.deepEqual(found, {
      day: '26 Nov',
      written: '5 business days after resolved',
      relative: '4 days late',
      late: true,
    });
  });
  it('is late by the clocks of the zone', () => {
    const late = (zone: string): boolean =>
      due('2026-11-30', { now: Date.UTC(2026, 11, 1, 3), zone, resolved: undefined, holidays: [] }).late;
    assert.equal(late('UTC'), true);
    assert.equal(late('America/New_York'), false);
  });
});

describe('words', () => {
  it('cuts between words', () => {
    assert.equal(short('Gateway suspected; it is clean', 20), 'Gateway suspected…');
    assert.equal(short('kurz', 20), 'kurz');
    assert.equal(short('😀'.repeat(30), 20), `${'😀'.repeat(20)}…`);
  });
  it('groups figures, not years or ids', () => {
    assert.equal(grouped('~18400 (31 %)'), '~18,400 (31 %)');
    assert.equal(grouped('1234567 in 2026, INC20417'), '1,234,567 in 2026, INC20417');
  });
  it('names sources and tickets', () => {
    assert.equal(sourceName('slack:C0/p1'), 'Slack');
    assert.equal(sourceName('https://www.status.example/x'), 'status.example');
    assert.equal(sourceName('backstage:x'), 'backstage');
    assert.equal(ticketName('https://acme.example/browse/CHK-1290'), 'CHK-1290');
    assert.equal(ticketName('https://github.com/acme/x/issues/88#c1'), '#88');
    assert.equal(ticketName('CHK-1'), 'CHK-1');
    assert.equal(ticketName('acme/checkout-api#88'), 'checkout-api#88');
  });
  it('tells values of unknown keys in a line', () => {
    assert.equal(told({ a_b: ['x', 'y'], c: { d: 'z' } }), 'a b: x, y; c: d: z');
  });
});
