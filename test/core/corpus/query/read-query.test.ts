import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Asked } from '../../../../src/core/corpus/query/fields.ts';
import { isProblem, readQuery } from '../../../../src/core/corpus/query/read-query.ts';
import { factsOf } from '../../../../src/core/corpus/statistics/incident-facts.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';

const TEXT = `---
postmortem: 1
id: PM-7
status: reviewed
severity: SEV-2 -> SEV-1
owner: dana
services: [checkout-api, orders-db]
cause: configuration
---

# Checkout returned errors

A connection pool was too small.

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: Errors begin
  14:03 detected: Page
  15:10 resolved: Pinned
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
  factor: Nobody owned the limit
  category: organizational
\`\`\`

\`\`\`yaml action-items
- id: A1
  action: Limit the pool
  status: done
- id: A2
  action: Alert on refused connections
  due: 2026-11-20
\`\`\`
`;

const ASKED: Asked = {
  text: TEXT,
  facts: factsOf(parsePostmortem(TEXT), {
    file: 'a.postmortem.md',
    now: Date.parse('2026-11-28T12:00:00Z'),
    holidays: [],
  }),
};

function fits(query: string): boolean {
  const read = readQuery(query);
  assert.ok(!isProblem(read), isProblem(read) ? read.message : '');
  return read(ASKED);
}

describe('a query over postmortems', () => {
  for (const query of [
    'id = pm-7',
    'severity = SEV-1',
    'service = orders-db',
    'SERVICE = "checkout-api" AND status = reviewed',
    'title ~ "returned errors"',
    'text ~ "connection pool"',
    'ttd = 7m',
    'ttd >= 7m and ttd <= 420s',
    'ttr > 1h and ttr < 1h15m',
    'ttr > 1.2h and ttr < 1.25h and ttr < 0.1d',
    'ttd > 0 and overdue >= 0 and ttd > 00',
    'ttr = 74.0m',
    'date = 2026-11-18',
    'date > 2026-11-17 and date < 2026-11-19',
    'factors = 1 and actions = 2 and open = 1 and overdue = 1',
    'category = organizational',
    'action ~ refused',
    'tta is unknown',
    'ttd is known',
    'team is unknown',
    'ttd is not unknown',
    'service != search-api',
    'not severity = SEV-2',
    'id = other or cause = configuration',
    'id = other and id = other or id = PM-7',
    'id = PM-7 or id = other and id = other',
    'not (id = other or id = another)',
  ])
    it(`finds it by ${query}`, () => assert.equal(fits(query), true));

  for (const query of [
    'severity = SEV-2',
    'service = orders',
    'ttd > 7m',
    // What isn't known fits no comparison, in neither way.
    'tta > 1m',
    'tta <= 1m',
    'tta != 1m',
    'team != payments',
    'ttd is unknown',
    'not ttd is known',
    '(id = other or id = PM-7) and id = other',
    'date < 2026-11-18',
  ])
    it(`does not by ${query}`, () => assert.equal(fits(query), false));

  const PROBLEMS: readonly (readonly [query: string, below: string, message: RegExp])[] = [
    ['sev = 1', '^^^', /There is no field "sev"\. There are: id, title/],
    ['ttd', '   ^', /a sign such as = or > is missing/],
    ['ttd >', '     ^', /a value is missing/],
    ['ttd > long', '      ^^^^', /"long" is no duration\. Write 45s/],
    ['ttd ~ 7m', '      ^^', /looks for a part of a text/],
    ['severity > SEV-2', '           ^^^^^', /compares durations, days and counts/],
    ['date > yesterday', '       ^^^^^^^^^', /is no day/],
    ['factors > some', '          ^^^^', /no whole number/],
    ['ttd is good', '       ^^^^', /"known" or "unknown"/],
    ['id = a id = b', '       ^^', /stands "and" or "or"/],
    ['(id = a', '       ^', /A "\)" is missing/],
    ['sevrity = SEV-1', '^^^^^^^', /There is no field "sevrity"\. Did you mean severity\? There/],
    ['ttd > 30', '      ^^', /Is it 30m, 30h\?/],
    ['ttd > 1..5h', '      ^^^^^', /no duration/],
    ['id == a', '   ^^', /One "="/],
    ['id = )', '     ^', /"\)" is no value/],
    ['text ~ "never closed', '       ^^^^^^^^^^^^^', /A " is missing that ends this text/],
    ["text ~ don't", '          ^^', /./],
    ['id a', '   ^', /"a" is no sign/],
    ['', '^', /a field is missing/],
    ['not', '   ^', /a field is missing/],
  ];
  for (const [query, below, message] of PROBLEMS)
    it(`says of "${query}" what is wrong, and where`, () => {
      const read = readQuery(query);
      assert.ok(isProblem(read));
      assert.match(read.message, message);
      const { start, end } = read.span;
      assert.equal(`${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`, below);
    });

  it('is refused where it is nested deeper than anybody writes', () => {
    for (const query of [`${'('.repeat(9000)}id = a`, `${'not '.repeat(20_000)}id = a`]) {
      const read = readQuery(query);
      assert.ok(isProblem(read));
      assert.match(read.message, /too deep/);
    }
    assert.equal(fits(`${'('.repeat(100)}id = PM-7${')'.repeat(100)}`), true);
  });

  it('is read or refused with a place within it, whatever is written', () => {
    const words = fc.constantFrom(
      'id',
      'ttd',
      'date',
      'and',
      'or',
      'not',
      '(',
      ')',
      '=',
      '!=',
      '>',
      '~',
      'is',
      'known',
      '7m',
      '"a b"',
      "'",
      '!',
    );
    const written = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 12 }).map((some) => some.join(' ')),
    );
    fc.assert(
      fc.property(written, (query) => {
        const read = readQuery(query);
        if (!isProblem(read)) assert.equal(typeof read(ASKED), 'boolean');
        else
          assert.ok(
            0 <= read.span.start && read.span.start <= read.span.end && read.span.end <= query.length,
          );
      }),
    );
  });

  it('keeps the laws of and, or and not', () => {
    const condition = fc.constantFrom('id = PM-7', 'id = other', 'ttd > 1m', 'tta > 1m', 'team is unknown');
    fc.assert(
      fc.property(condition, condition, condition, (a, b, c) => {
        assert.equal(fits(`not not ${a}`), fits(a));
        assert.equal(fits(`not (${a} and ${b})`), fits(`not ${a} or not ${b}`));
        assert.equal(fits(`${a} and ${b} or ${c}`), fits(`(${a} and ${b}) or ${c}`));
        assert.equal(fits(`${a} or ${b} and ${c}`), fits(`${a} or (${b} and ${c})`));
      }),
    );
  });
});
