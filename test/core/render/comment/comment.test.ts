import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import markdownIt from 'markdown-it';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { readPage } from '../../../../src/core/render/page.ts';
import { changesBetween } from '../../../../src/core/render/comment/changes.ts';
import { reviewComment } from '../../../../src/core/render/comment/comment.ts';
import { reviewDescription } from '../../../../src/core/render/comment/description.ts';
import { mermaidTimeline } from '../../../../src/core/render/comment/mermaid.ts';
import { markerOf, rememberedIn, snapshotOf } from '../../../../src/core/render/comment/snapshot.ts';

const EXAMPLES = fileURLToPath(new URL('../../../../examples/postmortems/', import.meta.url));
const GOLDENS = fileURLToPath(new URL('./goldens/', import.meta.url));
const NOW = Date.parse('2026-11-30T09:00:00Z');
const GATES = { next: 'Reviewed', items: [{ line: 5, message: 'SEV-1 asks for 2 approvals and has 1.' }] };

const commentOn = (text: string, more: object = {}): string =>
  reviewComment(
    [
      {
        path: 'postmortems/a.postmortem.md',
        text,
        page: 'https://github.com/acme/x/blob/main/postmortems/a.postmortem.md',
        gates: GATES,
        secrets: 0,
      },
    ],
    { now: NOW, longest: 65_536, ...more },
  ) ?? '';

describe('the comment of a pull request', () => {
  for (const name of readdirSync(EXAMPLES).filter((file) => file.endsWith('.postmortem.md')))
    it(`tells ${name} as it was looked at`, () => {
      const golden = join(GOLDENS, name.replace('.postmortem.md', '.md'));
      const comment = commentOn(readFileSync(join(EXAMPLES, name), 'utf8'));
      if (env['POSTMORTEM_GOLDEN'] === 'keep') writeFileSync(golden, comment);
      assert.equal(comment, readFileSync(golden, 'utf8'));
    });

  const HOSTILE = [
    '<script>alert(1)</script>',
    '--> <img src=x onerror=alert(1)>',
    '@dana fixes #12 GH-4',
    '[x](javascript:alert(1)) ![p](https://tracker.example/p.png)',
    '</details></td></table><h1>Out',
    '```\n```mermaid',
    '| a | b |',
    ':milestone, crit, 2026-01-01\n  click m0 href "javascript:alert(1)"',
    '%%{init: {"securityLevel":"loose"}}%%',
    'end; section Marks',
  ];
  const document = (words: string, summary = words): string => `---
postmortem: 1
id: PM-9
status: in_review
severity: SEV-1
owner: dana
---

# ${words.replaceAll('\n', ' ')}

## Summary

${summary}

\`\`\`yaml timeline
zone: UTC
entries:
  - { at: 2026-11-18T13:56:00Z, marks: [impact_start], text: ${JSON.stringify(words)} }
  - { at: 2026-11-18T14:56:00Z, marks: [detected, resolved], text: ${JSON.stringify(words)} }
\`\`\`

\`\`\`yaml contributing-factors
- { id: F1, factor: ${JSON.stringify(words)} }
\`\`\`

\`\`\`yaml action-items
- { id: A1, action: ${JSON.stringify(words)}, owner: ${JSON.stringify(words)} }
\`\`\`
`;

  for (const words of HOSTILE)
    it(`makes nothing live of ${JSON.stringify(words)}`, () => {
      const comment = commentOn(document(words));
      const page = markdownIt({ html: true, linkify: false }).render(comment);
      const tags = [...page.matchAll(/<(?!!--)\/?([a-z][a-z0-9]*)[^>]*>/gi)].map(([, tag = '']) =>
        tag.toLowerCase(),
      );
      const plain = new Set(
        'h1 h2 h3 h4 p strong em code pre ul ol li table thead tbody tr th td a br hr blockquote s details summary sub'.split(
          ' ',
        ),
      );
      assert.deepEqual(
        tags.filter((tag) => !plain.has(tag)),
        [],
      );
      assert.doesNotMatch(page, /<[^>]*\s(?:on\w+|style|src)=/i);
      assert.doesNotMatch(page, /href="(?!https:\/\/)/i);
      assert.equal(page.match(/<details>/g)?.length, 1);
      assert.equal(page.match(/<\/details>/g)?.length, 1);
      const read = page.replace(/<(code|pre)[^>]*>[\s\S]*?<\/\1>/g, '').replace(/<a [^>]*>|<[^>!]*>/g, '');
      assert.doesNotMatch(read, /@dana|#12|GH-4/);
    });

  for (const words of HOSTILE)
    it(`keeps ${JSON.stringify(words)} within a label of the chart`, () => {
      const drawn = mermaidTimeline(readPage(parsePostmortem(document(words, '')), { now: NOW })) ?? '';
      const lines = drawn.split('\n');
      assert.deepEqual(lines.slice(0, 4), [
        'gantt',
        'dateFormat YYYY-MM-DDTHH:mm:ss',
        'axisFormat %H:%M',
        'section Phases',
      ]);
      assert.equal(lines.length, 8);
      for (const line of lines.slice(4).filter((one) => one !== 'section Marks'))
        assert.match(
          line,
          /^(?:Detect|Resolve|1[34]∶56 [^:;#"<>`{}[\]\\]*) :(?:p\d, 2026-11-18T1[34]:56:00, 2026-11-18T1[34]:56:00|milestone, m\d, 2026-11-18T1[34]:56:00, 0d)$/,
        );
    });

  it('says nothing of a restricted document, nor does a description', () => {
    const text = document('Payroll').replace('status: in_review', 'status: in_review\naudience: restricted');
    assert.equal(
      reviewComment([{ path: 'a', text, page: undefined, gates: GATES, secrets: 0 }], {
        now: NOW,
        longest: 1000,
      }),
      undefined,
    );
    // What can not be read may be restricted.
    for (const front of ['audience: [restricted', 'audience: RESTRICTED '])
      assert.equal(commentOn(text.replace('audience: restricted', front)), '');
    assert.doesNotMatch(reviewDescription(text, { now: NOW, gates: GATES }), /Payroll|PM-9|approvals/);
  });

  it('leaves the whole out where it is too long, and fits always', () => {
    const text = document('A long story');
    const short = commentOn(text, { longest: 2000 });
    assert.ok(short.length <= 2000 && !short.includes('<details>'), String(short.length));
    assert.ok(commentOn(document('x'.repeat(60_000)), { longest: 3000 }).length <= 3000);
  });

  it('shows metrics and what is open behind a summary that is far too long', () => {
    const summary = 'Ask @dana of #12 and more. '.repeat(3000);
    const comment = commentOn(document('Long', summary));
    assert.ok(comment.length < 30_000, String(comment.length));
    assert.match(comment, / …\n\n\| Metric [\s\S]*\*\*Before Reviewed: 1 open\*\*[\s\S]*```mermaid/);
    for (let longest = 1500; longest < 4000; longest += 50) {
      const cut = commentOn(document('Long'), { longest });
      const last = markdownIt({ html: true }).parse(cut, {}).at(-1);
      assert.ok(cut.length <= longest && last?.type === 'paragraph_close', `${longest} ${last?.type ?? ''}`);
    }
  });

  it('shows each of many long documents, whatever it has to forget for that', () => {
    const entries = Array.from(
      { length: 390 },
      (_, index) => `  - { at: 2026-11-18T15:00:00Z, text: Line ${index} }\n`,
    );
    const text = document('Long').replace('entries:\n', `entries:\n${entries.join('')}`);
    const documents = Array.from({ length: 5 }, (_, index) => ({
      path: `postmortems/${index}.postmortem.md`,
      text,
      page: undefined,
      gates: GATES,
      secrets: 0,
    }));
    const setting = { now: NOW, longest: 65_536 };
    const comment = reviewComment(documents, setting) ?? '';
    assert.match(comment, /^<!-- postmortem-review v1 \S+ -->\n/);
    assert.equal(comment.match(/^### /gm)?.length, 5);
    const later = documents.map((one) => ({ ...one, text: text.replace('SEV-1', 'SEV-2') }));
    const changes = (reviewComment(later, { ...setting, before: comment }) ?? '').match(/\*\*Changed.*/g);
    assert.deepEqual(
      changes,
      documents.map(() => '**Changed since the comment before:** severity: SEV-1 → SEV-2'),
    );
  });

  it('remembers what it told, and forgets what was changed by hand', () => {
    const now = snapshotOf(parsePostmortem(document('One')));
    const before = markerOf({ 'ä/a.md': { base: now, now } });
    assert.deepEqual(rememberedIn(before), { 'ä/a.md': { base: now, now } });
    assert.doesNotMatch(before.slice(4, -3), /--/);
    for (const broken of [
      '',
      '<!-- postmortem-review v1 e30= -->',
      before.replace('v1 ', 'v1 A'),
      '<!-- postmortem-review v1 x',
    ])
      assert.deepEqual(rememberedIn(broken), {});
  });

  it('says what has changed', () => {
    const [one, two] = [document('One'), document('Two').replace('SEV-1', 'SEV-2').replace('F1', 'F2')].map(
      (text) => snapshotOf(parsePostmortem(text)),
    );
    assert.ok(one && two);
    assert.deepEqual(changesBetween(one, one), []);
    assert.deepEqual(changesBetween(one, two), [
      'severity: SEV-1 → SEV-2',
      'timeline: 2 changed',
      'contributing factors: F2 added; F1 taken out',
      'action items: A1 changed',
      'text',
    ]);
  });
});
