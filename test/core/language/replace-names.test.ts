import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { namesToRoles } from '../../../src/core/language/names/replace-names.ts';

const HEAD = `---
postmortem: 1
id: PM-1
owner: dana
responders:
  dana: incident commander
  tomas: { role: checkout on-call, name: Tomás Berg }
  mark: database on-call
---

`;

function replaced(body: string): string {
  const text = HEAD + body;
  const edits = namesToRoles(parsePostmortem(text)).map(({ edit }) => edit);
  const after = applyEdits(text, edits);
  assert.ok(after.startsWith(HEAD), 'the front matter stays');
  return after.slice(HEAD.length);
}

describe('namesToRoles', () => {
  const table: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a handle', 'Then tomas rolled back.', 'Then the checkout on-call rolled back.'],
    ['a handle with its sign', 'We asked @tomas.', 'We asked the checkout on-call.'],
    ['one that begins a sentence', 'Green. Tomas left.', 'Green. The checkout on-call left.'],
    ['a full name and its parts', 'Tomás Berg and Berg', 'The checkout on-call and the checkout on-call'],
    ['a possessive', "It was tomas's change.", "It was the checkout on-call's change."],
    ['a name with its role told', 'By dana (incident commander).', 'By the incident commander.'],
    ['a name behind an article', 'With the dana of that day.', 'With the incident commander of that day.'],
    ['a heading', '## What tomas saw', '## What the checkout on-call saw'],
    ['a name that is also a word, by its capital', 'Then Mark paged.', 'Then the database on-call paged.'],
    ['no word that is also a name', 'mark it done. Mark it done.', 'mark it done. Mark it done.'],
    ['no code, no address', '`tomas` https://x.example/tomas', '`tomas` https://x.example/tomas'],
    ['no part of a word', 'tomas-branch dana.txt tomasz', 'tomas-branch dana.txt tomasz'],
    ['nobody without a role', 'lin looked.', 'lin looked.'],
    [
      'a log entry, whose actor stays',
      '```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  14:00 tomas asks dana @tomas <slack:C1/p1>\n```\n',
      '```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  14:00 The checkout on-call asks the incident commander @tomas <slack:C1/p1>\n```\n',
    ],
    [
      'the words of an item, whose owner stays',
      '```yaml action-items\n- id: A1\n  action: Show tomas the limit\n  owner: tomas\n```\n',
      '```yaml action-items\n- id: A1\n  action: Show the checkout on-call the limit\n  owner: tomas\n```\n',
    ],
  ];
  for (const [what, before, after] of table) it(`takes ${what}`, () => assert.equal(replaced(before), after));

  it('leaves a section alone where a role would break its YAML', () => {
    const body = '```yaml action-items\n- id: A1\n  action: Ask dana today\n```\n\nAsk dana today.\n';
    const text = HEAD.replace('incident commander', '"lead: incidents"') + body;
    const after = applyEdits(
      text,
      namesToRoles(parsePostmortem(text)).map(({ edit }) => edit),
    );
    assert.match(after, /action: Ask dana today/);
    assert.match(after, /Ask the lead: incidents today\./);
  });

  it('finds nothing more in what it made', () => {
    const once = replaced('tomas, @dana and Tomás Berg met. Dana left.');
    assert.equal(replaced(once), once);
  });
});
