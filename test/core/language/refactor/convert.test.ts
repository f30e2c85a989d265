import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as prettier from 'prettier';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { sameEntries } from '../../../../src/core/language/refactor/same-entries.ts';
import { tidySection } from '../../../../src/core/language/refactor/tidy.ts';
import { toEntries } from '../../../../src/core/language/refactor/to-entries.ts';
import { toLog } from '../../../../src/core/language/refactor/to-log.ts';
import { documents, logs } from './support/documents.ts';
import { cases } from '../../../support/cases.ts';

const LOG = `\`\`\`yaml timeline
date: 2026-11-18
zone: Europe/Amsterdam
log: |
  13:52:10.250 Change 4471 (pool: 20 to 40) merged ^T1 <https://github.com/acme/checkout-api/pull/4471>
  13:56 impact_start: Rollout reaches 60 %; "refused"

  14:03 detected, alerted: Page: checkout-api 5xx
    above 5 % for five minutes +public <pagerduty:Q2/R1> <https://grafana.example.com/d/abcdef/checkout?from=1>
  2026-11-18T14:10:00Z resolved\\: DNS, said the provider
  2026-11-19
  00:10 resolved: Pinned @dana
confirmed: { by: dana, at: 2026-11-20, hash: abc } # stays
\`\`\`
`;

const ENTRIES = `\`\`\`yaml timeline
date: 2026-11-18
zone: Europe/Amsterdam
entries:
  - at: 2026-11-18T13:52:10.250+01:00
    text: "Change 4471 (pool: 20 to 40) merged"
    id: T1
    sources: [https://github.com/acme/checkout-api/pull/4471]
  - at: 2026-11-18T13:56+01:00
    text: Rollout reaches 60 %; "refused"
    marks: [impact_start]

  - at: 2026-11-18T14:03+01:00
    text: >-
      Page: checkout-api 5xx
      above 5 % for five minutes
    marks: [detected, alerted]
    public: true
    sources:
      - pagerduty:Q2/R1
      - https://grafana.example.com/d/abcdef/checkout?from=1
  - at: 2026-11-18T14:10:00Z
    text: "resolved: DNS, said the provider"
  - at: 2026-11-19T00:10+01:00
    text: Pinned
    marks: [resolved]
    actor: dana
confirmed: { by: dana, at: 2026-11-20, hash: abc } # stays
\`\`\`
`;

const asEntries = (text: string): string => {
  const { edits, refused } = toEntries(parsePostmortem(text)) ?? {};
  assert.equal(refused, undefined);
  return applyEdits(text, edits ?? []);
};
const asLog = (text: string): string => {
  const { edits, refused } = toLog(parsePostmortem(text)) ?? {};
  assert.equal(refused, undefined);
  return applyEdits(text, edits ?? []);
};

describe('log and entries', () => {
  it('say the same in two forms', () => {
    assert.equal(asEntries(LOG), ENTRIES);
    assert.equal(asLog(ENTRIES), LOG);
  });

  it('with CRLF too', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    assert.equal(asEntries(crlf(LOG)), crlf(ENTRIES));
    assert.equal(asLog(crlf(ENTRIES)), crlf(LOG));
  });

  it('are both as Prettier would have them', async () => {
    assert.equal(await prettier.format(ENTRIES, { parser: 'markdown' }), ENTRIES);
    assert.equal(await prettier.format(LOG, { parser: 'markdown' }), LOG);
  });

  const timeline = (...lines: readonly string[]): string =>
    ['```yaml timeline', 'date: 2026-11-18', 'zone: UTC', ...lines, '```', ''].join('\n');
  const item = (...lines: readonly string[]): string =>
    timeline('entries:', '  - at: 14:03', '    text: a', ...lines.map((line) => `    ${line}`));
  const refusals: readonly (readonly [string, string])[] = [
    [timeline('log: |', '  # of the pager', '  14:03 a'), 'A comment would be lost: "# of the pager".'],
    [timeline('log: |', '  14:03 a', '  then b'), 'The log has errors. Mend them first.'],
    [timeline('log: |', '  14:03 detected, restored: a'), 'The log has errors. Mend them first.'],
    [timeline('log: |', '  14:03 a', '  2026-11-19'), 'A day has begun in the log and has no entry yet.'],
    [
      timeline('log: |', '  14:03 a').replace('date: 2026-11-18\n', ''),
      'The entry at 14:03 has no instant yet. Write `date` and `zone` first.',
    ],
    [item('kind: deploy'), 'The entry at 14:03 has `kind`, which a log line can not say.'],
    [item('x_cost: 3'), 'The entry at 14:03 has `x_cost`, which a log line can not say.'],
    [item('id: T1 # the first'), 'A comment would be lost: "# the first".'],
    [
      item().replace('text: a', 'text: |\n      a\n      b'),
      'The text of the entry at 14:03 has line breaks of its own.',
    ],
    [item('actor: Dana Reyes'), 'The entry at 14:03 would not read the same in the other form.'],
    [
      item().replace('14:03', 'soon'),
      'Not every entry has an instant. Write `zone`, and a `date` for bare times, first.',
    ],
  ];
  for (const [text, why] of refusals)
    it(`is refused: ${why}`, () => {
      const postmortem = parsePostmortem(text);
      assert.equal((toEntries(postmortem) ?? toLog(postmortem))?.refused, why);
    });

  it('there and back say the same, for any log that can be converted', () => {
    let converted = 0;
    fc.assert(
      fc.property(documents, (text) => {
        const before = parsePostmortem(text);
        const there = toEntries(before);
        if (!there?.edits || !before.timeline) return;
        converted += 1;
        const entries = applyEdits(text, there.edits);
        const middle = parsePostmortem(entries);
        assert.ok(sameEntries(before.timeline, middle.timeline), 'as entries');
        const back = parsePostmortem(asLog(entries));
        assert.ok(sameEntries(before.timeline, back.timeline), 'as a log again');
      }),
      { numRuns: cases(500) },
    );
    assert.ok(converted > 20, `${converted} were converted`);
  });

  it('there and back is the same to the byte, for a tidied log without comments', () => {
    let converted = 0;
    const plain = logs.map((log) =>
      log.replace(/^ *(?:#|no time|24:00|2026-02-30).*\n/gm, '').replace('CET', 'UTC'),
    );
    fc.assert(
      fc.property(plain, (log) => {
        const text = `\`\`\`yaml timeline\n${log}\`\`\`\n`;
        const postmortem = parsePostmortem(text);
        const [section] = postmortem.sections;
        assert.ok(section);
        const tidied = applyEdits(text, tidySection(postmortem, section).edits ?? []);
        const there = toEntries(parsePostmortem(tidied));
        if (!there?.edits) return;
        converted += 1;
        assert.equal(asLog(applyEdits(tidied, there.edits)), tidied);
      }),
      { numRuns: cases(500) },
    );
    assert.ok(converted > 250, `${converted} were converted`);
  });
});
