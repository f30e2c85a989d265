import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { problems } from '../../../src/core/language/problems.ts';
import { convertOld } from '../../../src/core/layouts/convert-old.ts';
import type { ConvertOptions } from '../../../src/core/layouts/convert-options.ts';
import { reportMarkdown } from '../../../src/core/layouts/report-markdown.ts';
import { changedLines, lostLines } from './support/kept.ts';
import { assertInProportion } from '../../support/in-proportion.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const OPTIONS: ConvertOptions = { now: NOW, config: DEFAULT_CONFIG, idFor: (year) => `PM-${year}-001` };
const convert = (text: string, more: Partial<ConvertOptions> = {}) =>
  convertOld(text, { ...OPTIONS, ...more });

/** What check says at its loudest of a draft; secrets and wording stand in the old text as well. */
const errorsIn = (text: string): readonly string[] =>
  problems(parsePostmortem(text), { now: NOW, config: DEFAULT_CONFIG })
    .filter(({ level, code }) => level === 'error' && !/^(?:secret|blame)\//.test(code))
    .map(({ code, message }) => `${code}: ${message}`);

const SECTIONS = [
  ['timeline', 'timeline'],
  ['factor', 'contributing-factors'],
  ['learning', 'learnings'],
  ['action', 'action-items'],
] as const;

function assertWhole(text: string, what = text): void {
  const { markdown, report } = convert(text);
  assert.deepEqual(lostLines(text, markdown, report), [], what);
  assert.deepEqual(changedLines(text, markdown, report), [], what);
  assert.deepEqual(errorsIn(markdown), [], `${what}\n\n${markdown}`);
  const { sections, headings } = parsePostmortem(markdown);
  const made = SECTIONS.filter(([how]) => report.moved.some((one) => one.how === how)).map(
    ([, name]) => name,
  );
  assert.deepEqual(sections.map(({ name }) => name).toSorted(), made.toSorted(), markdown);
  if (text.includes('\nweight: 9\n---'))
    assert.equal(headings.at(-1)?.text, 'Earlier front matter', markdown);
}

/** What a document may say in other words than the old one: times, zones, days, and the names of columns and labels. */
const REWRITTEN =
  /^(?:\d+(?:st|nd|rd|th)?|[ap]m|utc|gmt|cet|est|pst|mon|tue|wed|thur?|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|author|title|to|do)$/;

/** The words, but those of headings, that a document's report alone has. */
function onlyQuoted(text: string): readonly string[] {
  const { markdown, report } = convert(text);
  const words = (said: string): readonly string[] => said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const all = new Set(words(markdown));
  return report.moved
    .filter(({ was, how, to }) => was !== undefined && how !== 'heading' && to !== undefined)
    .flatMap(({ was = '' }) => words(was).filter((word) => !all.has(word) && !REWRITTEN.test(word)));
}

const FIXTURES = 'test/fixtures/layouts';

describe('an old postmortem becomes a draft', () => {
  for (const name of ['google', 'pagerduty', 'atlassian'] as const)
    it(`of the layout of ${name}, as it was looked at`, () => {
      const text = readFileSync(join(FIXTURES, `${name}.md`), 'utf8');
      const { markdown, layout, report } = convert(text);
      assert.equal(layout.id, name);
      assert.equal(markdown, readFileSync(join(FIXTURES, `${name}.postmortem.md`), 'utf8'));
      assert.equal(
        reportMarkdown({ report, layout: layout.id, from: `${name}.md`, to: `${name}.postmortem.md` }),
        readFileSync(join(FIXTURES, `${name}.report.md`), 'utf8'),
      );
      assertWhole(text);
    });

  const OPEN = '```\nERROR 500\n';
  const REST = '\n## Action items\n\n- Mend it\n';
  const whysOf = (text: string): readonly string[] =>
    convert(text).report.notes.map(({ first, why }) => `${first}: ${why}`);

  it('ends a fence that nobody closed before the next heading, and says so', () => {
    const cases: readonly (readonly [text: string, ended: number])[] = [
      [`# T\n\n## Impact\n\n${OPEN}${REST}`, 8],
      [`# T\n\n## Impact\n\n${OPEN}# a comment\n${REST}`, 9],
      // The fence behind it would have closed it, or gone on in it.
      [`# T\n\n## Impact\n\n${OPEN}${REST}\n\`\`\`sh\nls\n\`\`\`\n`, 8],
    ];
    for (const [text, line] of cases) {
      assertWhole(text);
      assert.match(
        convert(text).markdown,
        /ERROR 500\n[^`]*```\n\n## Action items\n\n```yaml action-items\n- id: A1\n/,
        text,
      );
      assert.deepEqual(whysOf(text), [
        `5: No line closes the block of code that begins here: it was ended before the heading in line ${line}.`,
      ]);
    }
    const last = `# T\n\n## Impact\n\n${OPEN}# a comment\nmore\n`;
    assertWhole(last);
    assert.deepEqual(whysOf(last), [
      '5: No line closes the block of code that begins here: all that follows stays code.',
    ]);
  });

  it('leaves a fence that is closed as it is, whatever stands in it', () => {
    const inner = '```text\n- 14:03 a\n```\n';
    for (const shown of [
      '```md\n## Timeline\n\n- 14:03 a\n```\n',
      // What is shown in these is shorter, or of another sign: its end can't be theirs.
      `\`\`\`\`markdown\n## Timeline\n\n${inner}\`\`\`\`\n`,
      `~~~markdown\n## Timeline\n\n${inner}~~~\n`,
    ]) {
      const text = `# T\n\n## Impact\n\n${shown}${REST}`;
      const { markdown, report } = convert(text);
      assert.ok(markdown.includes(shown), markdown);
      assert.deepEqual(report.notes, []);
      assertWhole(text);
    }
  });

  it('has no fence made of what was too far in to be one', () => {
    const text = '# T\n\n**Services:** search\n    ```yaml timeline\n    more\n';
    assert.ok(
      convert(text).markdown.includes('\n    ```text yaml timeline\n    more\n'),
      convert(text).markdown,
    );
    assertWhole(text);
  });

  it('has no section of ours made of what stood in a list, and leaves words about one alone', () => {
    const text =
      '# T\n\n- **Owner:** dana\n\n   \t~~~sh\n   ```yaml timeline\n   {\n   ```\n\nWrite ```yaml timeline\n\n**Impact**: none\n';
    assert.match(convert(text).markdown, /```text yaml timeline[^]*\nWrite ```yaml timeline\n/);
    assertWhole(text);
  });

  it('has nothing fall into a list whose end was a line that went elsewhere', () => {
    const text =
      '# T\n\n- one\n\n**Services:** search\n\n    code\n   ```sh\n***\n> a\n   ```yaml timeline\n   b\n   ```\n';
    const { markdown } = convert(text);
    assert.ok(markdown.includes('- one\n\n<!-- -->\n\n    code\n'), markdown);
    assertWhole(text);
  });

  it('is done in time of many open fences and of very many lines', () => {
    const fences = (count: number) => convert('```a\n## h\n\n'.repeat(count));
    const lines = (count: number) =>
      convert(`# T\n\n## Timeline\n\n- 2026-03-04 14:03 a\n\n${'words\n\n'.repeat(count)}`);
    assertInProportion(fences, 500);
    assertInProportion(lines, 4000);
  });

  const HEADINGS = [
    '# Title',
    '## Summary',
    '## Timeline',
    '### Timeline (PST)',
    '## Root Causes',
    '## Trigger',
    '## Action Items',
    '## Lessons Learned',
    '### What went well',
    "### What Didn't Go So Well?",
    '### Where we got lucky',
    '## Impact',
    '## Responders',
    '# Zeitleiste',
    '## 経緯',
    '## The Five Whys',
    '## Corrective actions',
    'Overview\n---',
    'Title\n===',
    '## Date',
    '## Authors',
    '###### deep',
  ];
  const LINES = [
    '',
    '',
    'Plain words about pools.',
    '- 14:03 paged',
    '- 14:05 **fixed** by @dana',
    '* [10:30] alert',
    '2026-02-03 14:00 x',
    '| Time (UTC) | Event |',
    '|---|---|',
    '| 14:03 | paged |',
    '| later | thing |',
    '| Action | Owner | Status |',
    '| Task | Ticket | Due |',
    '| do | Bug 12 DONE | soon |',
    '| do it | [X-1](https://x.example/X-1) | 2026-02-03 |',
    '| mend it | dana, lin | unsure |',
    '- [ ] do it (owner: lin)',
    '- [x] done https://a.example/browse/X-1',
    '  - nested',
    '    - deeper',
    '        code',
    '```',
    '````',
    '~~~',
    '```yaml timeline',
    '```yml action-items',
    '---',
    '***',
    '<!-- open',
    '-->',
    '<div>',
    '<pre>',
    '> quoted',
    '> - 14:03 quoted',
    '**Impact**: many',
    '**Date:** 2026-02-03',
    '- **Status**: done',
    '**Authors**: a, b; c',
    '![p](p.png)',
    '[l](https://x.example/a) and more',
    '[ref]: https://x.example',
    'date: 2026-01-01',
    'severity: SEV1',
    'log: |',
    '  14:03 x ^T1 <slack:C1/p1>',
    '1. first',
    '2. second',
    '   text below',
    '2 February 2026',
    '_4/21/23_',
    '24:00 never',
    '11:12 AM: morning',
    'All times in CET.',
    '\u0000control',
    'ééé ñ',
    '日本語の行',
    '{{title}}',
    '# ',
    '\ttabbed',
    'IC: Priya Nair',
    '- Scribe: Tom',
    '- detected: 2026-02-03 09:00',
    '- Incident resolved 2026-02-03 10:00',
    '- Resolved',
    '06:40 - Impact starts',
    '07:00 - Impact ends',
    '\\',
    '`',
    '|',
    '||',
    '- ',
    '+ 14:01',
  ];
  const markdown = fc
    .array(
      fc.oneof(
        fc.constantFrom(...HEADINGS),
        fc.constantFrom(...LINES),
        fc.constantFrom(...LINES),
        fc.string({ maxLength: 30 }),
      ),
      {
        maxLength: 40,
      },
    )
    .chain((lines) =>
      fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join('\n').replaceAll('\n', end)),
    );
  const document = fc
    .tuple(fc.constantFrom('', '\uFEFF', '---\ntitle: X\nauthor: Dana\nweight: 9\n---\n'), markdown)
    .map((all) => all.join(''));

  it('loses no line of any Markdown, and has no fault of its own', () => {
    fc.assert(
      fc.property(document, (text) => assertWhole(text)),
      { numRuns: 200 },
    );
  });

  it('quotes what YAML would take for a sign of its own', () => {
    for (const said of ['a &b', '*c', '! d', 'e: f', '#g', '- h', "it's", '"i"', '~', 'null', '{j}', '[k'])
      assertWhole(
        `# T\n\n## Authors\n${said}\n;${said}\n\n## Services\n${said}\n${said}\n\n## Status\n${said}\n`,
      );
    assertWhole('# T\n\n## Responders\n\n- IC: A &B C\n- Scribe: D: *E\n');
  });

  it('has its services by their names', () => {
    const services = (said: string) => /^services: .*/m.exec(convert(`${said}\n# T\n`).markdown)?.[0];
    const list = '---\nservices:\n  - Search and Discovery\n  - Read/Write API\n  - Checkout\n---\n';
    assert.equal(services(list), 'services: [Search and Discovery, Read/Write API, Checkout]');
    const label = '**Services:** Checkout/Payments, CI / CD, C + + builder and Pagos en línea\n';
    assert.equal(services(label), 'services: [Checkout/Payments, CI / CD, C + + builder, Pagos en línea]');
  });

  it('loses no line of public postmortems', function () {
    const folder = '../shared/blame/dev/documents';
    if (!existsSync(folder)) {
      console.log(`      skipped: ${folder} is not there`);
      return this.skip();
    }
    const names = readdirSync(folder);
    for (const name of names) {
      const text = readFileSync(join(folder, name), 'utf8');
      assertWhole(text, name);
      assert.deepEqual(onlyQuoted(text), [], name);
    }
    assert.ok(names.length >= 20);
    return undefined;
  });
});
