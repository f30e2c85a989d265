import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { headingCompletions, typedLink } from '../../../src/core/language/completion/complete-links.ts';
import { documentLinks } from '../../../src/core/language/links/document-links.ts';
import { sourcePages } from '../../../src/core/language/links/source-pages.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';
import { headingSlugs } from '../../../src/core/language/links/heading-slugs.ts';
import { markdownLinks } from '../../../src/core/language/links/markdown-links.ts';
import { headingAt, renameHeading } from '../../../src/core/language/names/rename-heading.ts';
import { isRefused } from '../../../src/core/language/names/rename.ts';
import { TRACKERS } from '../../../src/core/trackers/index.ts';
import { cases } from '../../support/cases.ts';

const TEXT = `# What *happened*, then?

See [the end](#notes-1), ![a graph](<assets/a graph.png>), [other](../b.postmortem.md#why "Why").
Not \`[code](x.md)\`, nor [web](https://example.com/a#b), nor [mail](mailto:a@example.com), but [\`b\`](c_(d).md).

[ref]: ./e.md

## Notes

## Notes

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  14:03 Page <https://example.com/1> <slack:C0/p1>
\`\`\`

\`\`\`yaml action-items
- id: A1
  action: a
  ticket: CHK-1290
- id: A2
  action: b
  ticket: https://example.com/t/2
- id: A3
  action: c
  ticket: acme/checkout-api#88
  tracker: github
- id: A4
  action: d
  ticket: in somebody's head
\`\`\`
`;

const page = (key: string): string | undefined =>
  TRACKERS.map((one) => one.page(key, { baseUrl: one.defaultBaseUrl || 'https://acme.example.net/' })).find(
    (url) => url !== undefined,
  );

describe('links', () => {
  it('of the prose lead to files and headings', () => {
    const found = markdownLinks(parsePostmortem(TEXT)).map(({ span, path, fragment, fragmentSpan }) => {
      assert.equal(TEXT.slice(span.start, span.end), fragment === undefined ? path : `${path}#${fragment}`);
      assert.equal(TEXT.slice(fragmentSpan.start, fragmentSpan.end), fragment ?? '');
      return [path, fragment];
    });
    assert.deepEqual(found, [
      ['', 'notes-1'],
      ['assets/a graph.png', undefined],
      ['../b.postmortem.md', 'why'],
      ['c_(d).md', undefined],
      ['./e.md', undefined],
    ]);
  });

  it('of the sections lead to sources and tickets', () => {
    const found = documentLinks(parsePostmortem(TEXT), { ticketPage: page })
      .filter(({ to }) => 'url' in to)
      .map(({ span, to }) => [TEXT.slice(span.start, span.end), 'url' in to ? to.url : '']);
    assert.deepEqual(found, [
      ['https://example.com/1', 'https://example.com/1'],
      ['CHK-1290', 'https://acme.example.net/browse/CHK-1290'],
      ['https://example.com/t/2', 'https://example.com/t/2'],
      ['acme/checkout-api#88', 'https://github.com/acme/checkout-api/issues/88'],
    ]);
  });

  it('of sources lead to what was captured, and to no workspace that nothing tells of', () => {
    const event = { at: 0, source: 'slack', kind: 'message', text: 'x' } as const;
    const permalink = 'https://acme.slack.com/archives/C0/p1?thread_ts=1&cid=C0';
    const linked = (...events: readonly TimelineEvent[]): readonly string[] =>
      documentLinks(parsePostmortem(`---\nincidents: [slack:C0INC, pagerduty:Q2X7]\n---\n\n${TEXT}`), {
        sourcePage: sourcePages(events),
      }).flatMap(({ to }) => ('url' in to && to.url.includes('acme') ? [to.url] : []));
    assert.deepEqual(linked(), []);
    assert.deepEqual(linked({ ...event, uri: 'slack:C0/p1', permalink }), [
      'https://acme.slack.com/archives/C0INC',
      permalink,
    ]);
    const other = { ...event, uri: 'slack:C0/p2', permalink: 'https://acme.slack.com/archives/C0/p2' };
    assert.deepEqual(linked(other), [
      'https://acme.slack.com/archives/C0INC',
      'https://acme.slack.com/archives/C0/p1',
    ]);
    assert.deepEqual(linked({ ...event, uri: 'slack:C0/p1', permalink: 'command:acme' }), []);
    assert.deepEqual(linked({ ...other, permalink: 'https://slack.com.acme.example/archives/C0/p2' }), []);
    const alert = { ...event, source: 'pagerduty', uri: 'pagerduty:Q2X7/R1' };
    assert.deepEqual(
      linked({ ...alert, permalink: 'https://acme.pagerduty.com/incidents/Q2X7/log_entries/R1' }),
      ['https://acme.pagerduty.com/incidents/Q2X7'],
    );
  });

  it('of tickets follow where the tracker is', () => {
    const [jira, github] = ['jira', 'github'].map((id) => TRACKERS.find((one) => one.id === id));
    assert.equal(jira?.page('CHK-1', { baseUrl: '' }), undefined);
    assert.equal(
      github?.page('a/b#1', { baseUrl: 'https://git.example.com/api/v3' }),
      'https://git.example.com/a/b/issues/1',
    );
  });

  it('stay inside any text, and take no long time over backticks that nothing closes', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('[a](b#c)', '`', '``', '](', '<', '>', '#', '\n', '[x]: y', '# h\n', '```\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        for (const { span, fragmentSpan } of markdownLinks(parsePostmortem(text)))
          assert.ok(span.start < span.end && fragmentSpan.end === span.end && span.end <= text.length);
      }),
      { numRuns: cases(300) },
    );
    const hostile = `${Array.from({ length: 400 }, (_, index) => '`'.repeat(index + 1)).join(' ')} [a](b)`;
    assert.equal(markdownLinks(parsePostmortem(hostile)).length, 1);
  });
});

describe('completion in a link', () => {
  const typed = (line: string): unknown => {
    const text = `${TEXT}\n${line.replace('|', '')}\n`;
    const found = typedLink(parsePostmortem(text), TEXT.length + 1 + line.indexOf('|'));
    return found && [found.path, found.fragment, text.slice(found.replace.start, found.replace.end)];
  };

  it('knows what is typed, and what it replaces', () => {
    assert.deepEqual(typed('See [a](|'), ['', undefined, '']);
    assert.deepEqual(typed('See [a](../as|x.png)'), ['../as', undefined, 'asx.png']);
    assert.deepEqual(typed('See [a](b.md#no|)'), ['b.md', 'no', 'no']);
    assert.equal(typed('See [a](https://x|'), undefined);
    assert.equal(typed('See [a] (|'), undefined);
  });

  it('offers the headings', () => {
    const span = { start: 0, end: 0 };
    assert.deepEqual(
      headingCompletions(parsePostmortem(TEXT), span, '#').map(({ label, detail }) => [label, detail]),
      [
        ['#what-happened-then', 'What *happened*, then?'],
        ['#notes', 'Notes'],
        ['#notes-1', 'Notes'],
      ],
    );
  });
});

describe('renaming a heading', () => {
  const renamed = (text: string, what: string, to: string): string => {
    const postmortem = parsePostmortem(text);
    const found = headingAt(postmortem, text.indexOf(what) + 1);
    assert.ok(found);
    const answer = renameHeading(postmortem, found, to);
    return isRefused(answer) ? answer.refused : applyEdits(text, answer.edits);
  };
  const both = `${TEXT}\n[a](#notes) [b](#notes-1) [c](x.md#notes) \`[d](#notes)\`\n`;

  it('takes its links with it, and those of a heading that is no longer repeated', () => {
    assert.equal(
      renamed(both, '## Notes', 'What we saw'),
      both
        .replace('## Notes', '## What we saw')
        .replace('the end](#notes-1)', 'the end](#notes)')
        .replace('[a](#notes)', '[a](#what-we-saw)')
        .replace('[b](#notes-1)', '[b](#notes)'),
    );
  });

  it('is refused where it would be no heading, or where a broken link would come to mean it', () => {
    assert.match(renamed(both, '## Notes', ' - '), /needs a word|with a word/);
    assert.match(renamed(`${TEXT}\n[a](#late)\n`, '## Notes', 'Late'), /leads to #late already/);
  });

  it('there and back is the document again', () => {
    const words = fc.constantFrom(
      'Notes',
      'Why',
      'What we saw',
      'Notes 1',
      'Ünïcode!',
      '`code` & more',
      'a-b',
    );
    const link = words.map(
      (word) =>
        `[x](#${headingSlugs({ headings: [{ level: 1, text: word, span: { start: 0, end: 0 } }] })[0]?.slug ?? ''})\n\n`,
    );
    const piece = fc.oneof(
      words.map((word) => `## ${word}\n\n`),
      link,
      fc.constantFrom('[y](#notes-1)\n\n', 'Text.\n\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), words, fc.nat(), (pieces, to, which) => {
        const text = pieces.join('');
        const { headings } = parsePostmortem(text);
        const one = headings[which % Math.max(1, headings.length)];
        if (!one) return;
        const there = parsePostmortem(text);
        const found = headingAt(there, one.span.end);
        assert.ok(found);
        const answer = renameHeading(there, found, to);
        if (isRefused(answer)) return;
        const after = applyEdits(text, answer.edits);
        const again = parsePostmortem(after);
        const moved = headingAt(again, again.headings[found.index]?.span.end ?? -1);
        assert.ok(moved);
        const back = renameHeading(again, moved, found.text);
        assert.ok(!isRefused(back), isRefused(back) ? back.refused : '');
        assert.equal(applyEdits(after, back.edits), text);
      }),
      { numRuns: cases(500) },
    );
  });
});
