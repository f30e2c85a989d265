import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder, run, type Ran } from './run.ts';

const document = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const GOOD = document(
  '---',
  'postmortem: 1',
  'id: PM-2026-031',
  'status: draft',
  'severity: SEV-2',
  'owner: dana',
  'services: [checkout-api]',
  '---',
  '',
  '# Checkout returned errors for 47 minutes',
  '',
  'The pool of connections ran dry.',
  '',
  '```yaml timeline',
  'date: 2026-11-18',
  'zone: UTC',
  'log: |',
  '  13:56 impact_start: Rollout reaches 60 % of pods',
  '  14:03:12 detected, alerted: Page: checkout-api 5xx above 5 %',
  '```',
);
const replaced = (from: string, to: string): string => {
  assert.ok(GOOD.includes(from));
  return GOOD.replace(from, to);
};
/** Beside others, each has an id of its own. */
const withId = (id: string, text: string): string => text.replace('PM-2026-031', id);
const WRONG = withId('PM-2026-032', replaced('status: draft', 'status: drft'));
const BLAMING = withId(
  'PM-2026-033',
  replaced('The pool of connections ran dry.', 'Human error took checkout down.'),
);

interface Report {
  readonly files: readonly {
    readonly file: string;
    readonly findings: readonly {
      readonly code: string;
      readonly message?: string;
      readonly level: string;
      readonly start: number;
      readonly end: number;
      readonly line: number;
      readonly column: number;
    }[];
  }[];
}

interface SarifRule {
  readonly id: string;
  readonly helpUri?: string;
  readonly help?: { readonly markdown: string };
  readonly defaultConfiguration?: { readonly level: string };
}

interface Sarif {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] };
      };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly message: { readonly text: string; readonly markdown: string };
        readonly level: string;
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string };
              readonly region: Readonly<Record<string, number>>;
            };
          },
        ];
      }[];
    },
  ];
}

// Whoever reads the format relies on this shape; the assertions on it would fail if it were another.
const parsed = <T>(text: string): T => JSON.parse(text) as T;

const asJson = async (
  folder: string,
  ...args: readonly string[]
): Promise<Ran & { readonly report: Report }> => {
  const ran = await run(folder, 'check', '--format', 'json', ...args);
  return { ...ran, report: parsed<Report>(ran.out) };
};

/** `file: code …` for each file. */
const codesOf = ({ files }: Report): readonly string[] =>
  files.map(({ file, findings }) => [`${file}:`, ...findings.map(({ code }) => code)].join(' '));

/** Checks one document called `a.postmortem.md`. */
async function checkOne(
  content: string | Uint8Array,
  use: (ran: Ran & { report: Report }) => void,
): Promise<void> {
  await inFolder({ 'a.postmortem.md': content }, async (folder) =>
    use(await asJson(folder, 'a.postmortem.md')),
  );
}

describe('postmortem check: formats and exit codes', () => {
  it('says that nothing was found, with 0', () =>
    inFolder({ 'a.postmortem.md': GOOD }, async (folder) => {
      const { code, out, err } = await run(folder, 'check', 'a.postmortem.md');
      assert.deepEqual([code, out, err], [0, '1 file checked, nothing found.\n', '']);
    }));

  it('writes a line a finding, as compilers do, with 1', () =>
    inFolder({ 'a.postmortem.md': WRONG }, async (folder) => {
      const { code, out, err } = await run(folder, 'check', 'a.postmortem.md');
      assert.match(
        out,
        /^a\.postmortem\.md:4:9: error: .+ \[schema\/enum\]\n1 file checked: 1 error, 0 warnings, 0 softer\.\n$/,
      );
      assert.deepEqual([code, err], [1, '']);
    }));

  it('gives json with offsets, lines and columns', () =>
    inFolder({ 'a.postmortem.md': WRONG }, async (folder) => {
      const { code, report } = await asJson(folder, 'a.postmortem.md');
      const [finding] = report.files[0]?.findings ?? [];
      assert.ok(finding);
      assert.equal(WRONG.slice(finding.start, finding.end), 'drft');
      assert.deepEqual([finding.line, finding.column, finding.level, code], [4, 9, 'error', 1]);
    }));

  it('gives SARIF 2.1.0 with a rule for each code and a region for each result', () =>
    inFolder({ 'post mortems/100%#1.postmortem.md': WRONG }, async (folder) => {
      const { code, out } = await run(folder, 'check', '--format=sarif', 'post mortems');
      const { version, runs } = parsed<Sarif>(out);
      const [{ tool, results }] = runs;
      assert.deepEqual([version, tool.driver.name, code], ['2.1.0', 'postmortem', 1]);
      assert.deepEqual(
        tool.driver.rules.map(({ id }) => id),
        ['schema/enum'],
      );
      const { artifactLocation, region } = results[0]?.locations[0].physicalLocation ?? assert.fail();
      assert.equal(artifactLocation.uri, 'post%20mortems/100%25%231.postmortem.md');
      assert.deepEqual(
        [region['startLine'], region['startColumn'], region['endColumn'], region['charLength']],
        [4, 9, 13, 4],
      );
    }));

  it('tells in SARIF what a code means, why it matters and where to read on', () =>
    inFolder(
      { 'a.postmortem.md': replaced('The pool', 'Human error (`x`) broke it. The pool') },
      async (folder) => {
        const { out } = await run(folder, 'check', '--format=sarif', 'a.postmortem.md');
        const [{ tool, results }] = parsed<Sarif>(out).runs;
        const [result] = results.filter(({ ruleId }) => ruleId === 'blame/human-error');
        assert.ok(result);
        const { text, markdown } = result.message;
        assert.match(text, /^"Human error" says that something went wrong/);
        assert.match(
          markdown,
          /^"Human error" says that something went wrong[^]+\*\*A better question\.\*\*/,
        );
        const rule = tool.driver.rules[result.ruleIndex] ?? assert.fail();
        assert.equal(rule.id, result.ruleId);
        assert.deepEqual(Object.keys(rule), [
          'id',
          'shortDescription',
          'defaultConfiguration',
          'fullDescription',
          'help',
          'helpUri',
        ]);
        assert.equal(rule.defaultConfiguration?.level, 'error');
        assert.match(rule.helpUri ?? '', /^https:/);
        assert.match(rule.help?.markdown ?? '', /One way to put it/);
        assert.match(rule.help?.markdown ?? '', /postmortem-ignore blame\/human-error: why/);
      },
    ));

  it('ends with 0 on warnings, and with 1 where --fail-on says warning', () =>
    inFolder({ 'a.postmortem.md': BLAMING }, async (folder) => {
      assert.equal((await run(folder, 'check', 'a.postmortem.md')).code, 0);
      const strict = await run(folder, 'check', '--fail-on', 'warning', 'a.postmortem.md');
      assert.equal(strict.code, 1);
      assert.match(strict.out, /warning: .+ \[blame\/human-error\]/);
    }));

  const unusable: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no command', [], /^  check +Find problems/m],
    ['another command', ['chek'], /There is no command "chek"/],
    ['no file', ['check'], /Name the files to check/],
    [
      'another format',
      ['check', '--format', 'xml', 'a.md'],
      /--format takes text, json, sarif, github, junit\./,
    ],
    ['a format that every object has', ['check', '--format', 'toString', 'a.md'], /--format takes/],
    ['another level', ['check', '--fail-on', 'hint', 'a.md'], /--fail-on takes error, warning\./],
    ['an unknown option', ['check', '--fast', 'a.md'], /--fast/],
  ];
  for (const [name, args, message] of unusable) {
    it(`ends with 2 and says why: ${name}`, () =>
      inFolder({}, async (folder) => {
        const { code, out, err } = await run(folder, ...args);
        assert.equal(code, 2);
        assert.match(out + err, message);
        assert.doesNotMatch(err, /\n\s+at /);
      }));
  }
});

describe('postmortem check: which files', () => {
  it('takes missing front matter for a finding in a *.postmortem.md', () =>
    checkOne('# Checkout\n\nText.\n', ({ code, report }) => {
      assert.match(codesOf(report)[0] ?? '', /front-matter|schema\/required|missing\//);
      assert.equal(code, 1);
    }));

  it('looks at the wording only of other Markdown, as in a review', () =>
    inFolder(
      { 'notes.md': '# T\n\nHuman error took it down.\n\n```yaml timeline\nlog: x\n```\n' },
      async (folder) => {
        const { code, report } = await asJson(folder, 'notes.md');
        assert.deepEqual(codesOf(report), ['notes.md: blame/human-error']);
        assert.equal(report.files[0]?.findings[0]?.level, 'error');
        assert.equal(code, 1);
      },
    ));

  it('knows a document by its front matter, whatever its name', () =>
    inFolder({ 'notes.md': WRONG }, async (folder) => {
      assert.deepEqual(codesOf((await asJson(folder, 'notes.md')).report), ['notes.md: schema/enum']);
    }));

  it('searches a folder for *.postmortem.md, and node_modules not', () =>
    inFolder(
      {
        'a/one.postmortem.md': WRONG,
        'a/b/two.postmortem.md': GOOD,
        'a/notes.md': 'Human error.\n',
        'a/node_modules/x/three.postmortem.md': WRONG,
      },
      async (folder) => {
        const { report } = await asJson(folder, 'a');
        assert.deepEqual(
          report.files.map(({ file }) => file.replaceAll('\\', '/')),
          ['a/b/two.postmortem.md', 'a/one.postmortem.md'],
        );
      },
    ));

  const patterns: readonly (readonly [string, readonly string[]])[] = [
    ['p/*.md', ['p/a.postmortem.md', 'p/b.md']],
    ['p/*.postmortem.md', ['p/a.postmortem.md']],
    ['p/a*.md', ['p/a.postmortem.md']],
    ['*/a.*.md', ['p/a.postmortem.md']],
    ['**/*.postmortem.md', ['c.postmortem.md', 'p/a.postmortem.md', 'p/q/d.postmortem.md']],
    ['p/**/*.postmortem.md', ['p/a.postmortem.md', 'p/q/d.postmortem.md']],
    ['p/*', ['p/a.postmortem.md', 'p/b.md', 'p/q/d.postmortem.md']],
    ['**', ['c.postmortem.md', 'p/a.postmortem.md', 'p/q/d.postmortem.md']],
  ];
  for (const [pattern, expected] of patterns) {
    it(`expands ${pattern} as a shell does`, () =>
      inFolder(
        {
          'c.postmortem.md': GOOD,
          'p/a.postmortem.md': GOOD,
          'p/b.md': 'Text.\n',
          'p/.hidden.md': 'Text.\n',
          'p/q/d.postmortem.md': GOOD,
        },
        async (folder) => {
          const { code, report, err } = await asJson(folder, pattern);
          assert.deepEqual(
            report.files.map(({ file }) => file.replaceAll('\\', '/')),
            expected,
          );
          assert.deepEqual([code, err], [0, '']);
        },
      ));
  }

  const unreadable: readonly (readonly [string, string, RegExp])[] = [
    ['a binary file', 'binary.md', /binary\.md: not text in UTF-8/],
    ['Latin-1', 'latin1.md', /latin1\.md: not text in UTF-8/],
    ['UTF-16', 'utf16.md', /utf16\.md: not text in UTF-8/],
    ['another type', 'notes.txt', /notes\.txt: not Markdown/],
    ['10 MB of Markdown', 'large.md', /large\.md: more than 4 million characters/],
    ['a pattern that nothing fits', 'no/*.md', /no\/\*\.md: no file fits/],
    ['a file that is not there', 'gone.md', /gone\.md: there is no such file/],
    ['a folder without any', 'empty', /empty: no \*\.postmortem\.md/],
  ];
  for (const [name, path, message] of unreadable) {
    it(`ends with 2 on ${name}, and checks the others`, () =>
      inFolder(
        {
          'a.postmortem.md': WRONG,
          'binary.md': Uint8Array.of(0x89, 0x50, 0, 1),
          'latin1.md': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
          'utf16.md': Buffer.from('\uFEFF# T', 'utf16le'),
          'notes.txt': 'x',
          'large.md': 'A line of text.\n'.repeat(650_000),
          'z.postmortem.md': GOOD,
        },
        async (folder) => {
          await mkdir(join(folder, 'empty'));
          const { code, report, err } = await asJson(folder, 'a.postmortem.md', path, 'z.postmortem.md');
          assert.equal(code, 2);
          assert.match(err, message);
          assert.deepEqual(codesOf(report), ['a.postmortem.md: schema/enum', 'z.postmortem.md:']);
        },
      ));
  }

  it('ends with 2 on what is there and cannot be read, and checks the others', function () {
    if (process.platform === 'win32') this.skip();
    return inFolder({ 'a.postmortem.md': WRONG }, async (folder) => {
      const server = createServer();
      await new Promise<void>((listening) => server.listen(join(folder, 'socket.md'), listening));
      try {
        const { code, report, err } = await asJson(folder, 'socket.md', 'a.postmortem.md');
        assert.match(err, /^socket\.md: it can't be read \([A-Z]+\)/);
        assert.deepEqual([code, codesOf(report)], [2, ['a.postmortem.md: schema/enum']]);
      } finally {
        server.close();
      }
    });
  });
});

describe('postmortem check: .postmortem.yaml', () => {
  it('takes levels from the nearest one above', () =>
    inFolder(
      {
        '.postmortem.yaml': 'levels:\n  blame/*: off\n',
        'p/a.postmortem.md': BLAMING,
        'q/.postmortem.yaml': 'levels:\n  blame/human-error: error\n',
        'q/notes.md': 'Human error took it down.\n',
      },
      async (folder) => {
        const { code, report } = await asJson(folder, 'p', 'q/notes.md');
        assert.deepEqual(
          report.files.map(({ findings }) => findings.map(({ level }) => level)),
          [[], ['error']],
        );
        assert.equal(code, 1);
      },
    ));

  it('leaves out what `ignore` names for a file', () =>
    inFolder(
      {
        '.postmortem.yaml':
          'ignore:\n  - code: blame/*\n    files: old/**\n    reason: Written before we looked.\n',
        'old/a.md': 'Human error took it down.\n',
        'new/a.md': 'Human error took it down.\n',
      },
      async (folder) => {
        const { report } = await asJson(folder, 'old/a.md', 'new/a.md');
        assert.deepEqual(codesOf(report), ['old/a.md:', 'new/a.md: blame/human-error']);
      },
    ));

  it('names an `ignore` that leaves nothing out, where all that it holds for was checked', () =>
    inFolder(
      {
        '.postmortem.yaml': ['blame/*', 'timeline/*']
          .map((code) => `  - { code: ${code}, files: old/**, reason: before we looked }\n`)
          .join('')
          .replace(/^/, 'ignore:\n  - { code: blame/*, files: older/**, reason: before we looked }\n'),
        'old/a.postmortem.md': BLAMING,
        'old/b.postmortem.md': GOOD,
      },
      async (folder) => {
        const unused = async (...files: readonly string[]): Promise<readonly (string | undefined)[]> =>
          (await asJson(folder, ...files)).report.files
            .flatMap(({ findings }) => findings)
            .filter(({ code }) => code === 'ignore/unused')
            .map(({ message }) => message);
        assert.deepEqual(await unused('old'), [
          'No file fits "older/**", so this leaves nothing out. It can go, or name where the files are now.',
          'There is no timeline/* in old/** that this could leave out. It can go.',
        ]);
        assert.equal((await unused('old/b.postmortem.md')).length, 1);
      },
    ));

  it('tells what it says wrongly, once, and lets the rest hold', () =>
    inFolder(
      {
        '.postmortem.yaml': 'levels:\n  blame/*: silent\n  schema/enum: warning\n',
        'a.postmortem.md': WRONG,
        'b.postmortem.md': GOOD,
      },
      async (folder) => {
        const { code, report } = await asJson(folder, 'a.postmortem.md', 'b.postmortem.md');
        assert.deepEqual(codesOf(report), [
          '.postmortem.yaml: schema/enum',
          'a.postmortem.md: schema/enum',
          'b.postmortem.md:',
        ]);
        assert.equal(report.files[1]?.findings[0]?.level, 'warning');
        assert.equal(code, 1);
      },
    ));

  it('names a code that no finding has', () =>
    inFolder(
      { '.postmortem.yaml': 'levels: { timeline/ordr: hint }\n', 'a.postmortem.md': GOOD },
      async (folder) => {
        const { code, report } = await asJson(folder, 'a.postmortem.md');
        assert.deepEqual(codesOf(report), ['.postmortem.yaml: config/code', 'a.postmortem.md:']);
        assert.equal(code, 0);
      },
    ));

  it('survives one that is not YAML', () =>
    inFolder({ '.postmortem.yaml': 'levels: [a, b\n', 'a.postmortem.md': GOOD }, async (folder) => {
      const { code, report } = await asJson(folder, 'a.postmortem.md');
      const [config = '', document] = codesOf(report);
      assert.ok(config.startsWith('.postmortem.yaml: yaml/syntax'), config);
      assert.equal(document, 'a.postmortem.md:');
      assert.equal(code, 1);
    }));
});

describe('postmortem check: bad input', () => {
  const forms: readonly (readonly [string, (text: string) => string])[] = [
    ['a BOM', (text) => `\uFEFF${text}`],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['a lone CR', (text) => text.replaceAll('\n', '\r')],
  ];
  for (const [name, form] of forms) {
    it(`finds the same in the same place with ${name}`, () =>
      checkOne(form(WRONG), ({ report }) => {
        const [finding] = report.files[0]?.findings ?? [];
        assert.ok(finding);
        assert.deepEqual(codesOf(report), ['a.postmortem.md: schema/enum']);
        assert.equal(form(WRONG).slice(finding.start, finding.end), 'drft');
        assert.deepEqual([finding.line, finding.column], [4, 9]);
      }));

    it(`finds nothing in a good one with ${name}`, () =>
      checkOne(form(GOOD), ({ code, report }) => {
        assert.deepEqual([code, codesOf(report)], [0, ['a.postmortem.md:']]);
      }));
  }

  const broken: readonly (readonly [string, string, string])[] = [
    ['10 MB', GOOD + 'A line of text.\n'.repeat(650_000), 'document/too-large'],
    ['a section twice', `${GOOD}\n\`\`\`yaml timeline\ndate: 2026-11-18\n\`\`\`\n`, 'document/section-twice'],
    ['tabs in YAML', `${GOOD}\n\`\`\`yaml action-items\n- id: A1\n\taction: Add a test\n\`\`\`\n`, 'yaml/'],
    ['not YAML', `${GOOD}\n\`\`\`yaml impact\nslo: [a, b\n\`\`\`\n`, 'yaml/syntax'],
    ['front matter that is not YAML', replaced('id: PM-2026-031', 'id: "PM'), 'yaml/syntax'],
    ['an empty file', '', ''],
    ['only a BOM', '\uFEFF', ''],
    ['an open fence', GOOD.slice(0, -4), ''],
  ];
  for (const [name, content, code] of broken) {
    it(`has a message for ${name}, and no stack`, () =>
      checkOne(content, (ran) => {
        assert.equal(ran.err, '');
        assert.ok(ran.code === 0 || ran.code === 1);
        const codes = codesOf(ran.report).join(' ');
        assert.ok(codes.includes(` ${code}`) || code === '', codes);
      }));
  }
});
