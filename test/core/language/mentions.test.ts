import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { readLines } from '../../../src/core/document/lines.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { mentionAt, targetsOf } from '../../../src/core/language/names/mention-at.ts';
import { mentions } from '../../../src/core/language/names/mentions.ts';
import { isRefused, rename, renameable } from '../../../src/core/language/names/rename.ts';
import { cases } from '../../support/cases.ts';

/** A document with each name drawn beneath its line: what it is, and how it stands there. */
const FIXTURE = `---
postmortem: 1
id: PM-2026-031
    ^^^^^^^^^^^ postmortem definition
owner: dana
       ^^^^ person reference
facilitator: "@noor"
               ^^^^ person reference
reviewers: [ "lin", tomas ]
              ^^^ person reference
                    ^^^^^ person reference
responders: { dana: incident commander, tomas: { role: checkout on-call } }
              ^^^^ person definition
                                        ^^^^^ person definition
approvals:
  - { by: lin, at: 2026-11-21 }
          ^^^ person reference
related: [PM-2026-027]
          ^^^^^^^^^^^ postmortem reference
---

# F1 and what followed
  ^^ factor text

See ^T1 and T2, not \`T1\`, nor https://example.com/T1, nor [here](T1.md).
     ^^ entry text
            ^^ entry text
F1's neighbour, A1 and F12 of a keyboard; ask @dana, not dana or x@dana.example.
^^ factor text
                ^^ action text
                                               ^^^^ person text
PM-2026-027 was the same; PM-2026-099 is nobody's. X1 is two things.
^^^^^^^^^^^ postmortem text

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:52 Change merged, see F1 ^T1 @tomas
                           ^^ factor text
                               ^^ entry definition
                                   ^^^^^ person definitionless
  13:56 Paged \\@lin about
                ^^^ person text
    T1 and \`T1\` again ^T2 <https://example.com/T1>
    ^^ entry text
                       ^^ entry definition
  13:58 Both ^X1
              ^^ entry definition
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
      ^^ factor definition
  factor: The pool of T1 was doubled
                      ^^ entry text
  evidence: [T1, "^T2", T9, 'https://example.com/T1', src/a@4471c0f]
             ^^ entry reference
                   ^^ entry reference
                        ^^ entry reference
- id: X1
      ^^ factor definition
  evidence: T1
            ^^ entry reference
\`\`\`

\`\`\`yaml learnings
questions:
  - question: Who else shares F1?
                              ^^ factor text
    for: mei
         ^^^ person reference
\`\`\`

\`\`\`yaml action-items
- id: A1
      ^^ action definition
  action: Do what F1 asks
                  ^^ factor text
  owner: tomas
         ^^^^^ person reference
  addresses:
    - F1
      ^^ factor reference
    - 'X1'
       ^^ factor reference
\`\`\`
`.replaceAll('definitionless', 'reference');

const DRAWN = /^ *\^+ (?:entry|factor|action|person|postmortem) /;
const TEXT = FIXTURE.split('\n')
  .filter((line) => !DRAWN.test(line))
  .join('\n');

function draw(text: string): string {
  const postmortem = parsePostmortem(text);
  const lines = readLines(text);
  return text
    .split('\n')
    .flatMap((line, index) => [
      line,
      ...mentions(postmortem).flatMap(({ span, kind, role }) => {
        const { line: at, character } = lines.positionAt(span.start);
        return at === index
          ? [`${' '.repeat(character)}${'^'.repeat(span.end - span.start)} ${kind} ${role}`]
          : [];
      }),
    ])
    .join('\n');
}

const at = (what: string, within = TEXT): number => within.indexOf(what) + what.length - 1;

describe('mentions', () => {
  it('are drawn under the lines they stand in', () => {
    assert.equal(draw(TEXT), FIXTURE);
  });

  it('name a postmortem in prose once it is known', () => {
    const found = mentions(parsePostmortem(TEXT), ['PM-2026-099']);
    assert.equal(found.filter(({ name }) => name === 'PM-2026-099').length, 1);
  });

  it('lead to the entry, the item, the responder, or the first place that names somebody', () => {
    const postmortem = parsePostmortem(TEXT);
    const whole = (what: string): readonly string[] => {
      const found = mentionAt(postmortem, at(what));
      assert.ok(found, what);
      return targetsOf(postmortem, found).map((target) =>
        TEXT.slice(target.whole.start, target.whole.end).slice(0, 21),
      );
    };
    assert.deepEqual(whole('evidence: [T1'), ['13:52 Change merged, ']);
    assert.deepEqual(whole('    - F1'), ['id: F1\n  factor: The ']);
    assert.deepEqual(whole('^T1 @tomas'), ['tomas']);
    assert.deepEqual(whole('for: mei'), ['mei']);
    assert.deepEqual(whole('T9'), []);
  });

  it('count the caret on a sign as on the name', () => {
    const offset = TEXT.indexOf('^T1 @tomas');
    assert.equal(mentionAt(parsePostmortem(TEXT), offset)?.here.name, 'T1');
    assert.equal(mentionAt(parsePostmortem(TEXT), TEXT.indexOf('zone')), undefined);
  });
});

describe('rename', () => {
  const renamed = (what: string, to: string, known: readonly string[] = []): string => {
    const answer = rename(parsePostmortem(TEXT), at(what), to, known);
    return isRefused(answer) ? answer.refused : applyEdits(TEXT, answer);
  };

  it('changes an id wherever it stands, and nothing that only looks like it', () => {
    const expected = TEXT.replace('See ^T1', 'See ^T7')
      .replace('^T1 @tomas', '^T7 @tomas')
      .replace('    T1 and', '    T7 and')
      .replace('pool of T1', 'pool of T7')
      .replace('evidence: [T1', 'evidence: [T7')
      .replace('evidence: T1', 'evidence: T7');
    assert.equal(renamed('evidence: [T1', 'T7'), expected);
    assert.equal(renamed('evidence: [T1', ' ^T7 '), expected, 'the sign may be typed');
  });

  it('changes a handle in the front matter, the log, the items and behind @', () => {
    const expected = TEXT.replaceAll('tomas', 'tom.a');
    assert.equal(renamed('@tomas', '@tom.a'), expected);
  });

  it('changes the id of a postmortem', () => {
    assert.equal(renamed('id: PM-2026-031', 'PM-2026-040'), TEXT.replaceAll('PM-2026-031', 'PM-2026-040'));
    assert.match(renamed('id: PM-2026-031', 'PM-2026-040', ['PM-2026-040']), /is taken/);
  });

  for (const [what, to, because] of [
    ['evidence: [T1', 'a b', /"a b" is no id\. It begins with a letter/],
    ['evidence: [T1', '7', /is no id/],
    ['evidence: [T1', 'T2', /T2 is taken/],
    ['evidence: [T1', 'F1', /F1 is taken/],
    ['evidence: [T1', 'T9', /T9 is taken/],
    ['evidence: [T1', 'rollout', /T1 stands in a text in line 25, .* only ids such as T7/],
    ['evidence: [T1', 'F12', /F12 stands in a text in line 16/],
    ['@tomas', 'to mas', /"to mas" is no handle/],
    ['@tomas', 'lin', /lin is taken/],
    ['id: PM-2026-031', 'PM 40', /is no id of a postmortem/],
    ['[T1, "^T2", T9', 'T8', /There is no timeline entry T9/],
    ['postmortem: 1', 'x', /There is none here/],
  ] as const)
    it(`refuses ${to} at ${what}`, () => {
      assert.match(renamed(what, to), because);
    });

  it('refuses an id that is given twice', () => {
    const text = TEXT.replace('^T2 <', '^T1 <');
    const answer = renameable(parsePostmortem(text), at('evidence: [T1', text));
    assert.match(isRefused(answer) ? answer.refused : '', /two of timeline entry T1/);
  });

  it('changes a name once where lines are indented so that one dash has two items', () => {
    const items = "```yaml action-items\n- id: T1\n  owner: 'T1'\n $- id: T1\n  owner: 'T1'\n";
    const answer = rename(parsePostmortem(items), items.indexOf("'T1'") + 1, 'lin');
    assert.ok(!isRefused(answer));
    assert.equal(new Set(answer.map(({ span }) => span.start)).size, answer.length);
  });

  it('there and back is the document again, and only names change, whatever the document', () => {
    const names = fc.constantFrom('T1', 'T2', 'F1', 'A1', 'rollout', 'dana', 'tomas', 'PM-1234', 'T_9');
    const piece = fc.oneof(
      fc.string(),
      names,
      names.map((name) => ` ^${name}\n`),
      names.map((name) => ` @${name}\n`),
      names.map(
        (name) => `- id: ${name}\n  evidence: [${name}, "^T2"]\n  addresses: ${name}\n  owner: '${name}'\n`,
      ),
      names.map((name) => `  14:03 ${name} said \`${name}\` @${name} ^${name}\n`),
      fc.constantFrom(
        '---\nid: PM-1234\nowner: dana\nresponders: { tomas: x }\n---\n',
        '```yaml timeline\nlog: |\n',
        '```yaml timeline\nentries:\n  - { at: 14:03, id: T1, actor: dana, text: a b }\n',
        '```yaml contributing-factors\n',
        '```yaml action-items\n',
        '\n```\n',
        '\r\n',
        '\\',
        '`',
        ' ',
      ),
    );
    let done = 0;
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }),
        fc.oneof(names, fc.constantFrom('T7', 'x', 'lin', 'a.b', 'PM-9', '-', '')),
        fc.nat(),
        (pieces, to, which) => {
          const text = pieces.join('');
          const postmortem = parsePostmortem(text);
          const found = mentions(postmortem);
          const one = found[which % Math.max(1, found.length)];
          if (!one) return;
          const answer = rename(postmortem, one.span.end, to);
          if (isRefused(answer) || answer.length === 0) return;
          done += 1;
          assert.ok(answer.every(({ span }) => text.slice(span.start, span.end) === one.name));
          const there = applyEdits(text, answer);
          const first = answer.toSorted((a, b) => a.span.start - b.span.start)[0];
          const back = rename(parsePostmortem(there), (first?.span.start ?? 0) + to.length, one.name);
          assert.ok(!isRefused(back), isRefused(back) ? back.refused : '');
          assert.equal(applyEdits(there, back), text);
        },
      ),
      { numRuns: cases(2000) },
    );
    assert.ok(done > 40, `${done} renames`);
  });
});
