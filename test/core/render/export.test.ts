import assert from 'node:assert/strict';
import { exportHtml, pageOfMarkdown } from '../../../src/core/render/export/export-html.ts';
import { exportMarkdown } from '../../../src/core/render/export/export-markdown.ts';

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
