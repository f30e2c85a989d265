import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { statusEdits } from '../../../src/core/language/status/status-edits.ts';
import {
  frontMatterText,
  STATUSES,
  statusOf,
  type Status,
} from '../../../src/core/language/status/status.ts';

const change = (text: string, status: Status, reason?: string): string | undefined => {
  const edits = statusEdits(parsePostmortem(text), status, reason);
  return edits && applyEdits(text, edits);
};

describe('statusEdits', () => {
  for (const [what, before, after] of [
    [
      'the value alone',
      'id: a\nstatus: draft # since monday\nowner: b\n',
      'id: a\nstatus: in_review # since monday\nowner: b\n',
    ],
    ['a quoted value', 'status:   "draft"\n', 'status:   in_review\n'],
    ['a value that is still to come', 'status:\nid: a\n', 'status: in_review\nid: a\n'],
    ['a value before a comment', 'status: # soon\nid: a\n', 'status: in_review # soon\nid: a\n'],
    ['a key that is not there', 'id: a\n', 'id: a\nstatus: in_review\n'],
    ['line ends as they are', 'id: a\r\n', 'id: a\r\nstatus: in_review\r\n'],
    ['nothing else in a quoted key', '"status": draft\n', '"status": in_review\n'],
    ['front matter that is empty', '', 'status: in_review\n'],
  ] as const)
    it(`writes ${what}`, () => {
      const eol = before.includes('\r') ? '\r\n' : '\n';
      const around = (fields: string): string => `---${eol}${fields}---${eol}${eol}# T${eol}`;
      assert.equal(change(around(before), 'in_review'), around(after));
    });

  it('writes nothing where it is that already', () => {
    assert.deepEqual(statusEdits(parsePostmortem('---\nstatus: draft\n---\n'), 'draft'), []);
  });

  it('refuses where a line would break something', () => {
    for (const text of [
      '',
      '# T\n',
      '---\n{ id: a }\n---\n',
      '---\nstatus: [draft\n---\n',
      '---\n- a\n- b: [\n---\n',
    ])
      assert.equal(change(text, 'in_review'), undefined, text);
  });

  it('adds a reason as text, whatever it is', () => {
    for (const reason of [
      'Same cause: PM-2026-030',
      '# none',
      '@dana said so',
      'it\'s "that"',
      '---',
      'a\nb',
    ]) {
      const text = change('---\nid: a\nstatus: draft\n---\n', 'skipped', reason) ?? '';
      const postmortem = parsePostmortem(text);
      assert.deepEqual(postmortem.problems, []);
      assert.equal(frontMatterText(postmortem, 'reason'), reason.replace('\n', ' '));
      assert.match(text, /^---\nid: a\nstatus: skipped\nreason: .+\n---\n$/);
    }
  });

  for (const [before, after] of [
    ['reason: a false alarm # said dana\nid: a\n', 'reason: "as: before" # said dana\nid: a\n'],
    ["reason: 'it''s old'\n", 'reason: "as: before"\n'],
    ['reason: |\n  of two\n  lines\nid: a\n', 'reason: "as: before"\nid: a\n'],
    ['reason: >-\n  of two\n\n  lines\n\nid: a\n', 'reason: "as: before"\n\nid: a\n'],
    ['reason:\nid: a\n', 'reason: "as: before"\nid: a\n'],
    ['reason: "as:\n  before"\nid: a\n', 'reason: "as:\n  before"\nid: a\n'],
  ] as const)
    it(`puts a reason in the place of an earlier one: ${JSON.stringify(before)}`, () => {
      const text = change(`---\nstatus: draft\n${before}---\n`, 'skipped', 'as: before');
      assert.equal(text, `---\nstatus: skipped\n${after}---\n`);
    });

  it('changes one line of any front matter, and back is as before', () => {
    const key = fc.constantFrom(
      'id: x',
      'owner: dana # c',
      'tags: [a, b]',
      'x_a: |\n  status: no\n  b',
      '# note',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 5 }).map((keys) => [...new Set(keys)]),
        fc.nat(5),
        fc.constantFrom(...STATUSES),
        fc.constantFrom(...STATUSES),
        (keys, where, from, to) => {
          const lines: readonly string[] = ([...keys] as string[]).toSpliced(where, 0, `status: ${from}`);
          const text = `---\n${lines.join('\n')}\n---\n\n# T\n`;
          const changed = change(text, to) ?? '';
          assert.equal(statusOf(parsePostmortem(changed)), to);
          const [before, after] = [text.split('\n'), changed.split('\n')];
          assert.ok(before.filter((line, index) => line !== after[index]).length <= 1);
          assert.equal(change(changed, from), text);
        },
      ),
    );
  });
});
