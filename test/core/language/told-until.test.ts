import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { problems } from '../../../src/core/language/problems.ts';
import { toldUntil } from '../../../src/core/language/told-until.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-18T12:00:00Z');

interface Dated {
  readonly status: string;
  readonly zone: string;
  readonly times: readonly string[];
  readonly due: string;
  readonly action: string;
}

const written = ({ status, zone, times, due, action }: Dated): string =>
  [
    '---',
    'postmortem: 1',
    'id: PM-1',
    `status: ${status}`,
    '---',
    '',
    '```yaml timeline',
    'date: 2026-11-18',
    `zone: ${zone}`,
    'log: |',
    ...times.map((time, at) => `  ${time} ${at === 1 ? 'resolved: ' : ''}Something happens`),
    '```',
    '',
    '```yaml action-items',
    '- id: A1',
    '  action: Limit the pool',
    `  status: ${action}`,
    `  due: ${due}`,
    '```',
    '',
  ].join('\n');

const dated = fc.record({
  status: fc.constantFrom('draft', 'in_review', 'published', 'closed'),
  zone: fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/New_York', '+05:45'),
  times: fc.array(fc.constantFrom('00:01', '11:59', '12:01', '12:03', '13:00', '23:59:59'), { maxLength: 4 }),
  due: fc.constantFrom('2026-11-17', '2026-11-18', '2026-11-19', '10d', '2bd', 'TBD', '2026-02-30'),
  action: fc.constantFrom('open', 'in_progress', 'done', 'idea', 'wont_do'),
});

/** Times beside those at which something changes, and some in between. */
const moment = fc.oneof(
  fc.integer({ min: -3 * DAY, max: 20 * DAY }),
  fc
    .tuple(fc.integer({ min: -80, max: 1800 }), fc.constantFrom(-1, 0, 1))
    .map(([quarter, by]) => quarter * 900_000 + by),
);

describe('how long a document is told the same', () => {
  it('is not too long, whenever it is asked', () => {
    fc.assert(
      fc.property(dated, moment, moment, (document, first, second) => {
        const now = START + Math.min(first, second);
        const later = START + Math.max(first, second);
        const read = () => parsePostmortem(written(document));
        const tell = (at: number) => problems(read(), { now: at, config: DEFAULT_CONFIG });
        const until = toldUntil(read(), { now, config: DEFAULT_CONFIG });
        assert.ok(until > now);
        const last = Math.min(later, until - 1);
        if (last >= now) assert.deepEqual(tell(last), tell(now));
      }),
      { numRuns: 400 },
    );
  });

  it('ends when an action begins to be late, and each day behind that', () => {
    const document = { status: 'in_review', zone: 'UTC', times: [], due: '2026-11-18', action: 'open' };
    const postmortem = parsePostmortem(written(document));
    const until = (now: string): string =>
      new Date(toldUntil(postmortem, { now: Date.parse(now), config: DEFAULT_CONFIG })).toISOString();
    assert.equal(until('2026-11-18T12:00:00Z'), '2026-11-19T00:00:00.000Z');
    assert.equal(until('2026-11-19T00:00:00Z'), '2026-11-20T00:00:00.000Z');
    assert.equal(until('2026-11-30T07:00:00Z'), '2026-12-01T00:00:00.000Z');
  });

  it('holds for the examples over a year', () => {
    const folder = 'examples/postmortems';
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.postmortem.md'))) {
      const text = readFileSync(join(folder, name), 'utf8');
      const tell = (now: number) => problems(parsePostmortem(text), { now, config: DEFAULT_CONFIG });
      let now = Date.parse('2026-10-01T00:00:00Z');
      while (now < Date.parse('2027-02-01T00:00:00Z')) {
        const until = toldUntil(parsePostmortem(text), { now, config: DEFAULT_CONFIG });
        const last = Math.min(until - 1, now + 30 * DAY);
        assert.deepEqual(tell(last), tell(now), `${name} at ${new Date(now).toISOString()}`);
        now = Math.max(last, now + 5 * DAY);
      }
    }
  });
});
