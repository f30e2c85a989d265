import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createRandom } from '../../bench/document/random.ts';
import { inFolder, runWith, type Ran } from './run.ts';

const CLI = resolve('dist/cli.js');
const FENCE = '```';
const document = (id: string, audience = '', prose = 'Human error took checkout down.'): string =>
  `---\npostmortem: 1\nid: ${id}\nstatus: in_review\n${audience}---\n\n# Down\n\n${prose}\n\n${FENCE}yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  12:00 detected: Page\n${FENCE}\n`;

type Check = (...args: readonly string[]) => Promise<Ran>;

/** In a folder of its own, with a state of its own in it. */
const inState = (
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (check: Check, folder: string, checks: string) => Promise<void>,
): Promise<void> =>
  inFolder(files, async (folder) => {
    const check: Check = (...args) =>
      runWith({ XDG_STATE_HOME: join(folder, '.state') }, folder, 'check', ...args);
    await use(check, folder, join(folder, '.state/postmortem/checks'));
  });

const FILES = { 'a.postmortem.md': document('PM-1'), 'b.postmortem.md': document('PM-2') };

async function onlyFile(folder: string): Promise<string> {
  const [name, ...others] = await readdir(folder);
  assert.ok(name !== undefined && others.length === 0);
  return join(folder, name);
}

/** By a shell: what `$CLI` names is the command line. */
const inShell = (folder: string, script: string): Promise<Ran> =>
  new Promise((done) => {
    const env = { ...process.env, CLI: `${process.execPath} ${CLI}`, XDG_STATE_HOME: join(folder, '.state') };
    const child = execFile('bash', ['-c', script], { cwd: folder, env }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });

describe('the command line where things are not as they should be', function () {
  this.timeout(120_000);

  describe('what is kept of checks', () => {
    it('tells the same in every format as a check that keeps nothing', async () => {
      await inState(FILES, async (check, _, checks) => {
        for (const format of ['text', 'sarif', 'junit']) {
          const first = await check('--format', format, '.');
          assert.deepEqual(await check('--format', format, '.'), first, format);
          assert.deepEqual(await check('--no-cache', '--format', format, '.'), first, format);
        }
        await onlyFile(checks);
      });
    });

    it('is nothing with --no-cache', async () => {
      await inState(FILES, async (check, _, checks) => {
        await check('--no-cache', '.');
        await assert.rejects(readdir(checks));
      });
    });

    it('holds no word of what only few may read', async () => {
      const secret = document('PM-3', 'audience: restricted\n', 'Zanzibar should have noticed the limit.');
      await inState({ ...FILES, 'c.postmortem.md': secret }, async (check, _, checks) => {
        const { out } = await check('.');
        assert.match(out, /^c\.postmortem\.md:.*Zanzibar should/m);
        const kept = await readFile(await onlyFile(checks), 'utf8');
        assert.match(kept, /Human error/);
        assert.doesNotMatch(kept, /Zanzibar/);
        assert.equal((await check('.')).out, out);
      });
    });

    const WRECKS: Readonly<Record<string, (file: string) => Promise<void>>> = {
      'is garbage': (file) => writeFile(file, Buffer.from([0, 255, 10, 200, 1])),
      'is empty': (file) => writeFile(file, ''),
      'ends in the middle': async (file) => writeFile(file, (await readFile(file)).subarray(0, 400)),
      'was changed by somebody': async (file) =>
        writeFile(file, (await readFile(file, 'utf8')).replace('Human', 'Woman')),
      'is of another version': async (file) =>
        writeFile(file, (await readFile(file, 'utf8')).replace(/^\w{8}/, '00000000')),
      'is a folder': async (file) => {
        await rm(file);
        await mkdir(file);
      },
    };
    for (const [how, wreck] of Object.entries(WRECKS))
      it(`is passed over where it ${how}`, async () => {
        await inState(FILES, async (check, _, checks) => {
          const before = await check('.');
          await wreck(await onlyFile(checks));
          assert.deepEqual(await check('.'), before);
          assert.deepEqual(await check('.'), before);
          assert.equal(before.code, 1);
        });
      });

    for (const place of ['/dev/null/x', '/proc', '/proc/self/x'])
      it(`is done without where nothing can be kept: ${place}`, async function () {
        if (process.platform !== 'linux') this.skip();
        await inFolder(FILES, async (folder) => {
          const { code, out, err } = await runWith({ XDG_STATE_HOME: place }, folder, 'check', '.');
          assert.deepEqual([code, err], [1, '']);
          assert.match(out, /2 files checked: \d+ errors, 2 warnings/);
        });
      });
  });

  describe('files', () => {
    it('that are none, or say nothing, are named with the reason, and the others are checked', async function () {
      if (process.platform === 'win32') this.skip();
      const odd = {
        ...FILES,
        'huge.postmortem.md': 'x'.repeat(21_000_000),
        'large.postmortem.md': document('PM-4') + 'word '.repeat(900_000),
        'nul.postmortem.md': 'a\0b',
        'latin.postmortem.md': Uint8Array.from([0x63, 0xe9, 0x0a]),
      };
      await inState(odd, async (check, folder) => {
        execFileSync('mkfifo', [join(folder, 'pipe.postmortem.md')]);
        await symlink('/dev/zero', join(folder, 'device.postmortem.md'));
        await symlink('.', join(folder, 'around'));
        await symlink('there.postmortem.md', join(folder, 'here.postmortem.md'));
        await symlink('here.postmortem.md', join(folder, 'there.postmortem.md'));
        const { code, out, err } = await check('.');
        assert.equal(code, 2);
        assert.deepEqual(err.trim().split('\n'), [
          'device.postmortem.md: not a regular file, so not checked.',
          'here.postmortem.md: links that lead round in a circle, so not checked.',
          'huge.postmortem.md: more than 12 MB, so not checked. Up to 4 million characters are read: move logs and pasted output into files beside it.',
          'latin.postmortem.md: not text in UTF-8, so not checked.',
          'nul.postmortem.md: not text in UTF-8, so not checked.',
          'pipe.postmortem.md: not a regular file, so not checked.',
          'there.postmortem.md: links that lead round in a circle, so not checked.',
        ]);
        assert.match(out, /^large\.postmortem\.md:1:1: error: This document has 4\.5 million characters/m);
        assert.match(out, /3 files checked/);
        const named = await check('here.postmortem.md');
        assert.deepEqual(
          [named.code, named.err],
          [2, 'here.postmortem.md: links that lead round in a circle, so not checked.\n'],
        );
      });
    });

    it('that never end are not waited for when a free id is looked for', async function () {
      if (process.platform === 'win32') this.skip();
      await inFolder(FILES, async (folder) => {
        execFileSync('mkfifo', [join(folder, 'pipe.postmortem.md')]);
        await symlink('/dev/zero', join(folder, 'device.postmortem.md'));
        const { code, out } = await runWith({}, folder, 'new', '--title', 'Down', '--stdout');
        assert.equal(code, 0);
        assert.match(out, /^id: PM-\d{4}-001$/m);
      });
    });

    it('that are broken by the thousand end as one does', async () => {
      const broken = Object.fromEntries(
        Array.from({ length: 1000 }, (_, at) => [`${at}.postmortem.md`, brokenDocument(at)]),
      );
      await inState(broken, async (check) => {
        const first = await check('.');
        assert.equal(first.code, 2);
        const unread = first.err.trim().split('\n');
        assert.ok(
          unread.every((line) => /^\d+\.postmortem\.md: not text in UTF-8, so not checked\.$/.test(line)),
          first.err.slice(0, 500),
        );
        const { length } = unread;
        assert.ok(length > 200 && length < 800, `${length}`);
        assert.ok(first.out.includes(`${1000 - length} files checked:`));
        assert.deepEqual(await check('.'), first);
      });
    });
  });

  describe('threads', () => {
    const many = Object.fromEntries(
      Array.from({ length: 150 }, (_, at) => [`${at}.postmortem.md`, document(`PM-${at}`)]),
    );

    it('are done without where none can be started, and tell the same', async () => {
      await inState(many, async (check, folder) => {
        const own = await check('--no-cache', '.');
        const allowed =
          '--experimental-permission --allow-fs-read=* --allow-fs-write=* --allow-child-process';
        const { code, out } = await inShell(
          folder,
          `${process.execPath} ${allowed} ${CLI} check --no-cache .`,
        );
        assert.deepEqual({ code, out }, { code: own.code, out: own.out });
        assert.match(out, /150 files checked/);
      });
    });

    it('end when somebody ends the run', async function () {
      if (process.platform === 'win32') this.skip();
      await inFolder(many, async (folder) => {
        const child = spawn(
          process.execPath,
          [CLI, 'check', '--no-cache', ...Array<string>(40).fill('.'), '-'],
          {
            cwd: folder,
            stdio: ['pipe', 'ignore', 'ignore'],
          },
        );
        // It waits for the standard input behind the files.
        setTimeout(() => child.kill('SIGINT'), 700);
        const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
        assert.equal(signal, 'SIGINT');
      });
    });
  });

  describe('what it writes', () => {
    before(function () {
      if (process.platform !== 'linux') this.skip();
    });

    it('ends with 2 and a sentence where there is no room', async () => {
      await inState(FILES, async (_, folder) => {
        const { code, err } = await inShell(folder, '$CLI check . > /dev/full');
        assert.equal(code, 2);
        assert.match(err, /^What was found could not be written to where the output goes: ENOSPC: [^\n]+\n$/);
      });
    });

    it('is quiet where a reader has seen enough', async () => {
      await inState(FILES, async (_, folder) => {
        const script =
          'for i in 1 2 3; do $CLI check --format json . . | head -1; done; echo "${PIPESTATUS[0]}"';
        const { out, err } = await inShell(folder, script);
        assert.deepEqual([out, err], ['{\n{\n{\n1\n', '']);
      });
    });

    for (const [args, what] of [
      ['export a.postmortem.md --out /proc/x', "open '/proc/x'"],
      ['export --format jsonl --out /proc/x .', "mkdir '/proc/x'"],
      ['export --site /proc/x .', "mkdir '/proc/x'"],
      ['export a.postmortem.md --out a.postmortem.md/x', 'a.postmortem.md/x'],
      // Node's own way of making folders never comes back from there.
      ['new --title T --out /proc/x/y.md', "mkdir '/proc/x'"],
    ] as const)
      it(`ends with 2 and a sentence where it has no place: ${args}`, async () => {
        await inState(FILES, async (_, folder) => {
          const { code, err } = await inShell(folder, `$CLI ${args}`);
          assert.equal(code, 2);
          assert.match(err, /^The system refuses: E\w+: [^\n]+\n$/m);
          assert.ok(err.includes(what), err);
        });
      });

    it('goes to what is no file without taking its place', async () => {
      await inState(FILES, async (_, folder) => {
        const script =
          'mkfifo out; cat out > read & $CLI export a.postmortem.md --format json --out out && wait; test -p out';
        const { code } = await inShell(folder, script);
        assert.equal(code, 0);
        assert.match(await readFile(join(folder, 'read'), 'utf8'), /"PM-1"/);
      });
    });
  });

  describe('what was typed or named wrongly', () => {
    const CASES: readonly (readonly [args: string, err: string])[] = [
      ['--verison', 'There is no option --verison before a command. Did you mean --version?'],
      ['check empty', 'empty: no *.postmortem.md in this folder.'],
      [
        'check a.postmortem.md --stdin-name b.md',
        '--stdin-name says which file a - stands for: postmortem check - --stdin-name b.md',
      ],
      ['list empty', 'empty: no *.postmortem.md in this folder.'],
      ["list --where 'ttd >' a.postmortem.md gone", 'Here ends the query, and a value is missing.'],
      ['list --since 2026-12-01 --until 2026-01-01', '--since comes after --until.'],
      ['report --since 2999-01-01', '--since 2999-01-01 is still to come.'],
      ['export --site a.postmortem.md .', 'a.postmortem.md is a file: name a folder.'],
      ['export --format csv --out a.postmortem.md .', 'a.postmortem.md is a file: name a folder.'],
      ['export --site pages empty && ls pages', 'empty: no *.postmortem.md in this folder.'],
      ['due empty', 'empty: no *.postmortem.md in this folder.'],
      ['due binary.postmortem.md', 'binary.postmortem.md: it is not text in UTF-8.'],
      ['timeline gone.postmortem.md', 'gone.postmortem.md: there is no such file.'],
      ['timeline empty', 'empty: it is no regular file.'],
      [
        'export a.postmortem.md --out empty',
        'empty is a folder: name a file with --out, or --site empty for pages of many.',
      ],
    ];
    const files = { ...FILES, 'empty/notes.txt': '', 'binary.postmortem.md': Uint8Array.of(0, 255, 1) };
    for (const [args, said] of CASES)
      it(`is said in a sentence, with nothing that reads like a success: ${args}`, () =>
        inState(files, async (_, folder) => {
          const { code, out, err } = await inShell(folder, `$CLI ${args}`);
          assert.deepEqual([code, out, err.split('\n')[0]], [2, '', said]);
        }));

    it('is no reason to be silent where there is nothing to do', () =>
      inState(FILES, async (_, folder) => {
        for (const [args, said] of [
          ['sync', 'No action item has a ticket: there is nothing to compare.\n'],
          ['verify', 'There is no action item to verify.\n'],
        ])
          assert.deepEqual(await inShell(folder, `$CLI ${args}`), { code: 0, out: '', err: said });
      }));
  });

  describe('a .postmortem.yaml that can not be opened', () => {
    const inIt = {
      ...FILES,
      'team/c.postmortem.md': document('PM-3'),
      'team/d.postmortem.md': document('PM-4'),
    };
    /** Links that lead round in a circle are there, and nobody can open them: not even root. */
    const unreadable = (use: (check: Check, folder: string) => Promise<void>): Promise<void> =>
      inState(inIt, async (check, folder) => {
        await symlink('.postmortem.yaml', join(folder, 'team/.postmortem.yaml'));
        await use(check, folder);
      });

    it('leaves what is below it unchecked, says so, and ends a check with 2', () =>
      unreadable(async (check) => {
        const { code, out, err } = await check('.');
        assert.equal(code, 2);
        assert.equal(
          err,
          "team/.postmortem.yaml can't be read (ELOOP), so the 2 files below it were not checked. Make it readable, or take it away.\n",
        );
        assert.match(out, /a\.postmortem\.md/);
        assert.doesNotMatch(out, /c\.postmortem\.md/);
        const one = await check('team/c.postmortem.md', '--changed-since', 'HEAD');
        assert.match(one.err, /, so team\/c\.postmortem\.md was not checked\./);
      }));

    it('ends every other command that goes by it with 2 and a sentence', () =>
      unreadable(async (_, folder) => {
        for (const command of [
          'list team',
          'due team',
          'export team/c.postmortem.md',
          'new --out team --title T --started 2026-11-18',
          'check - --stdin-name team/e.postmortem.md < a.postmortem.md',
        ]) {
          const { code, err } = await inShell(folder, `$CLI ${command}`);
          assert.equal(code, 2, command);
          assert.match(
            err,
            /^team\/\.postmortem\.yaml can't be read \(ELOOP\), [^\n]+ Make it readable, or take it away\.\n$/,
            command,
          );
        }
      }));

    it('may be a folder', () =>
      inState(FILES, async (check, folder) => {
        await mkdir(join(folder, '.postmortem.yaml'));
        assert.match((await check('.')).err, /^\.postmortem\.yaml can't be read \(EISDIR\), /);
      }));
  });
});

/** Bytes at random, a document cut anywhere, or one in which lines changed places. */
function brokenDocument(seed: number): Uint8Array {
  const random = createRandom(seed + 1);
  const whole = Buffer.from(document(`PM-${seed}`));
  if (seed % 4 === 0) return Uint8Array.from({ length: 300 }, () => random.below(256));
  if (seed % 4 === 1) return whole.subarray(0, random.below(whole.length));
  if (seed % 4 === 2) {
    whole[random.below(whole.length)] = random.below(256);
    return whole;
  }
  const lines = whole.toString('utf8').split('\n');
  return Buffer.from(lines.map(() => lines[random.below(lines.length)] ?? '').join('\n'));
}
