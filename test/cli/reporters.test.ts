import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import fc from 'fast-check';
import type { Checked } from '../../src/cli/check-file.ts';
import { github } from '../../src/cli/reporters/github.ts';
import { junit } from '../../src/cli/reporters/junit.ts';
import { workflowCommand } from '../../src/cli/reporters/workflow-command.ts';
import type { Problem } from '../../src/core/language/problems.ts';
import { readLines } from '../../src/core/document/lines.ts';
import { inFolder, run, type Ran } from './run.ts';
import { isThere } from './terminal.ts';

const checked = (file: string, ...found: readonly (readonly [Problem['level'], string])[]): Checked => ({
  file,
  lines: readLines('one two\nthree\n'),
  leftOut: [],
  findings: found.map(([level, message]) => ({
    code: 'blame/agent',
    level,
    message,
    span: { start: 4, end: 7 },
    fixes: [],
  })),
});

describe('annotations for GitHub', () => {
  it('name the place, the loudest first', () => {
    assert.equal(
      github([checked('a.md', ['information', 'soft'], ['error', 'loud: 100 %\nmore'])]),
      [
        '::error file=a.md,line=1,endLine=1,col=5,endColumn=8,title=blame/agent::loud: 100 %25%0Amore',
        '::notice file=a.md,line=1,endLine=1,col=5,endColumn=8,title=blame/agent::soft',
        '1 file checked: 1 error, 0 warnings, 1 softer.',
        '',
      ].join('\n'),
    );
  });

  it('are one line each, whatever they say, and give it back', () => {
    const back = (text: string): string =>
      text
        .replaceAll('%2C', ',')
        .replaceAll('%3A', ':')
        .replaceAll('%0A', '\n')
        .replaceAll('%0D', '\r')
        .replaceAll('%25', '%');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (file, message) => {
        const line = workflowCommand('warning', { file }, message);
        const [, property = '', said = ''] = /^::warning file=([^,:\r\n]*)::([^\r\n]*)\n$/.exec(line) ?? [];
        assert.deepEqual([back(property), back(said)], [file, message]);
      }),
    );
  });
});

const TEXT = /(?:[^<>&"]|&(?:amp|lt|gt|quot|#\d+);)*/.source;
const XML = new RegExp(
  `^(?:<\\?xml [^?]*\\?>|</[a-z-]+>|<[a-z-]+(?: [a-z]+="${TEXT}")*/?>|(?!<)(?:${TEXT}))*$`,
  'u',
);

describe('test results for servers', () => {
  it('are failed where they are at least a warning', () => {
    const report = junit([checked('a.md', ['warning', 'x'], ['hint', 'y']), checked('b.md')]);
    assert.match(report, /<testsuites name="postmortem check" tests="3" failures="1">/);
    assert.match(report, /<failure type="warning" message="x">a\.md:1:5: x<\/failure>/);
    assert.match(report, /<system-out>y<\/system-out>/);
    assert.match(report, /<testcase classname="b\.md" name="nothing found" file="b\.md"\/>/);
  });

  it('are XML, whatever a document says', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(']]>', '<script>', '&amp;', '"\'', '\u0000\u001b[31m', '\ufffe', '\ud800'),
    );
    fc.assert(
      fc.property(words, words, (file, message) => {
        const report = junit([checked(file, ['error', message], ['hint', message])]);
        assert.match(report, XML);
        // oxlint-disable-next-line no-control-regex
        assert.doesNotMatch(report, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        assert.equal(Buffer.from(report).toString(), report);
      }),
    );
  });
});

describe('test results and annotations of the hostile', () => {
  const HOSTILE = [
    '\u0000\u001b[31m',
    ']]>',
    '<failure/>',
    '&lt;',
    '"\'',
    '\r\n::error::x',
    '\u0085\u2028',
    '\ud800',
    '😀ü',
  ];
  const all = HOSTILE.map((words) =>
    checked(`${words}.md`, ['error', words], ['warning', words], ['hint', words]),
  );

  it('are what servers read, by a schema of what they agree on', function () {
    if (!isThere('xmllint')) this.skip();
    const { stderr, status } = spawnSync('xmllint', ['--noout', '--schema', 'test/cli/junit.xsd', '-'], {
      input: junit([...all, checked('none.md')]),
    });
    assert.deepEqual([status, stderr.toString()], [0, '- validates\n']);
  });

  it('are one annotation each, and no line of theirs is a command of its own', () => {
    const lines = github(all).split('\n');
    assert.equal(lines.length, 3 * HOSTILE.length + 2);
    const commands = lines.filter((line) => line.startsWith('::'));
    assert.equal(commands.length, 3 * HOSTILE.length);
    for (const line of commands) assert.match(line, /^::(?:error|warning|notice) file=[^,\r]*,line=1,/);
  });
});

describe('postmortem check', function () {
  this.timeout(60_000);
  const WRONG =
    '---\npostmortem: 1\nid: PM-1\nstatus: drft\nseverity: SEV-2\nowner: dana\nservices: [a]\n---\n\n# A\n';

  const piped = (folder: string, text: string, ...args: readonly string[]): Promise<Ran> =>
    new Promise((done) => {
      const child = execFile(
        process.execPath,
        [resolve('dist/cli.js'), 'check', ...args],
        { cwd: folder },
        (_, out, err) => done({ code: child.exitCode ?? -1, out, err }),
      );
      child.stdin?.end(text);
    });

  it('takes what comes by the standard input, with the configuration of the file that it is for', async () => {
    await inFolder({ 'docs/.postmortem.yaml': 'levels: { schema/enum: warning }\n' }, async (folder) => {
      const { code, out } = await piped(folder, WRONG, '-', '--stdin-name', 'docs/a.postmortem.md');
      assert.match(out, /^docs\/a\.postmortem\.md:4:9: warning: .*\[schema\/enum\]$/m);
      assert.equal(code, 0);
      assert.match((await piped(folder, WRONG, '-')).out, /^stdin\.postmortem\.md:4:9: error: /m);
    });
  });

  it('finds in folders nothing that Git is told to ignore, and checks what is named all the same', async () => {
    const files = { '.gitignore': 'build/\n', 'a.postmortem.md': WRONG, 'build/b.postmortem.md': WRONG };
    await inFolder(files, async (folder) => {
      assert.match((await run(folder, 'check', '.')).out, /^2 files checked/m);
      await new Promise((done) => void execFile('git', ['init', '-q'], { cwd: folder }, done));
      const { out } = await run(folder, 'check', '.');
      assert.match(out, /^1 file checked/m);
      assert.doesNotMatch(out, /build/);
      assert.match((await run(folder, 'check', 'build/b.postmortem.md')).out, /^build\/b\.postmortem\.md:4/m);
    });
  });
});
