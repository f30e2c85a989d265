import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TimelineEvent } from '../../../../src/core/timeline/event.ts';
import { clipboardText, readPasted, type PasteOptions } from '../../../../src/core/timeline/paste.ts';
import { assertInProportion } from '../../../support/in-proportion.ts';

const folder = fileURLToPath(new URL('clipboards/', import.meta.url));
const TODAY = '2026-11-28';

interface Clipboard {
  /** What has to be asked for: the day, the zone, or both. */
  readonly asked: string;
  readonly text: string;
  readonly reads: readonly string[];
}

/** A file a client: what a person is asked, what the clipboard holds, and what is read from it. */
function readClipboard(name: string): Clipboard {
  const whole = readFileSync(`${folder}${name}`, 'utf8');
  const [, asked = '', held = '', reads = ''] =
    /^asked: (.*)\n--- clipboard\n([^]*?)\n--- reads, in UTC\n([^]*)$/.exec(whole) ?? [];
  const text = name.endsWith('.html') ? clipboardText('nothing with a time', held) : held;
  return { asked, text, reads: reads.trimEnd().split('\n') };
}

const drawn = ({ at, precision, actor, bot, text, replies, source, uri, thread }: TimelineEvent): string =>
  [
    new Date(at)
      .toISOString()
      .replace('T', ' ')
      .slice(0, precision === 'minute' ? 16 : 23)
      .replace('.000', ''),
    ...(actor === undefined ? [] : [`${actor}${bot === true ? ' (bot)' : ''}:`]),
    text,
    ...(replies === undefined ? [] : [`[${replies} replies]`]),
    ...(source === 'paste' ? [] : [`<${uri}>`]),
    ...(thread === undefined ? [] : [`in the thread of ${thread}`]),
  ].join(' ');

describe('clipboards', () => {
  for (const name of readdirSync(folder)) {
    const { asked, text, reads } = readClipboard(name);
    const answers: PasteOptions = Object.fromEntries(
      asked
        .split(', ')
        .filter((answer) => answer !== 'nothing')
        .map((answer) => [/^\d{4}-/.test(answer) ? 'date' : 'zone', answer]),
    );

    it(`${name}: what has to be asked`, () => {
      const { needs, zoneless } = readPasted(text);
      assert.equal(needs === 'date', answers.date !== undefined, 'the day');
      assert.equal(zoneless > 0, answers.zone !== undefined, 'the zone');
    });

    it(`${name}: what is read`, () => {
      const { events, notes, rest } = readPasted(text, answers);
      const all = [
        ...events.map(drawn),
        ...notes.map((note) => `note: ${note}`),
        ...rest.map((line) => `rest: ${line}`),
      ];
      assert.deepEqual(all, reads);
    });
  }
});

describe('the days that are proposed', () => {
  const table: readonly (readonly [text: string, days: readonly string[]])[] = [
    ['03/04/2026 14:03 paged', ['2026-04-03', '2026-03-04']],
    ['03/04 14:03 paged', ['2026-04-03', '2026-03-04']],
    ['11/12 14:03 paged', ['2026-11-12', '2025-12-11']],
    ['11/18 14:03 paged', ['2026-11-18']],
    ['Nov 18 14:03 paged', ['2026-11-18']],
    ['Dec 18 14:03 paged', ['2025-12-18']],
    ['18.11. 14:03 paged', ['2026-11-18']],
    ['Today at 14:03 paged', ['2026-11-28']],
    ['Yesterday at 14:03 paged', ['2026-11-27']],
    ['Wednesday 14:03 paged', ['2026-11-25']],
    ['Saturday 14:03 paged', ['2026-11-28']],
    ['14:03 paged', []],
  ];
  for (const [text, days] of table) {
    it(text, () => {
      const read = readPasted(text, { today: TODAY });
      assert.deepEqual([read.needs, read.days, read.events], ['date', days, []]);
    });
  }

  it('follow the order that another date of the text tells', () => {
    const { needs, events } = readPasted('11/12/2026 14:03 a\n11/18/2026 14:05 b', { today: TODAY });
    assert.equal(needs, undefined);
    assert.equal(new Date(events[0]?.at ?? 0).toISOString().slice(0, 10), '2026-11-12');
  });
});

describe('the zones that are asked for', () => {
  it('are those that an abbreviation leaves open', () => {
    const { zoneless, unclearZones, events } = readPasted('2026-11-18 14:03 IST paged\n14:05 UTC b', {
      zone: 'Asia/Kolkata',
    });
    assert.deepEqual([zoneless, unclearZones], [1, ['IST']]);
    assert.deepEqual(
      events.map(({ at, text }) => `${new Date(at).toISOString()} ${text}`),
      ['2026-11-18T08:33:00.000Z paged', '2026-11-18T14:05:00.000Z b'],
    );
  });

  it('are none where a word only looks like one', () => {
    const [event] = readPasted('2026-11-18 14:03 API is slow', { zone: 'UTC' }).events;
    assert.equal(event?.text, 'API is slow');
  });
});

describe('HTML from a clipboard', () => {
  it('is not taken where it knows no more than the plain text', () => {
    assert.equal(
      clipboardText('14:03 paged', '<div style="color:#fff">14:03&nbsp;paged</div>'),
      '14:03 paged',
    );
  });

  it('is read to its end whatever is in it', () => {
    const time = '<time datetime="2026-11-18T14:03:00Z">x</time>';
    for (const broken of [
      '<a href="x',
      '<script>14:05 b',
      '<!-- ',
      '<time datetime="2026-11-18T14:03:00Z">',
      '&#x110000;',
      '&#0;',
    ])
      assert.match(clipboardText('', `${time} one ${broken}`), /^2026-11-18T14:03:00\.000Z one/);
    assertInProportion((count) => clipboardText('', `${time}${'<a href="'.repeat(count)}`), 25_000);
  });
});
