import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { leftOut } from '../../../../src/core/language/config/left-out.ts';
import { unusedIgnore } from '../../../../src/core/language/config/unused-ignore.ts';

const OLD = { files: 'old/**', code: 'blame/*', reason: 'before we looked' };
const entry = (files: string): string =>
  `  - files: ${files}\n    code: blame/*\n    reason: before we looked\n`;

const taken = (text: string, files = 'old/**'): string | undefined => {
  const [problem] = unusedIgnore(text, { ...OLD, files }, 'no-finding');
  assert.equal(text.slice(problem?.span.start, problem?.span.end), 'blame/*');
  const [fix] = problem?.fixes ?? [];
  return fix && applyEdits(text, fix.edits);
};

describe('an ignore that leaves nothing out', () => {
  it('is taken out with its lines, and nothing else is touched', () => {
    const text = (entries: string): string => `# ours\nignore: # those\n${entries}# more\nlevels: {}\n`;
    assert.equal(taken(text(`${entry('a/**')}${entry('old/**')}`)), text(entry('a/**')));
    assert.equal(taken(text(`${entry('old/**')}${entry('a/**')}`)), text(entry('a/**')));
  });

  it('goes with its key where it is the last', () => {
    assert.equal(taken(`# ours\nignore:\n${entry('old/**')}levels: {}\n`), '# ours\nlevels: {}\n');
  });

  it('is told where it stands, though another cannot be read', () => {
    const text = `ignore:\n  - code: 3\n  - nonsense\n${entry('old/**')}`;
    assert.equal(taken(text), 'ignore:\n  - code: 3\n  - nonsense\n');
  });

  it('within brackets is left to whoever wrote it', () => {
    const text = 'ignore: [{ files: old/**, code: blame/*, reason: before we looked }]\n';
    assert.equal(taken(text), undefined);
  });

  it('is not told of a code that there is not: config/code says more', () => {
    const text = 'ignore:\n  - { files: a, code: blam/*, reason: b }\n';
    assert.deepEqual(unusedIgnore(text, { files: 'a', code: 'blam/*', reason: 'b' }, 'no-finding'), []);
  });
});

describe('what an ignore leaves out', () => {
  const document = (status: string): string =>
    `---\npostmortem: 1\nid: PM-1\nstatus: ${status}\nseverity: SEV-2\nowner: dana\nservices: [a]\n---\n\n# T\n\nIt was human error.\n`;
  const context = { now: 0, config: DEFAULT_CONFIG, ignored: [{ ...OLD, files: '**' }] };

  for (const status of ['draft', 'in_review', 'published'])
    it(`is there at ${status}, said there or not`, () => {
      assert.deepEqual(leftOut(parsePostmortem(document(status)), context), ['blame/human-error']);
    });

  it('is nothing where nothing of the kind is found', () => {
    const calm = document('draft').replace('human error', 'a full pool');
    assert.deepEqual(leftOut(parsePostmortem(calm), context), []);
  });
});
