import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readActionItems } from '../../../src/core/actions/read-items.ts';
import { writeTicket } from '../../../src/core/actions/push/write-ticket.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { CHECKOUT } from './checkout.ts';

/** The document after the ticket was written; undefined where there was nothing to write. */
function written(text: string, id: string, ticket: string): string | undefined {
  const edit = writeTicket(parsePostmortem(text), id, ticket);
  return edit && applyEdits(text, [edit]);
}

const section = (...lines: readonly string[]): string =>
  ['```yaml action-items', ...lines, '```', ''].join('\n');

describe('writing a ticket into its item', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'as a line behind the last one',
      section('- id: A1', '  action: Do it', '- id: A2', '  action: Leave it'),
      section('- id: A1', '  action: Do it', '  ticket: CHK-1290', '- id: A2', '  action: Leave it'),
    ],
    [
      'behind a comment at the end of the line',
      section('  - id: A1', '    action: Do it # soon'),
      section('  - id: A1', '    action: Do it # soon', '    ticket: CHK-1290'),
    ],
    [
      'behind a text of several lines',
      section('-   id: A1', '    action: >', '      Do', '      it', '', '# the end'),
      section('-   id: A1', '    action: >', '      Do', '      it', '    ticket: CHK-1290', '', '# the end'),
    ],
    [
      'into braces',
      section('- { id: A1, action: Do it }'),
      section('- { id: A1, action: Do it, ticket: CHK-1290 }'),
    ],
    [
      'into braces that end with a comma',
      section('- {id: A1, action: Do it,}'),
      section('- {id: A1, action: Do it, ticket: CHK-1290}'),
    ],
    [
      'behind a key that has no value',
      section('- id: A1', '  ticket:', '  action: Do it'),
      section('- id: A1', '  ticket: CHK-1290', '  action: Do it'),
    ],
    [
      'in place of empty quotes',
      section('- id: A1', "  ticket: '' # later", '  action: Do it'),
      section('- id: A1', '  ticket: CHK-1290 # later', '  action: Do it'),
    ],
    [
      'in place of what YAML writes for nothing',
      section('- id: A1', '  ticket: ~ # later', '  action: Do it'),
      section('- id: A1', '  ticket: CHK-1290 # later', '  action: Do it'),
    ],
    [
      'in place of it in braces',
      section('- { id: A1, ticket: ~, action: Do it }'),
      section('- { id: A1, ticket: CHK-1290, action: Do it }'),
    ],
    [
      'between a key without a value and the comment that follows it',
      section('- id: A1', '  ticket: # later', '  action: Do it'),
      section('- id: A1', '  ticket: CHK-1290 # later', '  action: Do it'),
    ],
    [
      'into braces whose last line is a comment',
      section('- {id: A1,', '   action: Do it # soon', '   # and well', '  }'),
      section('- {id: A1,', '   action: Do it, ticket: CHK-1290 # soon', '   # and well', '  }'),
    ],
    [
      'behind a key in braces that has no colon either',
      section('- {id: A1, ticket, action: Do it}'),
      section('- {id: A1, ticket: CHK-1290, action: Do it}'),
    ],
    [
      'in the column of keys that are written out',
      section('- ? id', '  : A1', '  ? action', '  : Do it'),
      section('- ? id', '  : A1', '  ? action', '  : Do it', '  ticket: CHK-1290'),
    ],
  ];
  for (const [name, before, after] of cases)
    it(name, () => assert.equal(written(before, 'A1', 'CHK-1290'), after));

  it('has the line ends of the others where the last line has none', () => {
    const text = '```yaml action-items\r\n- id: A1\r\n  action: Do it';
    assert.equal(written(text, 'A1', 'CHK-1'), `${text}\r\n  ticket: CHK-1`);
  });

  it('keeps the line ends of its neighbours', () => {
    const text = section('- id: A1', '  action: Do it').replaceAll('\n', '\r\n');
    assert.match(written(text, 'A1', 'CHK-1290') ?? '', /Do it\r\n {2}ticket: CHK-1290\r\n```/);
  });

  it('ends a section that nobody closed', () => {
    const text = '```yaml action-items\n- id: A1\n  action: Do it';
    assert.equal(written(text, 'A1', 'CHK-1290'), `${text}\n  ticket: CHK-1290`);
  });

  const untouched: readonly (readonly [name: string, text: string])[] = [
    ['a ticket that a person wrote', section('- id: A1', '  ticket: CHK-1')],
    ['an id that is there twice', section('- id: A1', '- id: A1')],
    ['an id that is gone', section('- id: A2')],
  ];
  for (const [name, text] of untouched)
    it(`leaves ${name} alone`, () => assert.equal(written(text, 'A1', 'CHK-2'), undefined));

  it('reads back as written, and adds nothing else, whatever the ticket', () => {
    const tickets = fc.oneof(
      fc.constantFrom(
        'CHK-1',
        'acme/checkout-api#88',
        'https://jira.example.net/browse/CHK-1?a=b#c',
        'on',
        '#7',
      ),
      fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/),
    );
    fc.assert(
      fc.property(fc.constantFrom('A1', 'A2', 'A6'), tickets, (id, ticket) => {
        const edit = writeTicket(parsePostmortem(CHECKOUT), id, ticket);
        assert.ok(edit);
        assert.equal(edit.span.start, edit.span.end);
        const items = readActionItems(parsePostmortem(applyEdits(CHECKOUT, [edit])));
        const others = readActionItems(parsePostmortem(CHECKOUT)).filter((item) => item.id !== id);
        assert.equal(items.find((item) => item.id === id)?.ticket, ticket.replace(/\s+/g, ' '));
        assert.deepEqual(
          items.filter((item) => item.id !== id),
          others,
        );
      }),
    );
  });
});
