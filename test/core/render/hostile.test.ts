import assert from 'node:assert/strict';
import fc from 'fast-check';
import createMarkdownIt from 'markdown-it';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { exportHtml, pageOfMarkdown } from '../../../src/core/render/export/export-html.ts';
import { exportMarkdown } from '../../../src/core/render/export/export-markdown.ts';
import { harmless } from '../../../src/core/render/export/harmless.ts';
import { richText } from '../../../src/core/render/export/rich-text.ts';
import { siteIndex } from '../../../src/core/render/export/site-index.ts';
import { cases } from '../../support/cases.ts';
import { hostileDocument, hostileText } from './support/hostile-document.ts';
import { liveIn, tagsOf } from './support/tags.ts';

const RUNS = { numRuns: cases(150) };
const SETTING = { now: Date.UTC(2026, 10, 30, 9, 40) };

/** What lies between the head of ours and the end; nothing of the document may stand before it but its title. */
function bodyOf(page: string): string {
  const [head = '', body = ''] = page.split('<main class="pm-page">');
  assert.equal(page.split('<main').length, 2);
  assert.equal(
    head.split('<').length,
    '<!DOCTYPE html><html><head><meta><meta><meta><meta><meta><meta><title></title><style></style></head><body>'.split(
      '<',
    ).length,
  );
  const end = body.indexOf('</main>');
  assert.match(body.slice(end), /^<\/main>\n(?:<script>[^<]*<\/script>\n)?<\/body>\n<\/html>\n$/);
  return body.slice(0, end);
}

/** As a renderer that trusts everybody shows it. */
const trusting = (markdown: string): string => {
  const md = createMarkdownIt({ html: true, linkify: true });
  md.validateLink = () => true;
  return md.render(markdown);
};

/** A picture elsewhere is fetched by whoever shows Markdown; it is no markup and runs nothing. */
const withoutPictures = (tags: ReturnType<typeof tagsOf>): ReturnType<typeof tagsOf> =>
  tags.filter(
    ({ name, attributes }) =>
      name !== 'img' || /^(?:javascript|vbscript|data):/i.test(attributes['src'] ?? ''),
  );

describe('hostile text', function () {
  this.timeout(cases(60_000));

  it('is text on an exported page', () => {
    fc.assert(
      fc.property(hostileDocument, (text) => {
        assert.deepEqual(liveIn(tagsOf(bodyOf(exportHtml(text, SETTING)))), []);
      }),
      RUNS,
    );
  });

  it('is text on a page of any Markdown', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, title) => {
        assert.deepEqual(liveIn(tagsOf(bodyOf(pageOfMarkdown(text, title, SETTING)))), []);
      }),
      RUNS,
    );
  });

  it('is text in the index of a site', () => {
    fc.assert(
      fc.property(hostileDocument, (text) => {
        const page = siteIndex([{ href: 'a.html', postmortem: parsePostmortem(text) }], SETTING);
        const tags = tagsOf(bodyOf(page)).filter(({ name }) => name !== 'input');
        assert.deepEqual(liveIn(tags), []);
      }),
      RUNS,
    );
  });

  it('is text in exported Markdown, whoever renders it', () => {
    fc.assert(
      fc.property(hostileDocument, (text) => {
        const markdown = exportMarkdown(text, SETTING);
        assert.deepEqual(liveIn(withoutPictures(tagsOf(trusting(markdown)))), [], markdown);
      }),
      RUNS,
    );
  });

  it('is text where it is pasted', () => {
    fc.assert(
      fc.property(hostileDocument, (text) => {
        const tags = tagsOf(richText(text, SETTING));
        assert.deepEqual(liveIn(tags), []);
        assert.deepEqual(
          tags.filter(({ attributes }) => 'class' in attributes || 'id' in attributes),
          [],
        );
      }),
      RUNS,
    );
  });
});

describe('harmless', () => {
  it('leaves what is harmless as it was', () => {
    const text =
      'A [link](https://example.com), `<b>` in code, <https://example.com>, a < b & c.\n\n```html\n<b>\n```\n';
    assert.equal(harmless(text), text);
  });

  it('takes comments out and shows markup as it is written', () => {
    assert.equal(
      harmless('One <!-- note --> two\n\n<!-- all\nof it -->\n\nA <b>bold</b> `<i>` word'),
      'One  two\n\n\n\n\nA &lt;b>bold&lt;/b> `<i>` word',
    );
  });

  it('keeps the words of a link that leads to a script', () => {
    assert.equal(harmless('A [trap](javascript:alert(1))'), 'A &#91;trap](javascript:alert(1))');
  });

  it('is done with what it made', () => {
    fc.assert(
      fc.property(hostileText, (text) => assert.equal(harmless(harmless(text)), harmless(text))),
      RUNS,
    );
  });
});
