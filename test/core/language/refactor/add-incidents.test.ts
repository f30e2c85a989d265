import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { addIncidents } from '../../../../src/core/language/refactor/add-incidents.ts';

const added = (front: string, ...uris: readonly string[]): string | undefined => {
  const text = `---\n${front}---\n\n# T\n`;
  const edit = addIncidents(parsePostmortem(text), uris);
  return edit && applyEdits(text, [edit]).slice(4, -9);
};

describe('naming the records of an incident', () => {
  const table: readonly (readonly [front: string, after: string | undefined])[] = [
    ['id: PM-1\n', 'id: PM-1\nincidents: [slack:C1, pagerduty:Q2]\n'],
    ['incidents: [slack:C1] # more\nid: PM-1\n', 'incidents: [slack:C1, pagerduty:Q2] # more\nid: PM-1\n'],
    ['incidents:\n  - slack:C1\n', 'incidents:\n  - slack:C1\n  - pagerduty:Q2\n'],
    ['incidents: slack:C1\n', 'incidents: [slack:C1, pagerduty:Q2]\n'],
    ['incidents: [pagerduty:Q2, slack:C1]\n', undefined],
    ['incidents: [\n', undefined],
  ];
  for (const [front, after] of table)
    it(JSON.stringify(front), () => assert.equal(added(front, 'slack:C1', 'pagerduty:Q2'), after));
});
