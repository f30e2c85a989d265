import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { skippedDocument } from '../../../src/core/draft/skipped.ts';
import { problems } from '../../../src/core/language/problems.ts';

const SKIPPED = {
  id: 'PM-2026-042',
  title: 'Checkout: errors #1',
  reason: 'Same as PM-2026-031: see there # no more',
  owner: 'dana',
  severity: 'SEV-2',
  services: ['checkout-api'],
  incidents: ['pagerduty:Q1', 'slack:C1'],
};

describe('a postmortem that is skipped', () => {
  it('is a whole document with the reason, and nothing to mend', () => {
    const text = skippedDocument(SKIPPED);
    const { frontMatter, title } = parsePostmortem(text);
    const { title: _, ...said } = SKIPPED;
    assert.deepEqual(frontMatter?.value, { postmortem: '1', status: 'skipped', ...said });
    assert.equal(title?.text, SKIPPED.title);
    assert.deepEqual(problems(parsePostmortem(text), { now: 0, config: DEFAULT_CONFIG }), []);
  });

  it('leaves out what is not known, and keeps what a vendor wrote in one line', () => {
    const text = skippedDocument({
      id: 'PM-1',
      title: 'Down\n---\n# Not a title',
      reason: 'A drill',
      owner: '',
      services: [],
      incidents: ['slack:C1'],
    });
    assert.equal(
      text,
      '---\npostmortem: 1\nid: PM-1\nstatus: skipped\nincidents: [slack:C1]\nreason: A drill\n---\n\n# Down --- # Not a title\n',
    );
    assert.deepEqual(problems(parsePostmortem(text), { now: 0, config: DEFAULT_CONFIG }), []);
  });
});
