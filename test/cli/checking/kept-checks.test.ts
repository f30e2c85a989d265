import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { checkBytes } from '../../../src/cli/check-file.ts';
import { checkFiles } from '../../../src/cli/checking/check-files.ts';
import { manyChecker } from '../../../src/cli/checking/check-many.ts';
import { lookupIn } from '../../../src/cli/checking/check-one.ts';
import { keptChecks } from '../../../src/cli/checking/kept-checks.ts';
import { configFor, forgetConfigs } from '../../../src/cli/config.ts';
import { REPORTERS } from '../../../src/cli/reporters/index.ts';
import { openActionsOf } from '../../../src/core/corpus/open-actions.ts';
import { readDocument } from '../../../src/core/corpus/read-document.ts';
import { filesById } from '../../../src/core/corpus/same-ids.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-18T12:00:00Z');
const MOST = 1 << 20;

/** What can be in a file: few words, so that files come to hold the same again, and actions repeat one another. */
const content = fc.record({
  id: fc.constantFrom('PM-1', 'PM-2', 'PM-3'),
  status: fc.constantFrom('draft', 'in_review', 'published'),
  audience: fc.constantFrom('', '', 'audience: restricted\n'),
  prose: fc.constantFrom(
    '',
    'Human error took checkout down.',
    'The pool ran dry.',
    'token=ghp_0123456789abcdefghijklmnopqrstuvwxyz',
  ),
  action: fc.constantFrom('Limit the size of the pool of each pod', 'Alert on the age of the oldest message'),
  state: fc.constantFrom('open', 'done'),
  due: fc.constantFrom('2026-11-18', '2026-11-20', '3d'),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

const written = ({ id, status, audience, prose, action, state, due }: Content): string =>
  `---\npostmortem: 1\nid: ${id}\nstatus: ${status}\n${audience}---\n\n# Down\n\n${audience === '' ? prose : 'A circle knew of human error.'}\n\n\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  12:00 detected: Page\n  13:00 resolved: Over\n\`\`\`\n\n\`\`\`yaml action-items\n- id: A1\n  action: ${action}\n  status: ${state}\n  due: ${due}\n\`\`\`\n`;

const FILES = ['a.postmortem.md', 'b.postmortem.md', 'old/c.postmortem.md', 'notes.md'];
const CONFIGS = [
  '',
  'levels:\n  blame/human-error: error\n',
  'ignore:\n  - files: "*"\n    code: blame/*\n    reason: old\n',
];

const step = fc.oneof(
  fc.record({ write: fc.constantFrom(...FILES), content }),
  fc.record({ configure: fc.constantFrom(...CONFIGS) }),
  fc.record({ pass: fc.constantFrom(60_000, 3_600_000, DAY, -DAY) }),
  fc.record({ remove: fc.constantFrom(...FILES) }),
  fc.record({ asked: fc.subarray(FILES, { minLength: 1 }) }),
  fc.record({ optIn: fc.boolean() }),
);

const many = manyChecker(undefined);

describe('what is kept of checks', function () {
  this.timeout(120_000);

  it('changes nothing of what is found, whatever is written, configured and asked, and whenever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const folder = await mkdtemp(join(tmpdir(), 'postmortem-kept-'));
        try {
          let [kept, now, optIn, asked] = ['', START, false, FILES];
          const there = new Set<string>();
          for (const one of steps) {
            if ('write' in one) {
              await put(join(folder, one.write), written(one.content));
              there.add(one.write);
            } else if ('configure' in one) await put(join(folder, '.postmortem.yaml'), one.configure);
            else if ('pass' in one) now += one.pass;
            else if ('asked' in one) asked = one.asked;
            else if ('optIn' in one) optIn = one.optIn;
            else {
              await rm(join(folder, one.remove), { force: true });
              there.delete(one.remove);
            }
            const files = asked.filter((file) => there.has(file)).map((file) => join(folder, file));
            forgetConfigs();
            const store = keptChecks(kept);
            // Each write has its own time here, so the disk's clock is as fine as need be.
            const context = { now, optIn, withFixes: optIn, many, justNow: -DAY };
            const quick = await checkFiles(files, { ...context, kept: store });
            const around = [...there].map((file) => join(folder, file));
            assert.deepEqual(told(quick.results), told(await oneByOne(files, around, { now, optIn })));
            kept = store.written(MOST) ?? kept;
            for (const word of SECRET) assert.ok(!kept.includes(word), `${word} was kept`);
          }
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads nothing again that is as it was, and what another file holds already', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'postmortem-kept-'));
    try {
      const [file, copy, link] = ['a', 'b', 'c'].map((name) => join(folder, `${name}.postmortem.md`));
      assert.ok(file !== undefined && copy !== undefined && link !== undefined);
      const text = written({
        id: 'PM-1',
        status: 'in_review',
        audience: '',
        prose: '',
        action: 'Alert on the age of the oldest message',
        state: 'done',
        due: '3d',
      })
        // Of two with one id, each would name the other.
        .replace('id: PM-1\n', '');
      await put(file, text);
      await put(copy, text);
      await symlink(file, link);
      const first = keptChecks(undefined);
      const asked: string[] = [];
      const counting = {
        ...many,
        check: (...[jobs, beside]: Parameters<typeof many.check>) => (
          asked.push(...jobs.map((job) => job.file)),
          many.check(jobs, beside)
        ),
      };
      const asking = { now: START, optIn: false, withFixes: false, many: counting, justNow: -DAY };
      await checkFiles([file], { ...asking, kept: first });
      assert.deepEqual(asked, [file]);
      const next = keptChecks(first.written(MOST));
      const { results } = await checkFiles([file, copy, link], {
        now: START,
        optIn: false,
        withFixes: false,
        kept: next,
        many: counting,
      });
      assert.deepEqual(asked, [file]);
      assert.equal(new Set(told(results)).size, 1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('keeps what was used last where not all fits', () => {
    const kept = keptChecks(undefined);
    for (let at = 0; at < 100; at += 1) kept.keepOpen(`hash ${at}`, []);
    const text = kept.written(400) ?? '';
    assert.ok(text.length < 400);
    const again = keptChecks(text);
    assert.deepEqual([again.open('hash 99'), again.open('hash 0')], [[], undefined]);
  });
});

/** The same by the plain way: everything read, each file checked with all others in hand. */
async function oneByOne(
  files: readonly string[],
  there: readonly string[],
  { now, optIn }: { readonly now: number; readonly optIn: boolean },
): Promise<Results> {
  const openIn = async (some: readonly string[]) => {
    const texts = await Promise.all(some.toSorted().map((file) => readFile(file, 'utf8')));
    return texts.flatMap((text) => openActionsOf(readDocument(text)));
  };
  const own = files.filter((file) => file.endsWith('.postmortem.md'));
  const beside = there.filter(
    (file) =>
      file.endsWith('.postmortem.md') &&
      !own.includes(file) &&
      files.some((one) => dirname(one) === dirname(file)),
  );
  const open = await openIn(own);
  const openActions = open.length === 0 ? [] : [...open, ...(await openIn(beside))];
  const named = [...files, ...beside].map(async (file) => ({
    name: files.includes(file) ? file : relative('', file),
    id: readDocument(await readFile(file, 'utf8')).id,
  }));
  const byId = [...filesById(await Promise.all(named))];
  const sharedIds = Object.fromEntries(byId.map(([id, names]) => [id, names.map((name) => [name])]));
  const others = { openActions, sharedIds };
  return Promise.all(
    files.map(async (file) => {
      const { config, ignored } = await configFor(file);
      const context = { now, config, ignored, optIn, lookup: lookupIn(others, file) };
      return checkBytes(file, await readFile(file), context);
    }),
  );
}

/** Long ago, by the disk, so that its stamp counts; each time another. */
async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return;
  await writeFile(file, text);
  clock += 1;
  await utimes(file, clock, clock);
}

let clock = 1_000_000;

type Results = Awaited<ReturnType<typeof checkFiles>>['results'];

const told = (results: Results): readonly string[] =>
  results.map((one) =>
    typeof one === 'string'
      ? one
      : `${REPORTERS['json']?.([{ ...one, file: '' }]) ?? ''} ${one.leftOut.join()}`,
  );

const SECRET = ['circle', 'ghp_0123456789abcdefghijklmnopqrstuvwxyz'];
