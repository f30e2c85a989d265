import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, run } from './run.ts';

const postmortem = (id: string, front: string, ...log: readonly string[]): string =>
  `---\npostmortem: 1\nid: ${id}\n${front}\n---\n\n# About ${id}\n\n\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n${log.map((line) => `  ${line}\n`).join('')}\`\`\`\n`;

const FILES = {
  'a.postmortem.md': postmortem(
    'PM-1',
    'severity: SEV-1\nservices: [api]\nstatus: closed',
    '14:00 impact_start: a',
    '14:10 detected: b',
    '15:00 resolved: c',
  ),
  'more/b.postmortem.md': postmortem(
    'PM-2',
    'severity: SEV-2\nservices: [api, db]\nstatus: draft',
    '14:00 impact_start: a',
    '14:30 resolved: The pool was pinned +public',
  ),
  'c.postmortem.md': postmortem('PM-3', 'severity: SEV-3\nkind: near_miss', '14:00 detected: a'),
};

describe('postmortem list', function () {
  this.timeout(60_000);

  it('lists what a query means, as a table', async () => {
    await inFolder(FILES, async (folder) => {
      assert.deepEqual(await run(folder, 'list', '--where', 'service = api and ttr >= 30m'), {
        code: 0,
        out: [
          'DAY         SEVERITY  STATUS  TTR  OPEN  ID    TITLE',
          '2026-11-18  SEV-1     closed   1h     0  PM-1  About PM-1',
          '2026-11-18  SEV-2     draft   30m     0  PM-2  About PM-2',
          '',
        ].join('\n'),
        err: '',
      });
    });
  });

  it('says which word of a query nobody wrote, where nothing fits', async () => {
    await inFolder(FILES, async (folder) => {
      for (const [query, said] of [
        ['severity = SEV-9', 'No postmortem has the severity "SEV-9". There are: SEV-1, SEV-2, SEV-3.\n'],
        [
          'service = ap',
          'No postmortem has the service "ap". Did you mean "api"? service ~ ap finds a part.\n',
        ],
        ['ttr > 1m and service = mailer', 'No postmortem has the service "mailer". There are: api, db.\n'],
        ['team = "Data"', 'No postmortem has the team "Data". None has a team at all.\n'],
        ['service = API and ttr > 9d', ''],
      ] as const)
        assert.deepEqual(await run(folder, 'list', '--where', query), {
          code: 0,
          out: 'No postmortem fits.\n',
          err: said,
        });
    });
  });

  it('gives programs the facts', async () => {
    await inFolder(FILES, async (folder) => {
      const { out } = await run(folder, 'list', '--where', 'text ~ "pool was pinned"', '--format', 'json');
      const [found, ...others] = JSON.parse(out) as { readonly id: string; readonly durations: object }[];
      assert.equal(found?.id, 'PM-2');
      assert.deepEqual(found.durations, {
        TTD: null,
        TTA: null,
        TTM: null,
        TTR: 1_800_000,
        impact: 1_800_000,
        publish: null,
      });
      assert.deepEqual(others, []);
    });
  });

  it('draws under a query what it stumbles over', async () => {
    await inFolder(FILES, async (folder) => {
      const { code, out, err } = await run(folder, 'list', '--where', 'ttd > soon');
      assert.deepEqual([code, out], [2, '']);
      assert.equal(
        err,
        '"soon" is no duration. Write 45s, 30m, 1.5h, 1h30m or 2d.\n  ttd > soon\n        ^^^^\n',
      );
    });
  });

  it('names what it could not read, and lists the rest', async () => {
    const files = {
      ...FILES,
      'd.postmortem.md': '# No front matter\n',
      'e.postmortem.md': '---\npostmortem: 1\nid: [\n---\n',
    };
    await inFolder(files, async (folder) => {
      const { code, out, err } = await run(folder, 'list');
      assert.equal(code, 2);
      assert.equal(out.trim().split('\n').length, 4);
      assert.equal(
        err,
        'd.postmortem.md: its front matter does not say that it is a postmortem.\ne.postmortem.md: the YAML of its front matter has a mistake.\n',
      );
    });
  });
});

describe('what counts only in part, or can only be guessed', function () {
  this.timeout(60_000);

  const files = {
    ...FILES,
    'd.postmortem.md': FILES['a.postmortem.md']
      .replace('id: PM-1', 'id: PM-4')
      .replace('zone: UTC', 'zone: UTC\nmore: ['),
    'e.postmortem.md': `${FILES['a.postmortem.md'].replace('id: PM-1', 'id: PM-5')}\n\`\`\`yaml action-items\n- id: A1\n  action: "Never closed\n\`\`\`\n`,
  };

  it('is named, and the exit code says so', async () => {
    await inFolder(files, async (folder) => {
      const { code, out, err } = await run(folder, 'list');
      assert.equal(out.trim().split('\n').length, 6);
      assert.deepEqual(
        [code, err],
        [
          2,
          [
            'd.postmortem.md: the YAML of its timeline has a mistake, so not all of it counts. postmortem check says where.\n',
            'e.postmortem.md: the YAML of its action items has a mistake, so not all of it counts. postmortem check says where.\n',
          ].join(''),
        ],
      );
      const stats = await run(folder, 'stats');
      assert.deepEqual([stats.code, stats.err, /could not be read/.test(stats.out)], [2, err, false]);
    });
  });

  it('is left out and named where its letters would have to be guessed', async () => {
    await inFolder(FILES, async (folder) => {
      writeFileSync(
        join(folder, 'd.postmortem.md'),
        FILES['a.postmortem.md'].replace('About', 'Gr\u00f6\u00dfe'),
        'latin1',
      );
      const { code, out, err } = await run(folder, 'list', '--format', 'json');
      assert.deepEqual([code, err], [2, 'd.postmortem.md: it is not text in UTF-8.\n']);
      assert.equal(out.includes('\ufffd'), false);
    });
  });
});

describe('a folder that can not be read', function () {
  this.timeout(60_000);

  /** Deeper than paths may be long: what nobody can read, not even the one who may read all. */
  function deepen(folder: string): void {
    const back = process.cwd();
    process.chdir(folder);
    for (let depth = 0; depth < 18; depth += 1) {
      mkdirSync('d'.repeat(250));
      process.chdir('d'.repeat(250));
    }
    process.chdir(back);
  }

  it('is named, whichever way the others are, and these are read', async () => {
    await inFolder(FILES, async (folder) => {
      deepen(join(folder, 'more'));
      try {
        for (const ways of [['.'], ['*'], ['**/*.postmortem.md']]) {
          const { code, out, err } = await run(folder, 'list', ...ways);
          assert.equal(code, 2, ways[0]);
          assert.match(
            err,
            /^more[^\n]*\/d+: this folder could not be read, nor what is in it\.\n$/,
            ways[0],
          );
          assert.match(out, /PM-1[^]*PM-2/, ways[0]);
        }
        const { code, out } = await run(folder, 'check', '.');
        assert.equal(code, 2);
        assert.match(out, /^3 files checked/m);
      } finally {
        execFileSync('rm', ['-rf', join(folder, 'more')]);
      }
    });
  });
});

describe('postmortem stats', function () {
  this.timeout(60_000);

  it('tells medians with n, what is not counted, and that few are few', async () => {
    await inFolder(FILES, async (folder) => {
      const { code, out } = await run(folder, 'stats', '--by', 'service');
      assert.equal(code, 0);
      assert.match(out, /^2 incidents, 2026-11-18 to 2026-11-18\nNot counted: 1 near miss\.\nFew: /);
      assert.match(out, /^Time to detect +1 +10m +– +10m +1 +detected − impact_start$/m);
      assert.match(out, /^Time to resolve +2 +45m +– +1h +0 +resolved − impact_start$/m);
      assert.match(out, /^api +2 +45m +2\ndb +1 +30m +1\n$/m);
    });
  });

  it('tells of no incident at all', async () => {
    await inFolder(FILES, async (folder) => {
      const { code, out } = await run(folder, 'stats', '--since', '2027-01-01');
      assert.equal(code, 0);
      assert.match(out, /^0 incidents\n/);
      assert.match(out, /^Time to resolve +0 +– +– +– +0 /m);
    });
  });

  it('names a file that is no text, in list and stats alike', async () => {
    const files = { ...FILES, 'd.postmortem.md': `${FILES['a.postmortem.md']}\0` };
    await inFolder(files, async (folder) => {
      for (const command of ['list', 'stats']) {
        const { code, out, err } = await run(folder, command);
        assert.deepEqual([code, err], [2, 'd.postmortem.md: it is not text in UTF-8.\n']);
        assert.notEqual(out, '');
      }
    });
  });

  it('refuses to rank people', async () => {
    await inFolder(FILES, async (folder) => {
      const { code, err } = await run(folder, 'stats', '--by', 'owner');
      assert.equal(code, 2);
      assert.match(err, /^--by takes severity, service, team, cause, month, detected_by\.$/m);
    });
  });
});

describe('the questions of docs/corpus.md', function () {
  this.timeout(60_000);
  const ANSWERS: readonly (readonly string[])[] = [
    ['PM-2026-027', 'PM-2026-030'],
    ['PM-2026-031'],
    ['PM-2026-031'],
    ['PUBLIC-2018-GITHUB'],
    ['PM-2026-027'],
    ['PM-2026-027', 'PM-2026-031'],
    ['PM-2026-027'],
    ['PUBLIC-2017-GITLAB', 'PUBLIC-2019-CLOUDFLARE'],
    ['PM-2026-027', 'PM-2026-030'],
    ['PM-2026-027', 'PM-2026-030', 'PM-2026-031'],
  ];
  const asked = [...readFileSync('docs/corpus.md', 'utf8').matchAll(/^postmortem list --where '(.+?)'/gm)]
    .map(([, query = '']) => query)
    .slice(-ANSWERS.length);

  for (const [index, query] of asked.entries())
    it(`are answered: ${query}`, async () => {
      const { code, out, err } = await run(
        'examples/postmortems',
        'list',
        '--format',
        'json',
        '--where',
        query,
      );
      assert.deepEqual([code, err], [0, '']);
      const found = (JSON.parse(out) as { readonly id: string }[]).map(({ id }) => id);
      assert.deepEqual(found.toSorted(), ANSWERS[index]);
    });
});

describe('postmortem timeline', function () {
  this.timeout(60_000);

  it('writes the entries, and with --public those alone that are marked', async () => {
    await inFolder(FILES, async (folder) => {
      const all = await run(folder, 'timeline', 'more/b.postmortem.md', '--format', 'csv');
      assert.deepEqual([all.code, all.out.trim().split('\n').length], [0, 3]);
      const open = await run(folder, 'timeline', 'more/b.postmortem.md', '--public');
      assert.equal(open.code, 0);
      assert.equal(open.out.includes('The pool was pinned'), true);
      assert.equal(open.out.includes('impact start'), false);
    });
  });

  it('writes nothing of a restricted one', async () => {
    const files = { 'r.postmortem.md': postmortem('PM-9', 'audience: restricted', '14:00 detected: a') };
    await inFolder(files, async (folder) => {
      assert.deepEqual(await run(folder, 'timeline', 'r.postmortem.md'), {
        code: 2,
        out: '',
        err: 'r.postmortem.md: This postmortem is restricted: nothing of it is exported.\n',
      });
    });
  });
});
