import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { problems, type Problem } from '../../../../src/core/language/problems.ts';
import { tidySection } from '../../../../src/core/language/refactor/tidy.ts';
import type { NewEntry } from '../../../../src/core/timeline/new-entry.ts';
import { insertEntries } from '../../../../src/core/timeline/write.ts';

const BASE = `# T

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:00 begins
  14:00 goes on
  15:00 ends
\`\`\`

\`\`\`yaml action-items
- id: A1
  action: Cap the pool
\`\`\`
`;

const entry = (time: string, text: string): NewEntry => ({
  at: Date.parse(`2026-11-18T${time}:00Z`),
  precision: 'minute',
  text,
  sources: [],
});

const branch = (...entries: readonly NewEntry[]): string =>
  applyEdits(BASE, insertEntries(parsePostmortem(BASE), entries) ?? []);

describe('two branches that both add entries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pm-merge-'));
  after(() => rmSync(folder, { recursive: true }));

  /** What Git makes of two branches; the number counts its conflicts. */
  function merge(
    ours: string,
    theirs: string,
    ...options: readonly string[]
  ): { readonly text: string; readonly conflicts: number } {
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const files = [write('ours.md', ours), write('base.md', BASE), write('theirs.md', theirs)];
    const { stdout, status, error } = spawnSync('git', ['merge-file', '-p', ...options, ...files], {
      encoding: 'utf8',
    });
    assert.equal(error, undefined);
    return { text: stdout, conflicts: status ?? -1 };
  }

  const twice = (text: string): readonly Problem[] =>
    problems(parsePostmortem(text), { now: 0, config: DEFAULT_CONFIG }).filter(
      ({ code }) => code === 'reference/twice',
    );

  const textsOf = (text: string): readonly string[] =>
    (parsePostmortem(text).timeline?.entries ?? []).map((one) => one.text);

  it('merge line by line, with no conflict, in order of time', () => {
    const { text, conflicts } = merge(
      branch(entry('13:30', 'ours'), entry('15:30', 'ours, late')),
      branch(entry('14:30', 'theirs')),
    );
    assert.equal(conflicts, 0);
    assert.deepEqual(textsOf(text), ['begins', 'ours', 'goes on', 'theirs', 'ends', 'ours, late']);
    assert.deepEqual(parsePostmortem(text).problems, []);
  });

  it('conflict only in the lines they added where both are at one place; taking both and tidying is right', () => {
    const ours = branch(entry('14:20', 'ours'));
    const theirs = branch(entry('14:10', 'theirs'));
    const { text, conflicts } = merge(ours, theirs);
    assert.equal(conflicts, 1);
    assert.match(text, /<<<<<<< .*\n {2}14:20 ours\n=======\n {2}14:10 theirs\n>>>>>>> /);
    const both = merge(ours, theirs, '--union').text;
    const postmortem = parsePostmortem(both);
    const [section] = postmortem.sections;
    assert.ok(section);
    const tidied = applyEdits(both, tidySection(postmortem, section).edits ?? []);
    assert.deepEqual(textsOf(tidied), ['begins', 'goes on', 'theirs', 'ours', 'ends']);
  });

  it('may give one id twice: the second gets another with a fix, and what refers to it stays with the first', () => {
    const ours = branch(entry('13:30', 'ours'))
      .replace(' ours\n', ' ours ^T1\n')
      .replace('# T\n', '# T\n\nAs ^T1 shows.\n');
    const theirs = branch(entry('14:30', 'theirs')).replace(' theirs\n', ' theirs ^T1\n');
    const { text, conflicts } = merge(ours, theirs);
    assert.equal(conflicts, 0);
    const [problem, ...more] = twice(text);
    assert.deepEqual(more, []);
    const mended = applyEdits(text, problem?.fixes?.[0]?.edits ?? assert.fail('it has a fix'));
    assert.deepEqual(twice(mended), []);
    assert.equal(mended, text.replace('theirs ^T1', 'theirs ^T2'));
  });

  it('lose no entry, whatever they add', () => {
    const times = fc.uniqueArray(
      fc.constantFrom('12:30', '13:15', '13:40', '14:20', '14:50', '15:10', '16:00'),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(times, times, (ours, theirs) => {
        const [mine, other] = [
          branch(...ours.map((time) => entry(time, `ours ${time}`))),
          branch(...theirs.map((time) => entry(time, `theirs ${time}`))),
        ];
        const wanted = [
          ...['begins', 'goes on', 'ends'],
          ...ours.map((time) => `ours ${time}`),
          ...theirs.map((time) => `theirs ${time}`),
        ].toSorted();
        const { text, conflicts } = merge(mine, other);
        if (conflicts === 0) assert.deepEqual(textsOf(text).toSorted(), wanted);
        // Git takes neighbouring changes as one: with both taken, a line between them may be there twice.
        else assert.deepEqual([...new Set(textsOf(merge(mine, other, '--union').text))].toSorted(), wanted);
      }),
      { numRuns: 40 },
    );
  });
});
