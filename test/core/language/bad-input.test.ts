import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { completions } from '../../../src/core/language/completion/completions.ts';
import { hover } from '../../../src/core/language/hover/hover.ts';
import { problems, type Problem } from '../../../src/core/language/problems.ts';

const CONTEXT = { now: Date.parse('2026-11-20T09:00:00Z'), config: DEFAULT_CONFIG };
const found = (text: string): readonly Problem[] => problems(parsePostmortem(text), CONTEXT);
const at = (text: string): readonly string[] =>
  found(text).map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);

const HEAD = '---\npostmortem: 1\nid: PM-1\nstatus: drft\n---\n\n# T\n\n';
const TEXT = `${HEAD}\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  14:03 detected: A page
  2:05 PM Next
\`\`\`

\`\`\`yaml action-items
- id: A1
  priority: high
\`\`\`
`;
const EXPECTED = ['schema/enum drft', 'timeline/time 2:05 PM', 'schema/enum high'];

describe('bad input', () => {
  const forms: readonly (readonly [string, (text: string) => string])[] = [
    ['LF', (text) => text],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['a lone CR', (text) => text.replaceAll('\n', '\r')],
    ['a BOM', (text) => `\uFEFF${text}`],
    ['a BOM and CRLF', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ];
  for (const [name, form] of forms) {
    it(`finds the same with ${name}`, () => assert.deepEqual(at(form(TEXT)), EXPECTED));

    it(`keeps its line ends in what it inserts: ${name}`, () => {
      const text = form(TEXT.replace('2:05 PM', '02:05'));
      const fix = found(text).find(({ code }) => code === 'timeline/order')?.fixes?.[0];
      const mended = applyEdits(text, fix?.edits ?? []);
      const ends = (one: string): readonly string[] => [...new Set(one.match(/\r\n|\r|\n/g))];
      assert.notEqual(mended, text);
      assert.deepEqual(ends(mended), ends(text));
    });
  }

  it('says where YAML stumbles, and nothing that would be guesswork', () => {
    assert.deepEqual(
      at(`${HEAD.replace('drft', 'draft')}\`\`\`yaml impact\nslo: [a, b\ncustomer: 4\n\`\`\`\n`).map(
        (one) => one.split(' ')[0],
      ),
      ['yaml/syntax'],
    );
    const tabs = found(
      `${HEAD.replace('drft', 'draft')}\`\`\`yaml action-items\n- id: A1\n\tpriority: high\n\`\`\`\n`,
    );
    assert.ok(tabs.length > 0 && tabs.every(({ code }) => code === 'yaml/syntax'));
  });

  it('reads the first of two sections, and says so', () => {
    const text = `${TEXT}\n\`\`\`yaml action-items\n- id: A1\n  priority: none\n\`\`\`\n`;
    assert.deepEqual(at(text), [...EXPECTED, 'document/section-twice action-items']);
  });

  it('reads nothing of 10 MB, and says so once', () => {
    const text = TEXT + 'a '.repeat(5_000_000);
    assert.deepEqual(
      found(text).map(({ code }) => code),
      ['document/too-large'],
    );
    assert.equal(hover(parsePostmortem(text), 20, CONTEXT), undefined);
    assert.ok(Array.isArray(completions(parsePostmortem(text), 20, CONTEXT)));
  });

  it('stops at nesting that nobody writes', () => {
    const text = `${HEAD.replace('drft', 'draft')}\`\`\`yaml impact\nslo: ${'['.repeat(20_000)}\n\`\`\`\n`;
    assert.deepEqual(
      found(text).map(({ code }) => code),
      ['yaml/syntax'],
    );
  });
});
