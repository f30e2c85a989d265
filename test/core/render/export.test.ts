import assert from 'node:assert/strict';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { exportHtml, pageOfMarkdown } from '../../../src/core/render/export/export-html.ts';
import { exportJson } from '../../../src/core/render/export/export-json.ts';
import { exportMarkdown } from '../../../src/core/render/export/export-markdown.ts';
import { localTargets, pictureType, wayOf } from '../../../src/core/render/export/local-targets.ts';
import { richText } from '../../../src/core/render/export/rich-text.ts';
import { whyNotExported } from '../../../src/core/render/export/why-not-exported.ts';

const NOW = Date.UTC(2026, 10, 30, 9, 40);

const DOCUMENT = `---
postmortem: 1
id: PM-1
severity: SEV-2 -> SEV-1
---

# Checkout failed

## Summary

Three in ten checkouts failed. See [the runbook](../runbook.md) and <https://example.com/a>.

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: A | bar and <b>markup</b> ^T1
  14:03 detected: Page @dana <https://example.com/p>
\`\`\`
`;

describe('exportHtml', () => {
  const page = exportHtml(DOCUMENT, { now: NOW });

  it('is a whole page with a language, a title and a policy', () => {
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(page, /<title>PM-1: Checkout failed<\/title>/);
    assert.match(page, /content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;/);
    assert.match(page, /This page opens without a network\./);
  });

  it('follows web addresses, and says where another target would be', () => {
    assert.match(page, /<span title="\.\.\/runbook\.md">the runbook<\/span>/);
    assert.match(page, /<a href="https:\/\/example\.com\/a">/);
  });
});

describe('exportMarkdown', () => {
  const markdown = exportMarkdown(DOCUMENT, { now: NOW });

  it('has tables where the sections were, and no fence of ours', () => {
    assert.doesNotMatch(markdown, /yaml|postmortem: 1/);
    assert.match(
      markdown,
      /^# Checkout failed\n\nPM-1 · Wednesday 18 November 2026\n\n\*\*SEV-2 → SEV-1\*\* · Draft/,
    );
    assert.match(
      markdown,
      /\| 13:56 \| T\+00:00 \| \*\*impact start:\*\* A \\\| bar and \\<b\\>markup\\<\/b\\> \|/,
    );
  });
});

describe('exportJson', () => {
  const whole = JSON.parse(exportJson(DOCUMENT, { now: NOW })) as Readonly<Record<string, unknown>>;

  it('tells severities, metrics with their formulas, and entries with instants', () => {
    assert.deepEqual(whole['severity'], { declared: 'SEV-2', final: 'SEV-1' });
    assert.deepEqual((whole['metrics'] as readonly unknown[])[0], {
      id: 'TTD',
      label: 'Time to detect',
      seconds: 420,
      text: '7m',
      formula: 'detected − impact_start',
      working: '14:03:00 − 13:56:00 = 7m',
      inputs: { detected: '2026-11-18T14:03:00.000Z', impact_start: '2026-11-18T13:56:00.000Z' },
    });
    assert.deepEqual(whole['prose'], [
      {
        heading: 'Summary',
        level: 2,
        markdown:
          'Three in ten checkouts failed. See [the runbook](../runbook.md) and <https://example.com/a>.',
      },
    ]);
  });

  it('is whole for a document that is hardly one', () => {
    for (const text of ['', '---\npostmortem: 1\n', '# A title', '```yaml timeline\nlog: [\n```'])
      assert.equal((JSON.parse(exportJson(text, { now: NOW })) as { export: number }).export, 1, text);
  });
});

describe('richText', () => {
  it('has its looks on each table and cell, and no names of ours', () => {
    const markup = richText(DOCUMENT, { now: NOW });
    assert.match(markup, /<table style="border-collapse:collapse[^"]*">/);
    assert.match(markup, /<td style="border:1px solid [^"]*">13:56<\/td>/);
    assert.match(markup, /<a href="https:\/\/example\.com\/p">example\.com<\/a>/);
    assert.doesNotMatch(markup, /class=|id=/);
  });
});

describe('localTargets', () => {
  it('are pictures and links by a way from the document', () => {
    const text =
      '![a](img/a.png) ![b](<img/b c.png>) ![c](https://x.example/c.png) ![d](/etc/d.png) [e](../e.md#f) [g](#g) [h](mailto:h@x.example)';
    const targets = localTargets(text);
    assert.deepEqual(targets, { images: ['img/a.png', 'img/b%20c.png'], links: ['../e.md#f'] });
    assert.deepEqual(targets.images.map(wayOf), ['img/a.png', 'img/b c.png']);
    assert.equal(wayOf('%'), undefined);
  });

  it('are shown as pictures where their name says so', () => {
    assert.deepEqual(['a.PNG', 'b.jpg', 'c.html', 'd', 'e.constructor'].map(pictureType), [
      'image/png',
      'image/jpeg',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('whyNotExported', () => {
  const front = (line: string): string | undefined =>
    whyNotExported(parsePostmortem(`---\npostmortem: 1\n${line}\n---\n`));

  it('holds back what is restricted, or may be', () => {
    for (const line of [
      'audience: restricted',
      'audience: Restricted',
      "audience: ['restricted']",
      'audience: [a',
      'audience: restrictd',
      'audience: re\u200Bstricted',
      'Audience: restricted',
      'x_who: &who restricted\naudience: *who',
      'x_base: &base { audience: restricted }\n<<: *base',
    ])
      assert.match(front(line) ?? '', /nothing of it is exported\.$/, line);
    assert.match(whyNotExported(parsePostmortem('---\npostmortem: 2\n---\n')) ?? '', /has format 2/);
  });

  it('holds back what says who may read it where that is not read', () => {
    const head = 'postmortem: 1\naudience: restricted\n';
    for (const text of [
      `\n---\n${head}---\n`,
      ` ---\n${head}---\n`,
      `<!-- ours -->\n---\n${head}---\n`,
      `--- # ours\n${head}---\n`,
      `---\n${head}\n# Title\n`,
      `\uFEFF\uFEFF---\r\n${head}---\r\n`,
    ])
      assert.match(whyNotExported(parsePostmortem(text)) ?? '', /at the very top.*nothing of it is/, text);
    assert.equal(whyNotExported(parsePostmortem('# Title\n\nAn audience of one: me.\n')), undefined);
  });

  it('lets everything else out', () => {
    for (const line of [
      'audience: internal',
      'audience: Public',
      'audience:',
      'audience: public',
      'tags: [restricted]',
      '',
    ])
      assert.equal(front(line), undefined, line);
  });
});

describe('pageOfMarkdown', () => {
  it('shows markup as it is written', () => {
    const page = pageOfMarkdown('Hello <script>alert(1)</script> [x](javascript:alert(1))', 'A <title>', {
      now: NOW,
    });
    assert.match(
      page,
      /Hello &lt;script&gt;alert\(1\)&lt;\/script&gt; <span title="javascript:alert\(1\)">x<\/span>/,
    );
    assert.match(page, /<title>A &lt;title&gt;<\/title>/);
  });
});
