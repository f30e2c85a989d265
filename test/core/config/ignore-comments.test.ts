import assert from 'node:assert/strict';
import { ignoresIn } from '../../../src/core/config/ignore-comments.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { assertInProportion } from '../../support/in-proportion.ts';

const IGNORED = '<!-- postmortem-ignore blame/omission: quoted -->\nBecause Dana forgot, it broke.\n\n';

describe('comments that leave findings out', () => {
  it('hold for the paragraph below each, and none stands in a fence', () => {
    const text = `# T\n\n${IGNORED}\`\`\`text\n${IGNORED}\`\`\`\n\n${IGNORED}Another paragraph.\n`;
    const scopes = ignoresIn(parsePostmortem(text)).map(({ scope }) => text.slice(scope.start, scope.end));
    assert.deepEqual(
      scopes.map((scope) => scope.trim()),
      ['Because Dana forgot, it broke.', 'Because Dana forgot, it broke.'],
    );
  });

  it('are many in time in proportion', () => {
    const parsed = new Map([1000, 4000].map((many) => [many, parsePostmortem(IGNORED.repeat(many))]));
    assertInProportion((many) => {
      const postmortem = parsed.get(many);
      assert.equal(postmortem && ignoresIn(postmortem).length, many);
    }, 1000);
  });
});
