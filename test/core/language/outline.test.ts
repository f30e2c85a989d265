import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { fixes } from '../../../src/core/language/fixes/fixes.ts';
import { folds } from '../../../src/core/language/outline/folds.ts';
import { whatIsMissing } from '../../../src/core/language/status/missing.ts';
import { problems } from '../../../src/core/language/problems.ts';
import type { DocumentSymbol } from '../../../src/core/language/outline/document-symbol.ts';
import { symbols } from '../../../src/core/language/outline/symbols.ts';

const TEXT = `---
postmortem: 1
id: PM-1
status: draft
severity: SEV-2
owner: dana
services: [checkout-api]
---

# Checkout

## Summary

Short.

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: Errors
    in half of the pods ^T1 <a:1>
  14:03 A page goes out
\`\`\`

## Causes

\`\`\`yaml contributing-factors
- id: F1
  factor: Two places set the pool size
  category: technicl
  evidence: [T1]
\`\`\`
`;
const CONTEXT = { now: Date.parse('2026-11-20T09:00:00Z'), config: DEFAULT_CONFIG };

const drawn = (tree: readonly DocumentSymbol[], depth = 0): string =>
  tree
    .map(
      ({ name, detail, children }) =>
        `${'  '.repeat(depth)}${name}${detail === '' ? '' : ` | ${detail}`}\n${drawn(children, depth + 1)}`,
    )
    .join('');

describe('symbols', () => {
  it('draws the outline', () => {
    assert.equal(
      drawn(symbols(parsePostmortem(TEXT))),
      `front-matter
  postmortem | 1
  id | PM-1
  status | draft
  severity | SEV-2
  owner | dana
  services | checkout-api
Checkout
  Summary
    timeline | 2
      13:56 Errors in half of the pods | impact_start
      14:03 A page goes out
  Causes
    contributing-factors | 1
      F1 Two places set the pool size | technicl
`,
    );
  });

  it('lists what impact and learnings say, and the items of lists', () => {
    const text = `\`\`\`yaml learnings
went_well: [The rollback ran, x]
questions:
  - question: Who shares it?
    for: mei
\`\`\`

\`\`\`yaml impact
customers: { affected: 18400, share: 31 % }
slo: >
  half of the
  budget
\`\`\`
`;
    assert.equal(
      drawn(symbols(parsePostmortem(text))),
      `learnings
  went_well | 1
    The rollback ran
  questions | 1
    Who shares it?
impact
  customers | 2
    affected | 18400
    share | 31 %
  slo | half of the budget
`,
    );
  });

  it('keeps each line of the outline inside the one above, whatever the text', () => {
    const inside = (tree: readonly DocumentSymbol[], start: number, end: number): void => {
      for (const { span, selection, children } of tree) {
        assert.ok(
          start <= span.start &&
            span.start <= selection.start &&
            selection.end <= span.end &&
            span.end <= end,
        );
        inside(children, span.start, span.end);
      }
    };
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '# a\n',
        '## b\n',
        '```yaml timeline\n',
        '```yaml action-items\n',
        '```\n',
        'log: |\n',
        'entries:\n',
        '  - at: 14:03\n',
        '  14:03 x\n',
        '- id: A1\n',
        '```yaml impact\n',
        'c: [d e, &f g h, *f]\n',
        '? {i: j k}\n: - l m\n',
        'b\n===\n',
        '---\n',
        '\r',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        inside(symbols(parsePostmortem(text)), 0, text.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe('folds', () => {
  it('folds front matter, headings, fences, items and long entries', () => {
    const lines = TEXT.split('\n');
    const shown = folds(parsePostmortem(TEXT)).map(
      ({ start, end }) => `${lines[start] ?? ''} … ${lines[end] ?? ''}`,
    );
    assert.deepEqual(shown, [
      '--- … ---',
      '# Checkout … ```',
      '## Summary … ```',
      '```yaml timeline … ```',
      'log: | …   14:03 A page goes out',
      '  13:56 impact_start: Errors …     in half of the pods ^T1 <a:1>',
      '## Causes … ```',
      '```yaml contributing-factors … ```',
      '- id: F1 …   evidence: [T1]',
    ]);
  });
});

describe('fixes', () => {
  it('mends, or leaves out with a reason', () => {
    const postmortem = parsePostmortem(TEXT);
    const start = TEXT.indexOf('technicl');
    const offered = fixes(postmortem, problems(postmortem, CONTEXT), { start, end: start });
    assert.deepEqual(
      offered.map(({ title }) => title),
      ['Change to technical', 'Ignore schema/enum Here, with a Reason'],
    );
    const [mend, ignore] = offered.map(({ edits }) => applyEdits(TEXT, edits));
    assert.ok(mend?.includes('category: technical\n'));
    assert.ok(ignore?.includes('  # postmortem-ignore schema/enum: reason\n  category: technicl\n'));
    const [asked] = problems(parsePostmortem(ignore ?? ''), CONTEXT);
    assert.equal(asked?.code, 'ignore/reason', 'the reason is still to be written');
    const told = (ignore ?? '').replace(': reason', ': the old list');
    assert.deepEqual(problems(parsePostmortem(told), CONTEXT), []);
  });
});

describe('whatIsMissing', () => {
  it('lists what the next status asks for, with where', () => {
    const { status, next, items } = whatIsMissing(parsePostmortem(TEXT), CONTEXT);
    assert.deepEqual([status, next], ['draft', 'in_review']);
    assert.deepEqual(
      items.map(({ code }) => code),
      ['missing/heading', ...Array<string>(3).fill('missing/section'), 'schema/enum'],
    );
  });

  it('knows the gates behind the review', () => {
    const text = TEXT.replace('draft', 'reviewed').replace('technicl', 'technical');
    const { next, items } = whatIsMissing(
      parsePostmortem(`${text}\n\`\`\`yaml action-items\n- id: A1\n  action: Limit\n\`\`\`\n`),
      CONTEXT,
    );
    assert.equal(next, 'published');
    assert.ok(items.some(({ message }) => message === 'A1 has no ticket. Push Action Items… makes one.'));
  });
});
