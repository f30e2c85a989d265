import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cases as casesOf } from '../../support/cases.ts';
import { sameItem, type Told } from '../../../src/core/actions/same-item.ts';
import { writeTicketOf } from '../../../src/core/actions/push/write-ticket.ts';
import { readActionItems } from '../../../src/core/actions/read-items.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';

/** `A1 Limit the pools` */
const told = (line: string): Told => ({ id: line.split(' ')[0] ?? '', action: line.slice(3) });

const BEFORE = ['A1 Limit', 'A2 Alert', 'A3 Write'];

describe('an item in a document that changed', () => {
  const cases: readonly (readonly [name: string, now: readonly string[], place: number | undefined])[] = [
    ['is where its id is', BEFORE, 0],
    ['is where its id is, whatever it says now', ['A1 Limit the pools', 'A2 Alert', 'A3 Write'], 0],
    ['is found where items were put in another order', ['A3 Write', 'A2 Alert', 'A1 Limit'], 2],
    ['is found by what it says where its id was changed', ['B1 Limit', 'A2 Alert', 'A3 Write'], 0],
    ['is found where ids were given anew', ['A1 Ask', 'A2 Limit', 'A3 Alert', 'A4 Write'], 1],
    ['is not the item that has its id now', ['A1 Alert', 'A2 Write'], undefined],
    ['is gone', ['A2 Alert', 'A3 Write'], undefined],
    ['can not be told where it is there twice', ['A1 Limit', 'A1 Limit'], undefined],
    ['can not be told where its id is there twice', ['A1 Limit all', 'A1 Limit none'], undefined],
  ];
  for (const [name, now, place] of cases)
    it(name, () => assert.equal(sameItem(BEFORE.map(told), now.map(told), told('A1 Limit')), place));
});

/** What a person may do to the list while a push runs. */
const EDITS = {
  /** Says more. */
  edited: (lines: readonly string[], at: number) =>
    lines.map((line, index) => (index === at ? `${line} more` : line)),
  renamed: (lines: readonly string[], at: number) =>
    lines.map((line, index) => (index === at ? line.replace(/^A/, 'N') : line)),
  deleted: (lines: readonly string[], at: number) => lines.filter((_, index) => index !== at),
  reordered: (lines: readonly string[], at: number) => [...lines.slice(at), ...lines.slice(0, at)],
  added: (lines: readonly string[], at: number) => [
    ...lines.slice(0, at),
    `X${lines.length} New`,
    ...lines.slice(at),
  ],
} as const;
type Edit = keyof typeof EDITS;

const FORMS = [
  (line: string) => `- id: ${told(line).id}\n  action: ${told(line).action}\n`,
  (line: string) => `- {id: ${told(line).id}, action: ${told(line).action}}\n`,
  (line: string) => `-   action: "${told(line).action}" # soon\n    id: ${told(line).id}\n    ticket:\n`,
] as const;

describe('keys that come while somebody writes', () => {
  it('land at their own items, and change nothing else by a byte', () => {
    const edits = fc.array(fc.tuple(fc.constantFrom(...(Object.keys(EDITS) as Edit[])), fc.nat(4)), {
      maxLength: 3,
    });
    const ends = fc.constantFrom('\n', '\r\n');
    const forms = fc.array(fc.constantFrom(...FORMS), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(edits, ends, forms, fc.constantFrom(...BEFORE), (changes, end, shapes, pushed) => {
        const lines = changes.reduce<readonly string[]>(
          (now, [edit, at]) => EDITS[edit](now, Math.min(at, Math.max(0, now.length - 1))),
          BEFORE,
        );
        const list = lines.map((line, index) => shapes[index % shapes.length]?.(line)).join('');
        const text = `# T\n\n\`\`\`yaml action-items\n${list}\`\`\`\nEnd\n`.replaceAll('\n', end);
        const edit = writeTicketOf(parsePostmortem(text), {
          item: told(pushed),
          planned: BEFORE.map(told),
          ticket: 'CHK-1',
        });
        // Edited and renamed at once, nothing tells it any more; else it is found unless it is gone.
        const own = lines.findIndex((line) => line.replace(/^N/, 'A').replace(/( more)+$/, '') === pushed);
        const lost = own === -1 || (lines[own]?.startsWith('N') && lines[own].endsWith(' more'));
        assert.equal(edit === undefined, lost);
        if (!edit) return;
        const after = applyEdits(text, [edit]);
        const keyed = readActionItems(parsePostmortem(after)).findIndex(({ ticket }) => ticket === 'CHK-1');
        assert.equal(keyed, own);
        assert.equal(
          text.slice(0, edit.span.start) + text.slice(edit.span.end),
          after.slice(0, edit.span.start) + after.slice(edit.span.start + edit.newText.length),
        );
        assert.ok(['', ' '].includes(text.slice(edit.span.start, edit.span.end).trim()));
      }),
      { numRuns: casesOf(300) },
    );
  });
});
