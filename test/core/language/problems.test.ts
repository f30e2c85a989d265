import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG, readConfig } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { problems, type ProblemsContext } from '../../../src/core/language/problems.ts';
import { cases } from '../../support/cases.ts';
import { draw, shortened, withoutDrawing } from './support/drawn.ts';

const CONTEXT: ProblemsContext = { now: Date.parse('2026-11-20T09:00:00Z'), config: DEFAULT_CONFIG };

function expectDrawn(fixture: string, context: ProblemsContext = CONTEXT): void {
  const text = withoutDrawing(fixture);
  const drawing = draw(text, problems(parsePostmortem(text), context));
  assert.equal(shortened(drawing, fixture), fixture);
}

const HEAD = `---
postmortem: 1
id: PM-2026-031
status: draft
severity: SEV-2 -> SEV-1
owner: dana
services: [checkout-api]
---

# Checkout returned errors for 47 minutes
`;
const reviewed = (text: string): string => text.replace('status: draft', 'status: in_review');

describe('problems', () => {
  it('leaves a draft in peace', () => {
    expectDrawn(HEAD);
    expectDrawn(`${HEAD}
\`\`\`yaml impact
functionality:
\`\`\`
`);
  });

  it('reads the prose of every section for its wording', () => {
    const said = 'The review should have noticed the limit';
    const fence = (name: string, yaml: string) => `\n\`\`\`yaml ${name}\n${yaml}\n\`\`\`\n`;
    const places = [
      `\n${said}.\n`,
      fence('timeline', `date: 2026-11-18\nzone: UTC\nlog: |\n  14:03 ${said}`),
      fence('timeline', `zone: UTC\nentries:\n  - at: 2026-11-18T14:03:00Z\n    text: ${said}`),
      fence('contributing-factors', `- id: F1\n  factor: ${said}`),
      fence('learnings', `could_improve:\n  - ${said}`),
    ];
    for (const place of places) {
      const codes = problems(parsePostmortem(HEAD + place), CONTEXT).map(({ code }) => code);
      assert.ok(codes.includes('blame/counterfactual'), place);
    }
  });

  it('marks of lines without a colon each its own', () => {
    const text = `${HEAD}\n\`\`\`yaml timeline\nzone UTC\nlog: |\n  14:00 Paged\n14:03 mitigated\n  14:05 b\n\`\`\`\n`;
    const found = problems(parsePostmortem(text), CONTEXT).filter(({ code }) => code === 'yaml/syntax');
    assert.deepEqual(
      found.map(({ span }) => text.slice(span.start, span.end)),
      ['zone UTC', '14:03 mitigated'],
    );
  });

  it('says of a line in the place of keys that it is none, and nothing of logs and entries', () => {
    const text = `${HEAD}\n\`\`\`yaml timeline\nlog |\n  14:00 Paged\n\`\`\`\n`;
    assert.deepEqual(
      problems(parsePostmortem(text), CONTEXT).map(({ code }) => code),
      ['schema/type'],
    );
  });

  it('shows what is broken in a draft too, exactly where it is', () => {
    expectDrawn(`---
postmortem: 1
id: PM-2026-031
status: drft
        ^^^^ error schema/enum ""drft" is not a value of status. Did you mean "draft"?…"
severity: SEV-9
          ^^^^^ error schema/enum ""SEV-9" is not a severity of .postmortem.yaml: SEV-1, SEV-2, SEV-3 or SEV-4."
onwer: dana
^^^^^ warning schema/unknown-key "There is no field "onwer" here. Did you mean "owner"?"
services: checkout-api
          ^^^^^^^^^^^^ error schema/type "services is a list, not "checkout-api".…"
---

\`\`\`yaml action-items
- id: A1
  action: Limit the pools
  addresses: [F1, F2]
                  ^^ error reference/dangling "No contributing factor is called F2. There is F1."
- id: A1
      ^^ error reference/twice "Another action item above is called A1.…"
  due: tomorrow
       ^^^^^^^^ error schema/format ""tomorrow" can't be read here. Write a date as YYYY-MM-DD,…"
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
  evidence: [T1, T2, https://example.com/a, deploy.yaml@4f2c]
                 ^^ error reference/dangling "No timeline entry is called T2. There is T1."
  trigger: yes
           ^^^ error schema/type "trigger is true or false, not "yes".…"
\`\`\`

\`\`\`yaml timeline
date: 2026-11-18
zone: CET
      ^^^ error timeline/zone ""CET" can't be read as a zone.…"
log: |
  13:52 Change merged ^T1
\`\`\`

\`\`\`yaml learnigs
        ^^^^^^^^ warning document/section-name ""learnigs" is no section of a postmortem. Did you mean "learnings"?"
\`\`\`
`);
  });

  it('asks for what is missing from in_review on', () => {
    expectDrawn(`---
^^^ error schema/required "owner is missing. The one person who sees this postmortem through."
postmortem: 1
id: PM-2026-031
status: in_review
        ^^^^^^^^^ error missing/heading "There is no heading "Detection" yet."
        ^^^^^^^^^ error missing/section "There is no impact section yet."
        ^^^^^^^^^ error missing/section "There is no learnings section yet."
        ^^^^^^^^^ error missing/section "There is no action-items section yet."
severity: SEV-2
services:
^^^^^^^^ error schema/blank "services has no value yet.…"
---

# Checkout

## Summary
^^^^^^^^^^ error missing/heading "Nothing is written under "Summary" yet."

\`\`\`yaml contributing-factors
- id: F1
      ^^ error schema/required "category is missing. What kind of condition it was."
  factor: Two places set the pool size
  evidence: []
  ^^^^^^^^ error schema/blank "evidence is empty.…"
\`\`\`

\`\`\`yaml timeline
zone: UTC
date: 2026-11-18
log: |
  13:52 impact_start: Errors
        ^^^^^^^^^^^^ warning missing/source "Where can this be checked?…"
\`\`\`
`);
  });

  it('reads the order of times and never rolls the day', () => {
    expectDrawn(`${HEAD}
\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  23:58 impact_start: Errors rise <https://example.com/1>
  00:05 A page goes out
  ^^^^^ warning timeline/order "00:05 is before 23:58 above. If the next day has begun, a line with its date says so."
\`\`\`
`);
  });

  it('says when a metric is below zero', () => {
    expectDrawn(`${HEAD}
\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:50 detected: Page
        ^^^^^^^^ hint timeline/early "Detected 6 min before impact…"
  13:52 resolved: Rolled back
        ^^^^^^^^ error timeline/negative "resolved is before impact_start. One of the two times may need a look.…"
  13:56 impact_start: Errors rise
\`\`\`
`);
  });

  it('explains what YAML does to a sentence', () => {
    expectDrawn(`${HEAD}
\`\`\`yaml contributing-factors
- id: F1
  factor: Pool change #4471 was merged
                      ^^^^^^^^^^^^^^^^ error yaml/lost-text "YAML takes "#4471 was merged" for a comment:…"
  category: technical # for now
\`\`\`

\`\`\`yaml action-items
- id: A1
  action: Fix: limit the pools
          ^^^^^^^^^^^^^^^^^^^^ error yaml/quote "YAML reads ": " as a new key,…"
\`\`\`
`);
  });

  it('leaves out what a comment with a reason asks for', () => {
    expectDrawn(`${HEAD.replace('owner: dana\n', '# postmortem-ignore schema/format: two people share this one\nowner: dana, lin\n')}
\`\`\`yaml contributing-factors
# postmortem-ignore reference/dangling
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning ignore/reason "Say why, behind a colon:…"
- id: F1
  evidence: [T9]
             ^^ error reference/dangling "No timeline entry is called T9.…"
# postmortem-ignore schema/enum: nothing of the kind here
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint ignore/unused "There is no schema/enum below…"
- id: F2
\`\`\`
`);
  });

  it('follows the levels of the configuration', () => {
    const { config } = readConfig('levels: { schema/unknown-key: off, "reference/*": hint, "yaml/*": off }');
    const text = `${HEAD.replace('owner:', 'weather: rain\nowner:')}
\`\`\`yaml action-items
- id: A1
  addresses: [F1]
              ^^ hint reference/dangling "No contributing factor is called F1.…"
\`\`\`

\`\`\`yaml impact
slo: budget #4 used
            ^^^^^^^ error yaml/lost-text "…"
\`\`\`
`;
    expectDrawn(text, { ...CONTEXT, config });
  });

  it('waits with what is missing until the caret leaves the item', () => {
    const text = `${reviewed(HEAD)}\n\`\`\`yaml action-items\n- id: A1\n  action: Limit the pools\n  status: opn\n\`\`\`\n`;
    const at = (caret: number): readonly string[] =>
      problems(parsePostmortem(text), { ...CONTEXT, caret })
        .filter(({ span }) => span.start > text.indexOf('```yaml'))
        .map(({ code }) => code);
    assert.deepEqual(at(text.indexOf('pools')), ['schema/enum']);
    assert.deepEqual(at(0), [...Array<string>(5).fill('schema/required'), 'schema/enum']);
  });

  it('says nothing of an empty document while somebody begins it', () => {
    const empty = parsePostmortem('\n');
    assert.deepEqual(problems(empty, { ...CONTEXT, caret: 0 }), []);
    assert.equal(problems(empty, CONTEXT)[0]?.code, 'document/front-matter');
  });

  it('asks a file without front matter for it, and mends it in one step', () => {
    const text = '# Checkout\n';
    const [found] = problems(parsePostmortem(text), CONTEXT);
    assert.equal(found?.code, 'document/front-matter');
    assert.match(found?.fixes?.[0]?.edits[0]?.newText ?? '', /^---\npostmortem: 1\n/);
  });

  it('takes any text, and keeps its spans inside it', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '---\n',
        '```yaml timeline\n',
        '```yaml action-items\n',
        '```yaml contributing-factors\n',
        '```\n',
        'log: |\n',
        '  14:03 detected: x ^T1\n',
        '- id: A1\n',
        '  addresses: [F1',
        'status: in_review\n',
        'owner: ',
        '\r\n',
        '\r',
        '\t',
        '\uFEFF',
        '# postmortem-ignore a/b: c\n',
        '<!-- postmortem-ignore -->',
        ' #4 x\n',
        'a: b: c\n',
        '*x',
        '&x ',
        '? ',
        '| ',
        '"',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        for (const { span, fixes = [] } of problems(parsePostmortem(text), { ...CONTEXT, draft: 'full' })) {
          for (const at of [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))]) {
            assert.ok(0 <= at.start && at.start <= at.end && at.end <= text.length, JSON.stringify(at));
          }
        }
      }),
      { numRuns: cases(1000) },
    );
  });
});
