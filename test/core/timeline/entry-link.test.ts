import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { entryLink, linkedEntry, readEntryLink } from '../../../src/core/timeline/entry-link.ts';

const entriesOf = (...lines: readonly string[]) => {
  const log = lines.map((line) => `  ${line}\n`).join('');
  const text = `# T\n\n\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n${log}\`\`\`\n`;
  return parsePostmortem(text).timeline?.entries ?? [];
};

async function found(linked: string, ...after: readonly string[]): Promise<string | undefined> {
  const [entry] = entriesOf(linked);
  assert.ok(entry);
  const { path = '', query = '' } = (await entryLink('PM-2026-031', entry)) ?? {};
  const link = readEntryLink(path, query);
  assert.ok(link);
  return (await linkedEntry(entriesOf(...after), link))?.text;
}

describe('a link to an entry', () => {
  it('finds it by its id, whatever else was changed', async () => {
    assert.equal(
      await found('14:00 paged ^T1', '14:00 paged', '15:00 somebody was paged ^T1'),
      'somebody was paged',
    );
  });

  it('finds it by its time and its text', async () => {
    assert.equal(await found('14:00 paged', '13:00 paged', '14:00 alarmed', '14:00 paged'), 'paged');
  });

  it('finds it where its text was mended, or its time', async () => {
    assert.equal(await found('14:00 paged', '13:00 x', '14:00 paged twice'), 'paged twice');
    assert.equal(await found('14:00 paged', '13:00 x', '14:02 paged'), 'paged');
  });

  it('guesses nothing where several may be meant, or none', async () => {
    assert.equal(await found('14:00 paged', '14:00 a', '14:00 b'), undefined);
    assert.equal(await found('14:00 paged', '13:00 x'), undefined);
  });

  it('is for postmortems whose id can stand in one', async () => {
    const [entry] = entriesOf('14:00 x');
    assert.ok(entry);
    for (const id of ['', '../../etc/passwd', 'a b', 'x&y', 'a'.repeat(101)])
      assert.equal(await entryLink(id, entry), undefined);
    assert.ok(await entryLink('PM-2026-031', entry));
  });

  const HASH = 'text=0123456789abcdef';
  for (const [path, query] of [
    ['/', `postmortem=PM-1&${HASH}`],
    ['/entry/../x', `postmortem=PM-1&${HASH}`],
    ['/run', 'postmortem=PM-1&entry=T1'],
    ['/entry', ''],
    ['/entry', 'postmortem=PM-1'],
    ['/entry', 'postmortem=../../etc/passwd&entry=T1'],
    ['/entry', 'postmortem=file:///etc/passwd&entry=T1'],
    ['/entry', 'postmortem=PM-1%0d%0a&entry=T1'],
    ['/entry', 'postmortem=PM-1&postmortem=PM-2&entry=T1'],
    ['/entry', 'postmortem=PM-1&entry=<b>'],
    ['/entry', `postmortem=PM-1&text=${'0'.repeat(5000)}`],
    ['/entry', 'postmortem=PM-1&text=0123456789abcdeg'],
  ] as const)
    it(`is not ${path}?${query.slice(0, 60)}`, () => assert.equal(readEntryLink(path, query), undefined));

  it('takes no time that no clock shows', () => {
    assert.deepEqual(readEntryLink('/entry', 'postmortem=PM-1&entry=T1&at=9999999999999999'), {
      postmortem: 'PM-1',
      entry: 'T1',
    });
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (path, query) => void readEntryLink(path, query)));
    fc.assert(fc.property(fc.webQueryParameters(), (query) => void readEntryLink('/entry', query)));
  });
});
