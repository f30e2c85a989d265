import assert from 'node:assert/strict';
import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { closeAll, extension, isWebHost, openDraft } from './opened.ts';

const render = async (document: vscode.TextDocument | string): Promise<string> =>
  vscode.commands.executeCommand('markdown.api.render', document);

const FENCE = '```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  14:03 detected: A page\n```\n';

/** What activation hands to the built-in preview. */
interface Exports {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

describe('what the built-in Markdown preview is given', () => {
  it('draws the sections of a postmortem, and nothing in any other Markdown', async () => {
    const given = (await extension().activate()) as Exports;
    const md = given.extendMarkdownIt(createMarkdownIt({ html: true }));
    const html = md.render(`---\npostmortem: 1\nid: PM-1\n---\n\n# T\n\n${FENCE}`);
    assert.match(html, /<svg[\s>]/);
    assert.match(html, /A page/);
    assert.doesNotMatch(md.render(`# Notes\n\n${FENCE}`), /<svg[\s>]/);
  });
});

describe('the built-in Markdown preview', () => {
  before(function () {
    // The VS Code server brings the Markdown support for its own host only.
    if (isWebHost) this.skip();
  });
  afterEach(closeAll);

  it('shows the sections of a postmortem as a page', async () => {
    const { document } = await openDraft();
    const html = await render(document);
    assert.match(html, /<svg[\s>]/);
    assert.match(html, /<table[\s>]/);
    assert.match(html, /Rollout reaches 60 % of pods/);
    assert.doesNotMatch(html, /postmortem: 1|detected_by: monitor/, 'front matter is not shown as written');
    assert.equal(html.split('PM-2026-031').length, 2, 'front matter is drawn once');
    assert.match(html, /title="10 business days after resolved">2 Dec/);
    assert.doesNotMatch(html, /impact_start: Rollout/, 'the log is no longer shown as written');
  });

  it('leaves such a fence in any other Markdown as it is', async () => {
    const html = await render(`# Notes\n\n${FENCE}`);
    assert.doesNotMatch(html, /<svg[\s>]/);
    assert.match(html, /<pre/);
    const seen = html.replace(/<[^>]+>/g, '');
    assert.match(seen, /14:03 detected: A page/);
  });

  it('lets no text of a postmortem become markup', async () => {
    const html = await render(
      `---\npostmortem: 1\nid: PM-1\n---\n\n# T\n\n${FENCE.replace('A page', '<img src=x onerror=alert(1)> </svg><script>alert(1)</script>')}`,
    );
    assert.doesNotMatch(html, /<img src=x|<script>alert/);
    assert.match(html, /&lt;img src=x/);
  });
});
