import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { frontOf } from '../../../src/core/publish/run/front.ts';
import { writePublished } from '../../../src/core/publish/run/write-published.ts';

const written = (front: string, publisher = 'confluence', key = '884736', instead?: string): string => {
  const text = `---\n${front}---\n\n# Title\n`;
  const edit = writePublished(parsePostmortem(text), publisher, { key, instead });
  const after = edit ? applyEdits(text, [edit]) : text;
  if (edit) assert.equal(frontOf(parsePostmortem(after)).published[publisher], key, after);
  return after.slice(4, after.indexOf('---\n', 4));
};

describe('the id of what was published', () => {
  for (const [title, before, after] of [
    [
      'is the last line of the front matter',
      'id: PM-1 # ours\n',
      'id: PM-1 # ours\npublished: { confluence: 884736 }\n',
    ],
    [
      'stands in an empty front matter in braces',
      '{ id: PM-1 }\n',
      '{ id: PM-1, published: { confluence: 884736 } }\n',
    ],
    [
      'joins others in braces',
      'published: { slack: C1/1.000001 } # all\nid: PM-1\n',
      'published: { slack: C1/1.000001, confluence: 884736 } # all\nid: PM-1\n',
    ],
    [
      'joins others in lines',
      'published: # all\n  slack: C1/1.000001 # here\nid: PM-1\n',
      'published: # all\n  confluence: 884736\n  slack: C1/1.000001 # here\nid: PM-1\n',
    ],
    ['fills an empty key', 'published:\nid: PM-1\n', 'published: { confluence: 884736 }\nid: PM-1\n'],
    ['fills empty braces', 'published: {}\n', 'published: { confluence: 884736 }\n'],
    ['fills its own empty key', 'published:\n  confluence:\n', 'published:\n  confluence: 884736\n'],
    [
      'leaves alone what somebody wrote meanwhile',
      'published: { confluence: 12 }\n',
      'published: { confluence: 12 }\n',
    ],
    ['is written once', 'published: { confluence: "884736" }\n', 'published: { confluence: "884736" }\n'],
    ['is not written into broken YAML', 'published: { confluence\n', 'published: { confluence\n'],
  ] as const)
    it(title, () => assert.equal(written(before), after));

  it('takes the place of the one that it is instead of', () => {
    assert.equal(
      written('published: { confluence: "12", slack: a }\n', 'confluence', '13', '12'),
      'published: { confluence: 13, slack: a }\n',
    );
  });

  it('is quoted where it would read back as something else', () => {
    assert.equal(written('id: a\n', 'x', 'a: b, }'), 'id: a\npublished: { x: "a: b, }" }\n');
  });
});
