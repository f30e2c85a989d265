import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import * as prettier from 'prettier';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import type { Postmortem } from '../../../../src/core/document/postmortem.ts';
import { sameEntries } from '../../../../src/core/language/refactor/same-entries.ts';
import { tidySection } from '../../../../src/core/language/refactor/tidy.ts';
import { documents } from './support/documents.ts';
import { cases } from '../../../support/cases.ts';

const tidy = (text: string): string => {
  const postmortem = parsePostmortem(text);
  const all = [...(postmortem.frontMatter ? [postmortem.frontMatter] : []), ...postmortem.sections];
  const edits = all.flatMap((section) => tidySection(postmortem, section).edits ?? []);
  return applyEdits(text, edits);
};

const format = (text: string): Promise<string> => prettier.format(text, { parser: 'markdown' });

const fence = (name: string, lines: string): string => `\`\`\`yaml ${name}\n${lines}\`\`\`\n`;

describe('Tidy Section', () => {
  const table: readonly (readonly [name: string, section: string, before: string, after: string])[] = [
    [
      'puts a log in order of time, comments with their line, day lines where they belong',
      'timeline',
      `date: 2026-11-18
zone:   UTC
log:  |
    14:10   mitigated ,impact_end:   Over  +public   @dana

    # what the page said
    14:03 detected: Page
          at the checkout <pagerduty:Q2/R1>
            +public
    2026-11-19
    # the day after
    09:00 resolved: Done
    2026-11-18
    13:56 impact_start: Begins
    # nothing behind this
`,
      `date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: Begins

  # what the page said
  14:03 detected: Page
    at the checkout +public <pagerduty:Q2/R1>
  14:10 mitigated, impact_end: Over @dana +public
  2026-11-19
  # the day after
  09:00 resolved: Done
  # nothing behind this
`,
    ],
    [
      'moves nothing in a log with a line that it can not read',
      'timeline',
      `date: 2026-11-18\nzone: UTC\nlog: |\n    14:10 b\n    later that day\n      more\n    13:00 a\n`,
      `date: 2026-11-18\nzone: UTC\nlog: |\n  14:10 b\n  later that day\n    more\n  13:00 a\n`,
    ],
    [
      'writes a full time of the own zone as the others are, and leaves one of another zone',
      'timeline',
      `date: 2026-11-18\nzone: Europe/Amsterdam\nlog: |\n  2026-11-18T15:00:05+01:00 b\n  2026-11-18T13:00Z a\n  2026-11-19T00:10:00+01:00 c\n`,
      `date: 2026-11-18\nzone: Europe/Amsterdam\nlog: |\n  2026-11-18T13:00Z a\n  15:00:05 b\n  2026-11-19\n  00:10:00 c\n`,
    ],
    [
      'keeps a day that has begun and has no entry yet, and a comment about the whole',
      'timeline',
      `date: 2026-11-18\nzone: UTC\nlog: |\n  # Times are the pager's.\n\n\n  14:10 b\n  13:00 a\n  2026-11-19\n`,
      `date: 2026-11-18\nzone: UTC\nlog: |\n  # Times are the pager's.\n\n  13:00 a\n  14:10 b\n  2026-11-19\n`,
    ],
    [
      'keeps a comment in brackets that stands behind the last comma',
      'action-items',
      `-   id: A1\n    addresses: [\n      F1, # first\n    ]\n`,
      `- id: A1\n  addresses: [\n      F1, # first\n    ]\n`,
    ],
    [
      'puts entries in order of time',
      'timeline',
      `date: 2026-11-18
zone: UTC
entries:
- at: 14:10
  text: b
# about a
- at: 13:56
  text:   a
  marks: [ impact_start ]
`,
      `date: 2026-11-18
zone: UTC
entries:
  # about a
  - at: 13:56
    text: a
    marks: [impact_start]
  - at: 14:10
    text: b
`,
    ],
    [
      'indents a list by two, and puts one blank where one belongs',
      'action-items',
      `

-   id:   A1
    action :  Cap the pool   # soon
    addresses:  [F1,F2]
    note: {a: b}


    # how to check
    done_when: |
        Two lines
          with a step
-
    id: A2
    whys:
    - one
    - two
    action:
      Below its key

`,
      `- id: A1
  action: Cap the pool # soon
  addresses: [F1, F2]
  note: { a: b }

  # how to check
  done_when: |
    Two lines
      with a step
- id: A2
  whys:
    - one
    - two
  action: Below its key
`,
    ],
    [
      'gives a list that is too long for its line a line an item',
      'contributing-factors',
      `- id: F1\n  evidence: [https://example.com/a/long/link/number/one, https://example.com/a/long/link/number/two]\n`,
      `- id: F1\n  evidence:\n    - https://example.com/a/long/link/number/one\n    - https://example.com/a/long/link/number/two\n`,
    ],
    [
      'lets a comment stay with the item that it is level with',
      'contributing-factors',
      `- id: F1\n  factor: a\n  # about a\n- id: F2\n# about F3\n- id: F3\n`,
      `- id: F1\n  factor: a\n  # about a\n- id: F2\n# about F3\n- id: F3\n`,
    ],
  ];
  for (const [name, section, before, after] of table) {
    it(name, () => assert.equal(tidy(fence(section, before)), fence(section, after)));
    it(`${name}: with CRLF`, () =>
      assert.equal(
        tidy(fence(section, before).replaceAll('\n', '\r\n')),
        fence(section, after).replaceAll('\n', '\r\n'),
      ));
    it(`${name}: and Prettier agrees`, async () => {
      const tidied = tidy(fence(section, before));
      assert.equal(await format(tidied), tidied);
    });
  }

  for (const [name, section, why] of [
    ['an error', '- id: F1\n  factor: "a\n', 'The YAML of this section has an error. Mend that first.'],
    [
      'an anchor',
      '- &a\n  id: F1\n',
      'This section has YAML in it that Tidy does not know, such as tags or anchors.',
    ],
  ] as const)
    it(`leaves a section with ${name} alone, and says why`, () => {
      const postmortem = parsePostmortem(fence('contributing-factors', section));
      const [read] = postmortem.sections;
      assert.ok(read);
      assert.equal(tidySection(postmortem, read).refused, why);
    });

  const examples = 'examples/postmortems';
  for (const file of readdirSync(examples))
    it(`leaves ${file} as Prettier would`, async () => {
      const tidied = tidy(readFileSync(`${examples}/${file}`, 'utf8'));
      const sections = sectionsOf(tidied);
      assert.ok(sections.length > 3);
      assert.deepEqual(await Promise.all(sections.map(format)), sections);
      assert.equal(tidy(tidied), tidied);
    });

  it('is idempotent, keeps comments and what the document says, and touches nothing else', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const before = parsePostmortem(text);
        const tidied = tidy(text);
        const after = parsePostmortem(tidied);
        assert.equal(tidy(tidied), tidied, 'idempotent');
        assert.deepEqual(commentsOf(tidied), commentsOf(text), 'comments');
        assert.deepEqual(outside(after), outside(before), 'outside of sections');
        if (before.timeline) assert.ok(sameEntries(before.timeline, after.timeline), 'entries');
      }),
      { numRuns: cases(400) },
    );
  });

  it('agrees with Prettier on any document', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (text) => {
        const tidied = sectionsOf(tidy(text).replaceAll('\r\n', '\n'));
        assert.deepEqual(await Promise.all(tidied.map(format)), tidied);
      }),
      { numRuns: cases(100) },
    );
  });
});

const commentsOf = (text: string): readonly string[] => (text.match(/# c\d+/g) ?? []).toSorted();

const sectionsOf = (text: string): readonly string[] =>
  parsePostmortem(text)
    .sections.map(({ content }) => text.slice(content.start, content.end))
    .filter(
      (content) =>
        content.trim() !== '' && !ENDS_WITH_COMMENT.test(content) && !ENDS_A_LIST_WITH_COMMENT.test(content),
    )
    .map((content) => `\`\`\`yaml x\n${content}\`\`\`\n`);

/** Prettier adds or drops blank lines round a comment at the very end, by what stands above it. */
const ENDS_WITH_COMMENT = /(?:^|\n)\s*#.*\n\s*$/;

/** The same at the end of a list within an item. */
const ENDS_A_LIST_WITH_COMMENT = /\n( +)#.*\n\n*(?!\1)\s*\S/;

/** The document without what stands between fences. */
function outside({ text, frontMatter, sections }: Postmortem): string {
  const all = [...(frontMatter ? [frontMatter] : []), ...sections];
  return applyEdits(
    text,
    all.map(({ content }) => ({ span: content, newText: '' })),
  );
}
