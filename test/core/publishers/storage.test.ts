import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { storageFormat } from '../../../src/core/publishers/confluence/storage.ts';
import { exportMarkdown } from '../../../src/core/render/export/export-markdown.ts';
import { safeMarkdown } from '../../../src/core/render/export/safe-markdown.ts';
import { cases } from '../../support/cases.ts';
import { readXml } from './support/read-xml.ts';
import { assertInProportion } from '../../support/in-proportion.ts';

const MARK = 'postmortem-0123456789abcdef';
const FRAME = `<p><ac:structured-macro ac:name="anchor"><ac:parameter ac:name="">${MARK}</ac:parameter></ac:structured-macro></p>`;

const bodyOf = (html: string): string => {
  const storage = storageFormat(html, MARK);
  assert.ok(storage.startsWith(FRAME), storage);
  return storage.slice(FRAME.length);
};

describe('storage format', () => {
  for (const [title, html, expected] of [
    [
      'keeps what it knows',
      '<p>A <strong>b</strong> <em>c</em> <code>d</code></p>',
      '<p>A <strong>b</strong> <em>c</em> <code>d</code></p>',
    ],
    [
      'closes what HTML leaves open',
      '<p>A<br>b</p><hr><ul><li>c',
      '<p>A<br />b</p><hr /><ul><li>c</li></ul>',
    ],
    ['leaves the title to the page', '<h1>Checkout</h1><h2>Summary</h2>', '<h2>Summary</h2>'],
    [
      'has the rows of a table in one body',
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td colspan="2">b</td></tr></tbody></table>',
      '<table><tbody><tr><th>A</th></tr><tr><td colspan="2">b</td></tr></tbody></table>',
    ],
    ['makes a paragraph of text beside blocks', '<div>A<p>b</p>c</div>', '<p>A</p><p>b</p><p>c</p>'],
    [
      'says the words of a picture',
      '<p><img src="data:image/png;base64,AA" alt="A graph"></p>',
      '<p>[A graph]</p>',
    ],
    [
      'drops drawings and scripts with what they hold',
      '<p>A</p><svg><text>b</text><script>c</script></svg><style>d</style>',
      '<p>A</p>',
    ],
    ['drops the looks', '<p style="color:red" class="x" onclick="y()">A</p>', '<p>A</p>'],
    [
      'links to the web and to mailboxes',
      '<p><a href="https://a.example/?b=1&amp;c=2">A</a> <a href="mailto:b@c.example">b</a></p>',
      '<p><a href="https://a.example/?b=1&amp;c=2">A</a> <a href="mailto:b@c.example">b</a></p>',
    ],
    [
      'links to its own parts',
      '<p><a href="#f1">F1</a> <a href="#none">none</a></p><h3 id="f1">F</h3>',
      '<p><ac:link ac:anchor="f1"><ac:link-body>F1</ac:link-body></ac:link> none</p><h3><ac:structured-macro ac:name="anchor"><ac:parameter ac:name="">f1</ac:parameter></ac:structured-macro>F</h3>',
    ],
    [
      'shows markup that is text',
      '<p>&lt;b&gt; &amp;amp; &quot;c&quot;</p>',
      '<p>&lt;b&gt; &amp;amp; &quot;c&quot;</p>',
    ],
  ] as const)
    it(title, () => assert.equal(bodyOf(html), expected));

  it('is well-formed, and has its own two macros alone, whatever the HTML holds', () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</table>',
      '<a href="',
      '">',
      '</a>',
      'javascript:alert(1)',
      'https://a.example/',
      ']]>',
      '<![CDATA[',
      '<!--',
      '-->',
      '<ac:structured-macro ac:name="html">',
      '<ac:plain-text-body>',
      '</ac:structured-macro>',
      '<ri:url ri:value="https://a.example"/>',
      '<script>',
      '</script>',
      '&lt;script&gt;',
      '&#60;ac:link&#62;',
      '<svg onload=alert(1)>',
      '<img src=x onerror=alert(1) alt="',
      "<x y='",
      '\u0000',
      '\uD800',
      '&',
      '<',
      '>',
      '"',
      'id="a"',
      'href="#a"',
      '<h2 id="a">',
      '<?xml',
      'text',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const found = readXml(storageFormat(parts.join(''), MARK));
        harmless(found);
      }),
      { numRuns: cases(300) },
    );
  });

  it('is well-formed and keeps every word of what is written in the examples', () => {
    const folder = new URL('../../../examples/postmortems/', import.meta.url);
    for (const name of readdirSync(folder)) {
      const markdown = exportMarkdown(readFileSync(new URL(name, folder), 'utf8'), {
        now: Date.parse('2026-11-28'),
      });
      const html = safeMarkdown({}).render(markdown);
      const { elements, text } = readXml(storageFormat(html, MARK));
      assert.ok(elements.length > 50, name);
      const words =
        html
          .replace(/<h1[^>]*>.*?<\/h1>/s, '')
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll(/&(?:lt|gt|quot|amp|#39);/g, ' ')
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      const kept = new Set(text.match(/[\p{L}\p{N}]+/gu));
      assert.deepEqual(
        words.filter((word) => !kept.has(word)),
        [],
        name,
      );
    }
  });

  it('stays text where a document is hostile', () => {
    const hostile = readFileSync(
      new URL('../../fixtures/hostile-publish.postmortem.md', import.meta.url),
      'utf8',
    );
    const html = safeMarkdown({}).render(exportMarkdown(hostile, { now: Date.parse('2026-11-28') }));
    const found = readXml(storageFormat(html, MARK));
    harmless(found);
    assert.match(found.text, /<ac:structured-macro ac:name="html">/);
    assert.match(found.text, /alert\(1\)/);
  });

  it('is linear', () => {
    for (const piece of ['<a ', '<p>', '<a "', '&#', '<!--', '<script', 'x<'])
      assertInProportion((count) => storageFormat(piece.repeat(count), MARK), 2000);
  });
});

const OWN = new Set(
  'p h1 h2 h3 h4 h5 h6 strong em u code pre blockquote ul ol li table tbody tr th td sub sup del br hr a'.split(
    ' ',
  ),
);
const MACROS = new Set(['ac:structured-macro', 'ac:parameter', 'ac:link', 'ac:link-body']);

/** No element but the known ones, no macro but the anchor, no address but of the web, a mailbox or a part. */
function harmless({ elements }: ReturnType<typeof readXml>): void {
  for (const { name, attributes } of elements) {
    assert.ok(OWN.has(name) || MACROS.has(name), name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === 'href') assert.match(value, /^(?:https?:\/\/|mailto:)/i);
      else if (key === 'ac:name') assert.ok(value === (name === 'ac:parameter' ? '' : 'anchor'), value);
      else assert.ok(['ac:anchor', 'colspan', 'rowspan'].includes(key), key);
    }
  }
}
