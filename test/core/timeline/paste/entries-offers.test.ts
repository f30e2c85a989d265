import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { entriesOffers } from '../../../../src/core/timeline/paste/entries-offers.ts';

const PLACE = { machineZone: 'Europe/Berlin', today: '2026-11-28' };
const CHAT = 'Dana Reyes\n  3:05 PM\nErrors climbing\nTomas Lindqvist\n  3:07 PM\nPool is full';

const document = (header: string): string =>
  `# Checkout\n\n## Background\n\n\`\`\`yaml timeline\n${header}log: |\n  14:03 paged\n\`\`\`\n`;

const offers = (text: string, pasted: string) => {
  const postmortem = parsePostmortem(text);
  return entriesOffers(postmortem, pasted, PLACE).map(({ title, edits }) => ({
    title,
    lines: applyEdits(text, edits)
      .split('\n')
      .filter((line) => /^ {2}\d/.test(line))
      .map((line) => line.trim()),
  }));
};

describe('pasted messages as entries', () => {
  it('are offered in the zone of the timeline and in that of the machine', () => {
    assert.deepEqual(offers(document('date: 2026-11-18\nzone: UTC\n'), CHAT), [
      {
        title: 'Insert 2 Entries into the Timeline, Times in UTC',
        lines: ['14:03 paged', '15:05 Errors climbing @dana-reyes', '15:07 Pool is full @tomas-lindqvist'],
      },
      {
        title: 'Insert 2 Entries into the Timeline, Times in Europe/Berlin',
        lines: ['14:03 paged', '14:05 Errors climbing @dana-reyes', '14:07 Pool is full @tomas-lindqvist'],
      },
    ]);
  });

  it('are offered for each day that a date may be', () => {
    const titles = offers(
      document('date: 2026-11-18\nzone: Europe/Berlin\n'),
      '03/04/2026 14:03 a\n03/04/2026 14:05 b',
    );
    assert.deepEqual(
      titles.map(({ title }) => title),
      [
        'Insert 2 Entries into the Timeline, First on 2026-04-03, Times in Europe/Berlin',
        'Insert 2 Entries into the Timeline, First on 2026-03-04, Times in Europe/Berlin',
      ],
    );
  });

  it('are not asked about where the text says day and zone, and say what is left out', () => {
    const [only, ...more] = offers('# Empty\n', 'Notes\n\n2026-11-18 14:03 UTC a\n14:05 UTC b');
    assert.deepEqual(more, []);
    assert.deepEqual(only, {
      title: 'Insert 2 Entries into the Timeline, Without 1 Line',
      lines: ['14:03 a', '14:05 b'],
    });
  });

  it('are none without a day, with one time, or for messages that are there', () => {
    assert.deepEqual(offers('# Empty\n', CHAT), []);
    assert.deepEqual(offers(document('date: 2026-11-18\n'), '14:03 paged'), []);
    const link = 'https://acme.slack.com/archives/C0INC2041/p1795014185004100';
    const cited = document('date: 2026-11-18\n').replace(
      'paged',
      'paged <slack:C0INC2041/p1795014185004100>',
    );
    const message = (at: string): string => `Dana  2026-11-18T${at}Z\uE000${link}\uE001\nhello`;
    assert.deepEqual(offers(cited, `${message('15:03:05.004')}\n${message('15:03:05.004')}`), []);
  });
});
