import assert from 'node:assert/strict';
import { fencesIn } from '../../../src/core/document/fences.ts';
import { scanBlocks } from '../../../src/core/document/blocks.ts';
import { readLines } from '../../../src/core/document/lines.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  /** Info and content of each top-level fence. */
  readonly fences: readonly (readonly [info: string, content: string])[];
  readonly open?: true;
}

const CASES: readonly Case[] = [
  { name: 'a section', text: '```yaml timeline\nlog: |\n```\n', fences: [['yaml timeline', 'log: |\n']] },
  {
    name: 'tildes around backticks',
    text: '~~~~ yaml  impact \n```\n~~~\n~~~~~\nafter',
    fences: [['yaml  impact', '```\n~~~\n']],
  },
  {
    name: 'a fence indented by three, closed by two',
    text: '   ```yaml a\n   b\n  ```',
    fences: [['yaml a', '   b\n']],
  },
  { name: 'indented by four: code', text: 'a\n\n    ```yaml a\n    ```\n', fences: [] },
  {
    name: 'a closing line with words is content',
    text: '```a\n``` b\n```',
    fences: [['a', '``` b\n']],
  },
  { name: 'not closed', text: '```yaml a\nb\n', fences: [['yaml a', 'b\n']], open: true },
  {
    name: 'in list items and quotes',
    text: '- a\n  ```yaml a\n  ```\n1. b\n\n   ```yaml b\n   ```\n> ```yaml c\n> ```\n',
    fences: [],
  },
  {
    name: 'deep in a list, then at the top',
    text: '- a\n  - b\n\n    ```yaml a\n    - c\n    ```\n\n```yaml d\n```\n',
    fences: [['yaml d', '']],
  },
  { name: 'in a comment', text: '<!--\n```yaml a\n```\n-->\n```yaml b\n```\n', fences: [['yaml b', '']] },
  { name: 'empty and at the very end', text: '```', fences: [['', '']], open: true },
  { name: 'a lone CR', text: '```yaml a\rb\r```\rc', fences: [['yaml a', 'b\r']] },
];

describe('fences', () => {
  for (const { name, text, fences, open } of CASES) {
    it(name, () => {
      const found = fencesIn(text, readLines(text), scanBlocks(text, readLines(text), 0));
      const shown = found.map(({ infoSpan, content }) => [
        text.slice(infoSpan.start, infoSpan.end),
        text.slice(content.start, content.end),
      ]);
      assert.deepEqual(shown, fences);
      assert.ok(found.every((fence) => fence.info === text.slice(fence.infoSpan.start, fence.infoSpan.end)));
      assert.ok(found.every((fence) => fence.closed !== (open ?? false)));
    });
  }

  it('begins behind the front matter', () => {
    const text = '---\nx: |\n  ```\n---\n```yaml a\n```\n';
    const from = text.indexOf('---\n`') + 3;
    assert.deepEqual(
      fencesIn(text, readLines(text), scanBlocks(text, readLines(text), from)).map(({ info }) => info),
      ['yaml a'],
    );
  });
});
