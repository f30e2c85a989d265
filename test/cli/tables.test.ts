import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TABLES } from '../../src/core/corpus/tables/tables.ts';
import { useDuckDb, type Answer } from '../support/sql/ask.ts';
import { inFolder, run } from './run.ts';

const QUESTIONS = readdirSync(resolve('docs/sql')).map((file) => ({
  name: file.replace(/\.sql$/, ''),
  sql: readFileSync(resolve('docs/sql', file), 'utf8'),
}));

const MORE = `---
postmortem: 1
id: PM-7
status: draft
severity: SEV-1
services: [orders-db]
teams: [payments]
---

# "Quoted", with a comma,

\`\`\`yaml timeline
date: 2026-11-02
zone: UTC
log: |
  14:00 impact_start: One, "two"
  14:50 detected: Line; with 'quotes'
  15:00 resolved: c
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
  factor: Nobody owned the limit
\`\`\`

\`\`\`yaml action-items
- id: A1
  action: Limit the pool
  priority: P0
  due: 2026-11-03
  status: open
\`\`\`
`;

const READERS: Readonly<Record<string, (files: string) => string>> = {
  parquet: (files) => `read_parquet('${files}', hive_partitioning = true, union_by_name = true)`,
  csv: (files) => `read_csv('${files}', hive_partitioning = true, union_by_name = true, header = true)`,
  jsonl: (files) =>
    `read_json('${files}', format = 'newline_delimited', hive_partitioning = true, union_by_name = true)`,
};

/** Two repositories, one of them the examples, exported into one folder. */
async function exported(
  format: string,
  use: (tables: string, folder: string) => Promise<void>,
): Promise<void> {
  const files = {
    'one/a.postmortem.md': MORE,
    'one/secret.postmortem.md': MORE.replace('id: PM-7', 'id: PM-8\naudience: restricted'),
    'one/bare.postmortem.md': '---\npostmortem: 1\nid: PM-9\nkind: near_miss\n---\n\n# Bare\n',
    'two/README.md': '',
  };
  await inFolder(files, async (folder) => {
    for (const name of ['one', 'two']) execFileSync('git', ['init', '-q', name], { cwd: folder });
    cpSync(resolve('examples/postmortems'), join(folder, 'two'), { recursive: true });
    const first = await run(folder, 'export', 'one', '--format', format, '--out', 'tables');
    assert.equal(first.code, 2);
    assert.match(first.err, /^one\/secret\.postmortem\.md: This postmortem is restricted/m);
    assert.match(first.err, /^2 postmortems in 6 tables under tables\.$/m);
    const second = await run(folder, 'export', 'two', '--format', format, '--out', 'tables');
    assert.equal(second.code, 0, second.err);
    await use(join(folder, 'tables'), folder);
  });
}

const answersTo = (format: string, tables: string): Promise<Readonly<Record<string, readonly Answer[]>>> =>
  useDuckDb(async (ask) => {
    for (const { name } of TABLES)
      await ask(
        `CREATE VIEW ${name} AS SELECT * FROM ${READERS[format]?.(join(tables, name, '**', `*.${format}`)) ?? ''}`,
      );
    const answers: Record<string, readonly Answer[]> = {};
    for (const { name, sql } of QUESTIONS) answers[name] = await ask(sql);
    return answers;
  });

describe('postmortem export as tables', function () {
  this.timeout(120_000);

  it('is asked by each of the questions that come along, and each format gives the same answers', async () => {
    assert.ok(QUESTIONS.length >= 12);
    const told: Record<string, Readonly<Record<string, readonly Answer[]>>> = {};
    for (const format of Object.keys(READERS))
      await exported(format, async (tables) => {
        told[format] = await answersTo(format, tables);
      });
    // Figures may be whole in one format and not in another.
    const plain = (answers: unknown): unknown =>
      JSON.parse(JSON.stringify(answers), (_, value: unknown) =>
        typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value,
      );
    assert.deepEqual(plain(told['csv']), plain(told['parquet']));
    assert.deepEqual(plain(told['jsonl']), plain(told['parquet']));
    for (const { name } of QUESTIONS)
      assert.ok((told['parquet']?.[name]?.length ?? 0) > 0, `${name} has no answer in the examples`);
  });

  it('says what postmortem stats says of the same files', async () => {
    await exported('parquet', async (tables, folder) => {
      const { out } = await run(
        folder,
        'stats',
        'one/a.postmortem.md',
        'one/bare.postmortem.md',
        'two',
        '--by',
        'severity',
        '--format',
        'json',
      );
      const { groups } = JSON.parse(out) as {
        readonly groups: readonly {
          readonly name: string;
          readonly resolve: { readonly n: number; readonly median: number };
        }[];
      };
      const answers = (await answersTo('parquet', tables))['time-to-resolve'] ?? [];
      assert.deepEqual(
        answers.map((answer) => [answer['severity'], Number(answer['n']), Number(answer['median_ms'])]),
        groups
          .map(({ name, resolve: { n, median } }) => [name, n, median])
          .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
      );
    });
  });

  it('gives back every letter of a text, and nothing of a restricted postmortem', async () => {
    await exported('csv', async (tables) => {
      const [title, texts, ids] = await useDuckDb(async (ask) => {
        const from = (name: string): string => READERS['csv']?.(join(tables, name, '**', '*.csv')) ?? '';
        return [
          await ask(`SELECT title FROM ${from('incidents')} WHERE incident = 'PM-7'`),
          await ask(`SELECT text FROM ${from('timeline')} WHERE incident = 'PM-7' ORDER BY position`),
          await ask(`SELECT incident FROM ${from('incidents')} WHERE incident = 'PM-8'`),
        ];
      });
      assert.deepEqual(title, [{ title: '"Quoted", with a comma,' }]);
      assert.deepEqual(
        texts?.map(({ text }) => text),
        ['One, "two"', "Line; with 'quotes'", 'c'],
      );
      assert.deepEqual(ids, []);
    });
  });

  it('writes a repository anew and touches nothing else', async () => {
    await exported('jsonl', async (tables, folder) => {
      const list = (): readonly string[] =>
        readdirSync(tables, { recursive: true, encoding: 'utf8' })
          .filter((path) => path.endsWith('.jsonl'))
          .toSorted();
      const before = list();
      await run(folder, 'export', 'one/bare.postmortem.md', '--format', 'jsonl', '--out', 'tables');
      const after = list();
      const gone = before.filter((path) => !after.includes(path));
      assert.ok(gone.length > 0 && gone.every((path) => path.includes('month=2026-11')), gone.join('\n'));
      assert.equal(
        after.filter((path) => path.includes('two')).length,
        before.filter((path) => path.includes('two')).length,
      );
    });
  });

  it('puts what has a day that no calendar has with what has none', () =>
    inFolder(
      {
        'a.postmortem.md': MORE.replace('2026-11-02', '2026-13-45'),
        'b.postmortem.md': MORE.replace('2026-11-02', '../../../'),
      },
      async (folder) => {
        assert.equal((await run(folder, 'export', '--format', 'parquet', '--out', 'tables')).code, 0);
        const written = readdirSync(join(folder, 'tables/incidents'), { recursive: true, encoding: 'utf8' });
        assert.deepEqual(
          written
            .filter((path) => path.endsWith('.parquet'))
            .map((path) => path.split('/').slice(1).join('/')),
          ['month=__HIVE_DEFAULT_PARTITION__/postmortems.parquet'],
        );
      },
    ));

  it('names no folder by who somebody is to a host', () =>
    inFolder({ 'a.postmortem.md': MORE }, async (folder) => {
      execFileSync('git', ['init', '-q'], { cwd: folder });
      const remote = 'http://user:secret@git.example.com:8080/acme/shop.git';
      execFileSync('git', ['remote', 'add', 'origin', remote], { cwd: folder });
      await run(folder, 'export', '.', '--format', 'jsonl', '--out', 'tables');
      const [name] = readdirSync(join(folder, 'tables', 'incidents'));
      assert.match(name ?? '', /git\.example\.com/);
      assert.doesNotMatch(name ?? '', /user|secret/);
    }));

  it('asks for a folder', () =>
    inFolder({ 'a.postmortem.md': MORE }, async (folder) => {
      const { code, err } = await run(folder, 'export', 'a.postmortem.md', '--format', 'parquet');
      assert.equal(code, 2);
      assert.equal(err, '--format parquet writes several tables: name the folder for them with --out.\n');
    }));
});
