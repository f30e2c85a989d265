import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG, readConfig } from '../../../src/core/config/config.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { completions } from '../../../src/core/language/completion/completions.ts';
import { idToGive } from '../../../src/core/language/names/give-id.ts';
import { hover } from '../../../src/core/language/hover/hover.ts';
import { readDocument } from '../../../src/core/corpus/read-document.ts';
import type { Lookup } from '../../../src/core/language/lookup.ts';
import { problems } from '../../../src/core/language/problems.ts';
import { draw, shortened, withoutDrawing } from './support/drawn.ts';
import { cases } from '../../support/cases.ts';

const HEAD = `---
postmortem: 1
id: PM-2026-031
status: draft
severity: SEV-1
owner: dana
services: [orders-db]
`;

const TEXT = `${HEAD}related: [RELATED]
---

# T

Like PM-2026-027, and F1.

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:52 Change merged ^T1 @tomas <https://example.com/1>
  13:56 impact_start: Rollout reaches
    60 % of pods +public <slack:C0/p1>
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
  factor: Two places set the pool size
  evidence: [T1, T4]
\`\`\`

\`\`\`yaml action-items
- id: A1
  action: Limit the sum
  owner: lin
  due: 5bd
  addresses: [F1]
\`\`\`
`;

const other = (id: string, more = ''): string =>
  `---\npostmortem: 1\nid: ${id}\nstatus: in_review\nseverity: SEV-2\nowner: x\nservices: [mailer, orders-db]\n${more}---\n\n# Mail *waited*\n\n\`\`\`yaml timeline\ndate: 2026-10-06\nzone: UTC\nlog: |\n\`\`\`\n`;
const OTHERS = [
  other('PM-2026-027', 'tags: [queues]\n'),
  other('PM-2026-024', 'tags: queues\nteams: [web]\n'),
];
const lookup: Lookup = {
  postmortems: () => OTHERS.map(readDocument).map(({ id = '', ...read }) => ({ id, ...read })),
};
const context = { now: 0, config: DEFAULT_CONFIG, lookup };

describe('related postmortems', () => {
  const FIXTURE = `${HEAD}related: [PM-2026-027, PM-2026-27, "nowhere"]
                       ^^^^^^^^^^ warning reference/related "No postmortem of this workspace is called PM-2026-27.…"
                                    ^^^^^^^ warning reference/related "No postmortem of this workspace is called nowhere.…"
---

# T
`;

  it('that are not in the workspace are found', () => {
    const text = withoutDrawing(FIXTURE);
    const found = problems(parsePostmortem(text), context);
    assert.equal(shortened(draw(text, found), FIXTURE), FIXTURE);
    assert.deepEqual(
      found[0]?.fixes?.map(({ title }) => title),
      ['Change to PM-2026-027'],
    );
  });

  it('are left in peace while the workspace is not known', () => {
    const postmortem = parsePostmortem(withoutDrawing(FIXTURE));
    assert.deepEqual(problems(postmortem, { ...context, lookup: { postmortems: () => undefined } }), []);
    assert.deepEqual(problems(postmortem, { now: 0, config: DEFAULT_CONFIG }), []);
  });

  it('show their title, status and day', () => {
    const text = TEXT.replace('RELATED', 'PM-2026-027');
    for (const from of ['related: [PM', 'Like PM']) {
      const told = hover(parsePostmortem(text), text.indexOf(from) + from.length, context);
      assert.equal(
        told?.parts.join(),
        '**PM\\-2026\\-027** Mail \\*waited\\*  \n2026\\-10\\-06 · SEV\\-2 · in review · mailer, orders\\-db',
      );
    }
  });
});

describe('an id that is given twice', () => {
  const text = TEXT.replace('RELATED', '').replace('60 % of pods', '60 % of pods ^T1');
  const fixOf = (document: string): string => {
    const found = problems(parsePostmortem(document), context).find(({ code }) => code === 'reference/twice');
    const fix = found?.fixes?.[0];
    assert.ok(fix);
    return `${fix.title}\n${applyEdits(document, fix.edits)}`;
  };

  it('is renumbered where it comes second, past every number that something refers to', () => {
    assert.equal(fixOf(text), `Renumber to T5\n${text.replace('pods ^T1', 'pods ^T5')}`);
  });

  it('stays where a ticket was made under it', () => {
    const twice = `${HEAD}---\n\n# T\n\n\`\`\`yaml action-items\n- id: A1\n  action: a\n- id: A1\n  action: b\n  ticket: CHK-1\n\`\`\`\n`;
    assert.equal(fixOf(twice), `Renumber the first to A2\n${twice.replace('A1', 'A2')}`);
    const both = twice.replace('action: a', 'action: a\n  ticket: CHK-0');
    assert.ok(fixOf(both).includes('- id: A2\n  action: b'));
  });
});

describe('an entry without an id', () => {
  const text = TEXT.replace('RELATED', '');
  const given = text.replace('60 % of pods', '60 % of pods ^T5');

  it('gets the next one behind its text', () => {
    const postmortem = parsePostmortem(text);
    const found = idToGive(postmortem, text.indexOf('Rollout'));
    assert.equal(found && applyEdits(text, [found.edit]), given);
    assert.equal(idToGive(postmortem, text.indexOf('13:52')), undefined);
    assert.equal(idToGive(postmortem, 0), undefined);
  });

  it('gets it as a field where entries are objects', () => {
    const entries =
      '```yaml timeline\r\nzone: UTC\r\nentries:\r\n  - at: 14:03 # now\r\n    text: A page\r\n  - { at: 14:04, text: B }\r\n```\r\n';
    const after = (what: string): string => {
      const found = idToGive(parsePostmortem(entries), entries.indexOf(what));
      assert.ok(found);
      const result = applyEdits(entries, [found.edit]);
      assert.ok(parsePostmortem(result).timeline?.entries.some(({ id }) => id?.name === 'T1'));
      return result;
    };
    assert.equal(after('A page'), entries.replace('- at: 14:03', '- id: T1\r\n    at: 14:03'));
    assert.equal(after('text: B'), entries.replace('{ at: 14:04', '{ id: T1, at: 14:04'));
  });

  it('is offered as evidence by its text, and gets the id when it is taken', () => {
    const fixture = text.replace('T1, T4]', '|>]');
    const caret = fixture.indexOf('|>');
    const document = fixture.replace('|>', '');
    const found = completions(parsePostmortem(document), caret, context);
    assert.deepEqual(
      found.map(({ label, detail }) => [label, detail]),
      [
        ['T1', '13:52 Change merged'],
        ['13:56 Rollout reaches 60 % of pods', 'gets the id T2'],
      ],
    );
    const taken = found[1];
    assert.ok(taken);
    const result = applyEdits(document, [taken.edit, ...(taken.also ?? [])]);
    assert.equal(result, given.replace('T5', 'T2').replace('T1, T4]', 'T2]'));
    assert.deepEqual(
      problems(parsePostmortem(result), context).filter(({ code }) => code.startsWith('reference/')),
      [],
    );
  });

  it('whatever the document, gets an id that reads back and leaves the rest as it was', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '\n  14:03 a',
        '\n    b',
        ' @x',
        ' ^T3',
        ' +public',
        ' <a:1>',
        '\r\n  14:04 detected: c',
        '\n# d',
        ' \\',
        '\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, which) => {
        const document = `\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  14:00 first${pieces.join('')}\n\`\`\`\n`;
        const before = parsePostmortem(document).timeline?.entries ?? [];
        const entry = before[which % Math.max(1, before.length)];
        const found = entry && idToGive(parsePostmortem(document), entry.when.span.start);
        if (!entry || !found) return;
        const after = parsePostmortem(applyEdits(document, [found.edit])).timeline?.entries ?? [];
        const plain = (entries: typeof before, id?: string): unknown =>
          entries.map((one) => [
            one.text,
            one.at,
            one.actor?.name,
            one === entry ? id : one.id?.name,
            one.sources.map(({ uri }) => uri),
          ]);
        assert.deepEqual(plain(after), plain(before, found.id));
      }),
      { numRuns: cases(600) },
    );
  });
});

describe('names in prose', () => {
  const offered = (line: string): readonly string[] => {
    const document = TEXT.replace('RELATED', '').replace('and F1.', `and ${line}`);
    const caret = document.indexOf(`and ${line}`) + 4 + line.length;
    return completions(parsePostmortem(document), caret, context).map(({ edit }) => edit.newText);
  };

  it('are offered behind their signs', () => {
    assert.deepEqual(offered('@d'), ['@dana', '@tomas', '@lin']);
    assert.deepEqual(offered('^'), ['^T1', '^T5']);
    assert.deepEqual(offered('dana@'), []);
    assert.deepEqual(offered('`@'), []);
  });
});

describe('hover on names', () => {
  const text = TEXT.replace('RELATED', '');
  const on = (what: string): string | undefined =>
    hover(parsePostmortem(text), text.indexOf(what) + what.length, context)?.parts.join();

  it('tells what refers to an id where it is given', () => {
    assert.equal(on('merged ^T1'), 'Evidence of\n- **F1** Two places set the pool size');
    assert.equal(on('- id: F1'), 'Addressed by\n- **A1** Limit the sum  \nlin · 5bd');
  });

  it('tells what an id in prose stands for', () => {
    assert.equal(on('and F1'), '**F1** Two places set the pool size');
  });
});

describe('words of the other postmortems', () => {
  const offered = (
    line: string,
    config = DEFAULT_CONFIG,
  ): readonly (readonly [string, string | undefined])[] => {
    const fixture = `---\nid: PM-2026-031\n${line}\n---\n`;
    const document = fixture.replace('|>', '');
    return completions(parsePostmortem(document), fixture.indexOf('|>'), { now: 0, config, lookup }).map(
      ({ edit, detail }) => [edit.newText, detail],
    );
  };

  it('are offered for services, teams and tags, those most used first', () => {
    assert.deepEqual(offered('services: |>'), [
      ['[mailer]', 'in 2 postmortems'],
      ['[orders-db]', 'in 2 postmortems'],
    ]);
    assert.deepEqual(offered('teams: [a, |>]'), [['web', 'in 1 postmortem']]);
    assert.deepEqual(offered('tags: [|>]'), [['queues', 'in 2 postmortems']]);
  });

  it('give way to the list of the repository', () => {
    const { config } = readConfig('vocabularies: { tags: [alerting] }');
    assert.deepEqual(offered('tags: [|>]', config), [['alerting', undefined]]);
  });

  it('and their ids, with what they are about', () => {
    assert.deepEqual(offered('related: [|>]'), [
      ['PM-2026-027', '2026-10-06 Mail *waited*'],
      ['PM-2026-024', '2026-10-06 Mail *waited*'],
    ]);
  });
});
