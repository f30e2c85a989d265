import assert from 'node:assert/strict';
import { relativePath } from '../../../../src/core/language/paste/relative-path.ts';

describe('relativePath', () => {
  for (const [from, to, path] of [
    ['/w/postmortems/a.postmortem.md', '/w/postmortems/b.png', 'b.png'],
    ['/w/postmortems/a.postmortem.md', '/w/docs/my graph (1).png', '../docs/my%20graph%20%281%29.png'],
    ['/w/a.postmortem.md', '/w/x/y/z.png', 'x/y/z.png'],
    ['/w/p/q/a.postmortem.md', '/w/z.png', '../../z.png'],
  ] as const)
    it(path, () => assert.equal(relativePath(from, to), path));
});
