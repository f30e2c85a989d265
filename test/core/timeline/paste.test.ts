import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPasted, type PasteOptions } from '../../../src/core/timeline/paste.ts';

const DATE: PasteOptions = { date: '2026-11-18' };

/** An event a line: time, author, text. */
const shown = (text: string, options: PasteOptions = DATE): readonly string[] =>
  readPasted(text, options).events.map(({ at, actor, bot, replies, text: said }) =>
    [
      new Date(at).toISOString().replace('T', ' ').replace('.000Z', ''),
      actor === undefined ? '' : `${actor}${bot ? ' (bot)' : ''}:`,
      said,
      replies === undefined ? '' : `[${replies}]`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );

const day = (lines: readonly string[]): readonly string[] => lines.map((line) => `2026-11-18 ${line}`);

describe('readPasted: chats', () => {
  it('reads Slack as the desktop copies it', () => {
    const text = `
Dana Reyes
  2:03 PM
Checkout errors climbing, 5xx at 8 %
looking now
2:05
Pods are healthy
Tomas Lindqvist
  2:06 PM
Acknowledged (edited)
:eyes: 2
3 replies
Last reply 2 hours ago

PagerDuty
APP  2:07 PM
Triggered: checkout-api 5xx above 5 %`;
    assert.deepEqual(
      shown(text),
      day([
        '14:03:00 Dana Reyes: Checkout errors climbing, 5xx at 8 % looking now',
        '14:05:00 Dana Reyes: Pods are healthy',
        '14:06:00 Tomas Lindqvist: Acknowledged [3]',
        '14:07:00 PagerDuty (bot): Triggered: checkout-api 5xx above 5 %',
      ]),
    );
  });

  it('reads Slack with author and time on one line, and its day dividers', () => {
    const text = `
Wednesday, November 18th
Dana Reyes  11:58 PM
Rollback starts

All pods are back on v317
Thursday, November 19th
Tomas Lindqvist  12:04 AM
Green`;
    assert.deepEqual(shown(text), [
      '2026-11-18 23:58:00 Dana Reyes: Rollback starts All pods are back on v317',
      '2026-11-19 00:04:00 Tomas Lindqvist: Green',
    ]);
  });

  it('reads 24 hours, bots and relative days', () => {
    const text = `
Yesterday
Dana Reyes  23:50
on it
Today
deploybot APP  00:10
v317 is out`;
    assert.deepEqual(shown(text), [
      '2026-11-18 23:50:00 Dana Reyes: on it',
      '2026-11-19 00:10:00 deploybot (bot): v317 is out',
    ]);
  });

  it('goes over noon where the clock counts to 12', () => {
    const text = `Dana Reyes  11:58 AM\nfirst\n11:59\nsecond\n12:01\nthird`;
    assert.deepEqual(
      shown(text),
      day(['11:58:00 Dana Reyes: first', '11:59:00 Dana Reyes: second', '12:01:00 Dana Reyes: third']),
    );
  });

  it('reads Zoom, Teams and IRC', () => {
    const text = `
14:03:12 From Dana Reyes to Everyone: joining
14:04:00\tTomas Lindqvist:\tpool is full
[14:05] Lin Okafor: 800 of 800
[18/11/2026 14:06] Lin Okafor
limit found
[14:07] <dana> rolling back`;
    assert.deepEqual(
      shown(text),
      day([
        '14:03:12 Dana Reyes: joining',
        '14:04:00 Tomas Lindqvist: pool is full',
        '14:05:00 Lin Okafor: 800 of 800',
        '14:06:00 Lin Okafor: limit found',
        '14:07:00 dana: rolling back',
      ]),
    );
  });
});

describe('readPasted: lists and logs', () => {
  const table: readonly (readonly [line: string, shown: string])[] = [
    ['14:03 paged: checkout 5xx', '14:03:00 paged: checkout 5xx'],
    ['14:03 UTC — paged', '14:03:00 paged'],
    ['- 14:03: paged', '14:03:00 paged'],
    ['* 14:03 - paged', '14:03:00 paged'],
    ['2. 14:03 paged', '14:03:00 paged'],
    ['**14:03** paged', '14:03:00 paged'],
    ['[14:03:12] paged', '14:03:12 paged'],
    ['| 14:03 | paged | dana |', '14:03:00 paged — dana'],
    ['2:03 PM paged', '14:03:00 paged'],
    ['14:03 (UTC) paged', '14:03:00 paged'],
    ['15:03+01:00 paged', '14:03:00 paged'],
    ['16:03 UTC+2 paged', '14:03:00 paged'],
    ['2026-11-18 14:03:12 paged', '14:03:12 paged'],
    ['2026-11-18T14:03:12.482Z paged', '14:03:12.482Z paged'],
    ['Nov 18, 2026 2:03:12 PM UTC  Triggered', '14:03:12 Triggered'],
    ['18 Nov 14:03 paged', '14:03:00 paged'],
    ['Nov 18, 2026 at 2:03 PM paged', '14:03:00 paged'],
    ['18.11.2026 14:03 paged', '14:03:00 paged'],
    ['11/18/2026, 14:03 paged', '14:03:00 paged'],
    ['~14:03 paged', '14:03:00 paged (about this time)'],
    ['14:03-14:10 looked at the gateway', '14:03:00 looked at the gateway (until 14:10)'],
    ['09:03-09:30 looked at the gateway', '09:03:00 looked at the gateway (until 09:30)'],
    ['2026-11-18T09:03-05:00 paged', '14:03:00 paged'],
    ['2026-11-18T11:33-02:30 paged', '14:03:00 paged'],
    ['2026-11-18 09:03:12-05:00 paged', '14:03:12 paged'],
    ['2026-11-18T14:03-14:10 looked', '14:03:00 looked (until 14:10)'],
    ['2026-11-18T09:03:12-09:10:00 looked', '09:03:12 looked (until 09:10:00)'],
    ['2026-11-18 09:03-09:30 looked', '09:03:00 looked (until 09:30)'],
    ['14:03 Paged @tomas about it', '14:03:00 Paged @tomas about it'],
    ['14:03', '14:03:00 '],
  ];
  for (const [line, expected] of table) {
    it(line, () => assert.deepEqual(shown(line), day([expected.trimEnd()])));
  }

  it('joins what goes on below a line', () => {
    assert.deepEqual(
      shown('14:03 paged\n  by the 5xx monitor\n14:06 acknowledged'),
      day(['14:03:00 paged by the 5xx monitor', '14:06:00 acknowledged']),
    );
  });

  it('takes marks that are written as the log writes them', () => {
    const [event] = readPasted('14:03 detected, alerted: Page: checkout', DATE).events;
    assert.equal(event?.text, 'Page: checkout');
    assert.deepEqual(
      event?.suggests?.map(({ mark }) => mark),
      ['detected', 'alerted'],
    );
    assert.equal(readPasted('14:03 restored: x', DATE).events[0]?.text, 'restored: x');
  });

  it('reads times in the zone it is told', () => {
    assert.deepEqual(shown('15:03 paged', { ...DATE, zone: 'Europe/Berlin' }), day(['14:03:00 paged']));
    assert.deepEqual(shown('14:03 UTC paged', { ...DATE, zone: 'Europe/Berlin' }), day(['14:03:00 paged']));
  });

  it('turns a log round that shows the newest first', () => {
    assert.deepEqual(shown('14:10 c\n14:05 b\n9:59 a'), day(['09:59:00 a', '14:05:00 b', '14:10:00 c']));
  });

  it('goes on past midnight and says so', () => {
    const { notes } = readPasted('23:58 a\n00:05 b', DATE);
    assert.deepEqual(shown('23:58 a\n00:05 b'), ['2026-11-18 23:58:00 a', '2026-11-19 00:05:00 b']);
    assert.deepEqual(notes, ['The times start again after midnight: those are put on 2026-11-19.']);
  });

  it('keeps apart what has no time', () => {
    assert.deepEqual(readPasted('# Incident notes\n\n14:03 paged\n\nfollow up tomorrow', DATE).rest, [
      '# Incident notes',
      'follow up tomorrow',
    ]);
  });
});

describe('readPasted: the date', () => {
  const asks = (text: string): boolean => readPasted(text).needs === 'date';

  it('is asked for, never guessed', () => {
    for (const text of [
      '14:03 paged',
      'Today\n14:03 paged',
      'Wednesday, November 18th\n14:03 x',
      '11/12/2026 14:03 x',
    ]) {
      assert.ok(asks(text), text);
      assert.deepEqual(readPasted(text).events, []);
      assert.equal(readPasted(text).found, 1);
    }
  });

  it('is not asked for where the text says it', () => {
    for (const text of [
      '2026-11-18 14:03 a\n14:05 b',
      'Wednesday, November 18th, 2026\n14:03 x',
      '',
      'no times here',
    ]) {
      assert.ok(!asks(text), text);
    }
  });

  it('settles the year and the order of day and month by the day a person names', () => {
    assert.deepEqual(shown('Dec 31st\n23:00 a\nJanuary 1st\n00:10 b', { date: '2026-12-31' }), [
      '2026-12-31 23:00:00 a',
      '2027-01-01 00:10:00 b',
    ]);
    assert.deepEqual(shown('11/12/2026 14:03 x', { date: '2026-12-11' }), ['2026-12-11 14:03:00 x']);
  });

  it('asks again for a date that is no day', () => {
    assert.equal(readPasted('14:03 x', { date: '2026-02-30' }).needs, 'date');
  });
});

describe('readPasted: whatever is pasted', () => {
  it('gives one line a text, the same uris again, and never throws', () => {
    const pieces = fc.constantFrom(
      '14:03 ',
      'Dana Reyes',
      '  2:03 PM',
      '\n',
      '\r',
      '```',
      '<script>alert(1)</script>',
      'Today',
      '[',
      '|',
      '2026-11-18',
      '3 replies',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const { events } = readPasted(text, DATE);
        for (const event of events) assert.doesNotMatch(event.text, /\p{Cc}/u);
        assert.equal(new Set(events.map(({ uri }) => uri)).size, events.length);
        assert.deepEqual(readPasted(text, DATE).events, events);
      }),
    );
  });

  it('drops no line: each stands in an event or in the rest', () => {
    const words = fc.array(
      fc.constantFrom('14:03 paged alpha', 'bravo charlie', '', '  delta', '14:05 echo'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, (lines) => {
        const { events, rest } = readPasted(lines.join('\n'), DATE);
        const kept = [...events.map(({ text }) => text), ...rest].join(' ');
        for (const word of ['alpha', 'charlie', 'delta', 'echo']) {
          const count = (text: string): number => text.split(word).length - 1;
          assert.equal(count(kept), count(lines.join(' ')));
        }
      }),
    );
  });

  it('cuts what nobody would read', () => {
    const [event] = readPasted(`14:03 ${'a '.repeat(250_000)}`, DATE).events;
    assert.equal(event?.text.length, 2001);
    for (const long of [
      ' '.repeat(500_000),
      '['.repeat(200_000),
      ':a'.repeat(500_000),
      'A '.repeat(500_000),
    ]) {
      assert.deepEqual(readPasted(long, DATE).events, []);
    }
  });
});
