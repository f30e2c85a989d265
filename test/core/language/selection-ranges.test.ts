import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { selectionRanges } from '../../../src/core/language/outline/selection-ranges.ts';

const TEXT = `---
owner: dana
---

# T

## Summary

It broke. It was "mended" at once.

\`\`\`yaml timeline
zone: UTC
log: |
  13:56 impact_start: Errors in half of the pods ^T1 <https://example.com/1>
  14:03 A page
\`\`\`

## Why

\`\`\`yaml contributing-factors
- id: F1
  factor: "Two places"
  evidence: [T1, T2]
\`\`\`
`;

/** What is taken in turn, each shortened to its ends. */
function taken(what: string): readonly string[] {
  const offset = TEXT.indexOf(what) + what.length - 1;
  return selectionRanges(parsePostmortem(TEXT), offset).map(({ start, end }) => {
    const text = TEXT.slice(start, end).replaceAll('\n', '⏎');
    return text.length > 44 ? `${text.slice(0, 20)} … ${text.slice(-20)}` : text;
  });
}

describe('selection ranges', () => {
  it('grow in the log from the word to the text, the entry, the log and the section', () => {
    assert.deepEqual(taken('Errors in h').slice(0, 5), [
      'half',
      'Errors in half of the pods',
      'Errors in half of th … tps://example.com/1>',
      '13:56 impact_start:  … tps://example.com/1>',
      '13:56 impact_start:  … om/1>⏎  14:03 A page',
    ]);
    assert.deepEqual(taken('<https').slice(1, 4), [
      'https://example.com/1',
      '<https://example.com/1>',
      '^T1 <https://example.com/1>',
    ]);
  });

  it('grow in YAML from the word to the value, the field, the item and the section', () => {
    assert.deepEqual(taken('"Two').slice(0, 5), [
      'Two',
      'Two places',
      '"Two places"',
      'factor: "Two places"',
      'id: F1⏎  factor: "Tw …   evidence: [T1, T2]',
    ]);
    assert.deepEqual(taken('[T1').slice(0, 3), ['T1', '[T1, T2]', 'evidence: [T1, T2]']);
    assert.deepEqual(taken('owner: da').slice(0, 3), ['dana', 'owner: dana', '---⏎owner: dana⏎---']);
  });

  it('grow in prose from the word to the sentence, the paragraph, the heading and the document', () => {
    assert.deepEqual(taken('It was').slice(0, 3), [
      'was',
      'It was "mended" at once.',
      'It broke. It was "mended" at once.',
    ]);
    assert.equal(taken('It was').length, 6);
  });

  it('hold the offset, each inside the next, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '---\n',
        '# a\n',
        '```yaml timeline\n',
        '```yaml impact\n',
        'log: |\n',
        '  14:03 x ^a <b:c>\n',
        '```\n',
        'a: ["b c", \'d\']\n',
        '\r',
        'A. B. ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), fc.nat(), (pieces, where) => {
        const text = pieces.join('');
        const offset = where % (text.length + 1);
        const found = selectionRanges(parsePostmortem(text), offset);
        for (const [index, { start, end }] of found.entries()) {
          const outer = found[index + 1] ?? { start: 0, end: text.length + 1 };
          assert.ok(start <= offset && offset <= end && start < end);
          assert.ok(outer.start <= start && end <= outer.end && outer.end - outer.start > end - start);
        }
      }),
      { numRuns: 500 },
    );
  });
});
