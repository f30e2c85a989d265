import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeFields, type FieldChange } from '../../../src/core/actions/write-fields.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';

const section = (...lines: readonly string[]): string =>
  ['```yaml action-items', ...lines, '```', ''].join('\n');

function written(text: string, ...changes: readonly FieldChange[]): string {
  const { actionItems } = parsePostmortem(text);
  const item = actionItems.find(({ id }) => id === 'A1');
  return item ? applyEdits(text, writeFields(text, item, changes)) : text;
}

describe('writing fields of an item', () => {
  const cases: readonly (readonly [
    name: string,
    before: string,
    changes: readonly FieldChange[],
    after: string,
  ])[] = [
    [
      'keeps the comment behind a value',
      section('- id: A1', '  status: open # since May', '  action: Do it'),
      [['status', 'done']],
      section('- id: A1', '  status: done # since May', '  action: Do it'),
    ],
    [
      'adds what is not there in lines behind the last one, in the order given',
      section('- id: A1', '  action: Do it # soon', '- id: A2'),
      [
        ['status', 'wont_do'],
        ['reason', 'CHK-1 was closed as "Won\'t Do".'],
      ],
      section(
        '- id: A1',
        '  action: Do it # soon',
        '  status: wont_do',
        '  reason: CHK-1 was closed as "Won\'t Do".',
        '- id: A2',
      ),
    ],
    [
      'replaces a text of several lines by one, and keeps the comment at its sign',
      section('- id: A1', '  action: >- # long', '    Do', '    it', '  due: 5bd'),
      [['action', 'Do: it well']],
      section('- id: A1', '  action: "Do: it well" # long', '  due: 5bd'),
    ],
    [
      'adds in braces in front of a comment',
      section('- {id: A1,', '   action: Do it, # soon', '  }'),
      [['status', 'done']],
      section('- {id: A1,', '   action: Do it, status: done # soon', '  }'),
    ],
    [
      'fills a key in braces that has no colon',
      section('- {id: A1, status, action: Do it}'),
      [['status', 'done']],
      section('- {id: A1, status: done, action: Do it}'),
    ],
    [
      'changes and adds in braces',
      section('- {id: A1, action: Do it, due: 5bd}'),
      [
        ['due', '2026-12-02'],
        ['action', 'Do it, now'],
        ['status', 'done'],
      ],
      section('- {id: A1, action: "Do it, now", due: 2026-12-02, status: done}'),
    ],
    [
      'fills a key that has no value',
      section('- id: A1', '  due:', '  action: Do it'),
      [['due', '2026-12-02']],
      section('- id: A1', '  due: 2026-12-02', '  action: Do it'),
    ],
    [
      'takes a line out',
      section('- id: A1', '  ticket: CHK-1', '  action: Do it'),
      [['ticket', undefined]],
      section('- id: A1', '  action: Do it'),
    ],
    [
      'takes only the value out of a line that says more',
      section('- ticket: CHK-1', '  id: A1', '  action: Do it'),
      [['ticket', undefined]],
      section('- ticket:', '  id: A1', '  action: Do it'),
    ],
    [
      'takes a value out and leaves the comment',
      section('- id: A1', '  ticket: CHK-1 # ours'),
      [['ticket', undefined]],
      section('- id: A1', '  ticket: # ours'),
    ],
    [
      'takes a pair out of braces',
      section('- {id: A1, ticket: CHK-1, action: Do it}'),
      [['ticket', undefined]],
      section('- {id: A1, action: Do it}'),
    ],
    [
      'takes the first pair out of braces',
      section('- {ticket: CHK-1, id: A1}'),
      [['ticket', undefined]],
      section('- {id: A1}'),
    ],
  ];
  for (const [name, before, changes, after] of cases)
    it(name, () => assert.equal(written(before, ...changes), after));

  it('reads back as written and leaves every other byte, whatever the value and the line ends', () => {
    const layouts = [
      ['- id: A1', '  action: Do it # why', '  due: 5bd', '  # a thought', '  ticket: CHK-1'],
      ['- action: "Do it"', '  id: A1', '# between', '- id: A2', '  action: Leave it'],
      ['  -   id: A1', '      action: |', '        Do', '        it', '      due:', ''],
      ['- {id: A1, action: Do it, due: 5bd} # braces', '- {id: A2}'],
      ['- id: A1', '  action:', '    Do it', '    at once', '  owner: lin'],
    ];
    const value = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 30 }),
        fc.constantFrom(
          '~~~',
          '``` x',
          'a: b',
          'a #b',
          '- x',
          '@lin',
          'true',
          'null',
          '5',
          "it's",
          '{a, b}',
          '"q',
        ),
      )
      .map((text) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim())
      .filter((text) => text !== '');
    const changes = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('action', 'due', 'status', 'reason', 'ticket'),
        fc.option(value, { nil: undefined }),
      ),
      { selector: ([key]) => key, minLength: 1 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...layouts),
        changes,
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, wanted, eol) => {
          const text = `# Title${eol}${eol}${section(...rows).replaceAll('\n', eol)}${eol}After${eol}`;
          const after = parsePostmortem(written(text, ...wanted));
          const before = parsePostmortem(text);
          const asked = new Map<string, string | undefined>(wanted);
          assert.equal(after.actionItems.length, before.actionItems.length);
          for (const [index, item] of before.actionItems.entries())
            for (const key of new Set([...Object.keys(item.fields), ...asked.keys()])) {
              const now = after.actionItems[index]?.fields[key]?.value ?? '';
              const want = item.id === 'A1' && asked.has(key) ? asked.get(key) : item.fields[key]?.value;
              assert.equal(now, want ?? '', `${key} of ${item.id}`);
            }
          for (const comment of text.match(/#[^\r\n]*/g) ?? [])
            assert.ok(after.text.includes(comment), comment);
          assert.ok(after.text.endsWith(`${eol}After${eol}`));
          assert.equal(after.sections.length, 1);
        },
      ),
    );
  });
});
