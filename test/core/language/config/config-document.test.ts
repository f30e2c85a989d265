import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  configCompletions,
  configDocument,
  configHover,
} from '../../../../src/core/language/config/config-document.ts';

const EXAMPLE = readFileSync(new URL('../../../../examples/.postmortem.yaml', import.meta.url), 'utf8');
const ODD =
  'owner: dana\nreviewers: [d\nticket: OPS-1\nevidence: T1\nseverities: [SEV-1]\naddresses:\n  - F1\n';

describe('a .postmortem.yaml as a document', () => {
  it('answers at every place, also at a value that a postmortem would look up', () => {
    for (const text of [EXAMPLE, ODD, '', '[', '- &a *a\n'])
      for (let offset = 0; offset <= text.length; offset += 1) {
        const document = configDocument(text);
        assert.ok(Array.isArray(configCompletions(document, offset)));
        const said = configHover(document, offset);
        assert.ok(said === undefined || said.span.end > said.span.start);
      }
  });

  it('has of a postmortem what one has that tells nothing', () => {
    const { title, headings, timeline, actionItems, factors, prose, problems } = configDocument(EXAMPLE);
    assert.deepEqual(
      { title, headings, timeline, actionItems, factors, prose, problems },
      {
        title: undefined,
        headings: [],
        timeline: undefined,
        actionItems: [],
        factors: [],
        prose: [],
        problems: [],
      },
    );
  });
});
