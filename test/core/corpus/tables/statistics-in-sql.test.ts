import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { factsOf, type IncidentFacts } from '../../../../src/core/corpus/statistics/incident-facts.ts';
import { statistics } from '../../../../src/core/corpus/statistics/statistics.ts';
import { asJsonl } from '../../../../src/core/corpus/tables/as-jsonl.ts';
import { rowsOf } from '../../../../src/core/corpus/tables/rows-of.ts';
import type { Row } from '../../../../src/core/corpus/tables/table.ts';
import { TABLES } from '../../../../src/core/corpus/tables/tables.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { DEFAULT_FILTER } from '../../../../src/core/insights/filter.ts';
import { insights } from '../../../../src/core/insights/insights.ts';
import type { ChartId, Insights } from '../../../../src/core/insights/model.ts';
import { useDuckDb, type Answer } from '../../../support/sql/ask.ts';
import { someDocument } from './random-corpus.ts';

const CORPORA = 1000;
const NOW = Date.parse('2026-11-28T12:00:00Z');
const SEED = Number(process.env['POSTMORTEM_SEED'] ?? Date.now() & 0x7fffffff);

/** The columns of a table, and the corpus that a row is of, in the place of a repository. */
const columnsOf = (name: string) => [
  { name: 'repository', type: 'text' as const, about: '' },
  ...(TABLES.find((table) => table.name === name)?.columns ?? assert.fail(name)),
];

const OF_INCIDENTS = `kind = 'incident' AND status IS DISTINCT FROM 'skipped'`;

/** A duration from the entries alone, by the rules of DESIGN's "Metrics", written a second time. */
const DURATIONS_OF_ENTRIES = `
WITH marked AS (
  SELECT repository, incident, epoch_ms(happened_at::TIMESTAMPTZ) AS at_ms, unnest(string_split(marks, ' ')) AS mark
  FROM timeline WHERE marks IS NOT NULL
), moments AS (
  SELECT repository, incident,
    min(at_ms) FILTER (mark = 'impact_start') AS impact_start,
    max(at_ms) FILTER (mark = 'resolved') AS resolved,
    CASE WHEN count(*) FILTER (mark = 'detected') = 1 THEN min(at_ms) FILTER (mark = 'detected') END AS detected,
    count(*) FILTER (mark = 'alerted') AS alerts,
    CASE WHEN count(*) FILTER (mark = 'alerted') = 1 THEN min(at_ms) FILTER (mark = 'alerted') END AS alerted,
    CASE WHEN count(*) FILTER (mark = 'acknowledged') = 1 THEN min(at_ms) FILTER (mark = 'acknowledged') END AS acknowledged,
    CASE WHEN count(*) FILTER (mark = 'mitigated') = 1 THEN min(at_ms) FILTER (mark = 'mitigated') END AS mitigated
  FROM marked GROUP BY repository, incident
)
SELECT i.repository, i.incident,
  detected - impact_start AS ttd,
  CASE WHEN acknowledged >= CASE WHEN alerts > 0 THEN alerted ELSE detected END
    THEN acknowledged - CASE WHEN alerts > 0 THEN alerted ELSE detected END END AS tta,
  CASE WHEN mitigated >= impact_start THEN mitigated - impact_start END AS ttm,
  CASE WHEN resolved >= impact_start THEN resolved - impact_start END AS ttr
FROM incidents i LEFT JOIN moments USING (repository, incident)`;

describe(`statistics over ${CORPORA} random corpora (POSTMORTEM_SEED=${SEED})`, function () {
  this.timeout(120_000);
  const corpora: (readonly IncidentFacts[])[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-sql-'));

  before(() => {
    const documents = fc.sample(fc.array(someDocument, { maxLength: 8 }), { numRuns: CORPORA, seed: SEED });
    const rows = new Map<string, Row[]>();
    for (const [corpus, texts] of documents.entries()) {
      const facts = texts.map((text, index) => {
        const postmortem = parsePostmortem(text);
        const read = factsOf(postmortem, { file: `${index}.postmortem.md`, now: NOW, holidays: [] });
        const own = { ...read, id: `PM-${index}` };
        for (const [table, some] of Object.entries(rowsOf(postmortem, own, own.id))) {
          const known = rows.get(table) ?? [];
          rows.set(table, known);
          for (const row of some) known.push({ repository: String(corpus), ...row });
        }
        return own;
      });
      corpora.push(facts);
    }
    for (const [table, all] of rows)
      writeFileSync(join(folder, `${table}.jsonl`), asJsonl(columnsOf(table), all));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const asked = (sql: string): Promise<readonly Answer[]> =>
    useDuckDb(async (ask) => {
      for (const { name } of TABLES) {
        const types = columnsOf(name).map(
          (column) =>
            `'${column.name}': '${{ text: 'VARCHAR', integer: 'BIGINT', boolean: 'BOOLEAN', day: 'DATE', instant: 'VARCHAR' }[column.type]}'`,
        );
        const file = join(folder, `${name}.jsonl`);
        if (name !== 'factors' && name !== 'action_factors')
          await ask(
            `CREATE VIEW ${name} AS SELECT * FROM read_json('${file}', format = 'newline_delimited', columns = {${types.join(', ')}})`,
          );
      }
      return ask(sql);
    });
  const numberOf = (value: unknown): number | undefined => (value === null ? undefined : Number(value));
  const near = (a: number | undefined, b: number | undefined): boolean =>
    a === undefined || b === undefined ? a === b : Math.abs(a - b) < 1e-3;

  it('are of corpora of every size, with what is missing in them', () => {
    const sizes = new Set(corpora.map(({ length }) => length));
    assert.ok(sizes.has(0) && sizes.has(1) && sizes.size > 6);
    const all = corpora.flat();
    for (const id of ['TTD', 'TTA', 'TTM', 'TTR'] as const) {
      const known = all.filter(({ durations }) => durations[id] !== undefined).length;
      assert.ok(known > 20 && known < all.length, id);
    }
  });

  it('take durations as SQL takes them from the entries', async () => {
    const answers = await asked(DURATIONS_OF_ENTRIES);
    assert.equal(answers.length, corpora.flat().length);
    for (const { repository, incident, ...told } of answers) {
      const facts = corpora[Number(repository)]?.find(({ id }) => id === incident);
      for (const id of ['TTD', 'TTA', 'TTM', 'TTR'] as const)
        assert.equal(
          facts?.durations[id],
          numberOf(told[id.toLowerCase()]),
          `${id} of ${String(incident)} in ${String(repository)}`,
        );
    }
  });

  for (const [id, column] of [
    ['TTD', 'ttd_ms'],
    ['TTA', 'tta_ms'],
    ['TTM', 'ttm_ms'],
    ['TTR', 'ttr_ms'],
    ['impact', 'impact_ms'],
    ['publish', 'publish_ms'],
  ] as const)
    it(`have the medians and percentiles of SQL: ${id}`, async () => {
      const answers = await asked(
        `SELECT repository, count(*) AS incidents, count(${column}) AS n, quantile_cont(${column}, 0.5) AS median, quantile_cont(${column}, 0.9) AS p90, max(${column}) AS longest FROM incidents WHERE ${OF_INCIDENTS} GROUP BY repository`,
      );
      const byCorpus = new Map(answers.map((answer) => [Number(answer['repository']), answer]));
      for (const [corpus, facts] of corpora.entries()) {
        const told = statistics(facts);
        const figures = told.durations.find((one) => one.id === id);
        const answer = byCorpus.get(corpus) ?? { incidents: 0, n: 0, median: null, p90: null, longest: null };
        const name = `corpus ${corpus}`;
        assert.equal(told.incidents, Number(answer['incidents']), name);
        assert.equal(figures?.n, Number(answer['n']), name);
        assert.ok(near(figures?.median, numberOf(answer['median'])), name);
        assert.ok(near(figures?.p90, numberOf(answer['p90'])), name);
        assert.equal(figures?.longest, numberOf(answer['longest']), name);
      }
    });

  it('count action items as SQL counts them', async () => {
    const answers = await asked(
      `SELECT repository, count(*) AS total, count(*) FILTER (a.status IN ('open', 'in_progress')) AS open, count(*) FILTER (a.status = 'done') AS done, count(*) FILTER (is_overdue) AS overdue FROM actions a JOIN incidents i USING (repository, incident) WHERE i.status IS DISTINCT FROM 'skipped' GROUP BY repository`,
    );
    const byCorpus = new Map(answers.map((answer) => [Number(answer['repository']), answer]));
    for (const [corpus, facts] of corpora.entries()) {
      const { total, open, done, overdue } = statistics(facts).actions;
      const answer = byCorpus.get(corpus) ?? { total: 0, open: 0, done: 0, overdue: 0 };
      const counted = ['total', 'open', 'done', 'overdue'].map((key) =>
        Number(Object.entries(answer).find(([name]) => name === key)?.[1]),
      );
      assert.deepEqual([total, open, done, overdue], counted, `corpus ${corpus}`);
    }
  });

  describe('in the panel, fifty corpora at a time', () => {
    const POOL = `repository::INTEGER // 50 AS pool`;
    const pools = (): readonly (readonly IncidentFacts[])[] =>
      Array.from({ length: CORPORA / 50 }, (_, pool) => corpora.slice(pool * 50, pool * 50 + 50).flat());
    const rowsOfChart = (id: ChartId): readonly string[] =>
      [...pools().entries()].flatMap(([pool, facts]) =>
        panel(facts, ['incident'])
          .charts.filter((chart) => chart.id === id)
          .flatMap((chart) => chart.table.rows)
          .filter(({ isTotal }) => !isTotal)
          .map(({ cells }) => [pool, ...cells.map(({ value }) => value ?? '')].join(' | ')),
      );

    it('are as many by month and severity as in SQL', async () => {
      const of = (severity: string): string => `count(*) FILTER (severity = '${severity}')`;
      const answers = await asked(
        `SELECT ${POOL}, strftime(day, '%B %Y') AS month, ${of('SEV-1')}, ${of('SEV-2')}, count(*) FILTER (severity IS NULL), count(*) FROM incidents WHERE ${OF_INCIDENTS} AND day IS NOT NULL GROUP BY pool, month`,
      );
      const told = rowsOfChart('incidents').filter((row) => !row.includes('No day') && !row.endsWith(' 0'));
      assert.ok(told.length > 40);
      assert.deepEqual(told.toSorted(), answers.map(rowOfAnswer).toSorted());
    });

    it('burden services as in SQL', async () => {
      const answers = await asked(
        `SELECT ${POOL}, name, count(*) AS incidents, round(sum(impact_ms) / 60000, 2), count(*) - count(impact_ms) FROM incidents JOIN labels USING (repository, incident) WHERE dimension = 'service' AND ${OF_INCIDENTS} GROUP BY pool, name`,
      );
      const told = rowsOfChart('services').filter((row) => !row.includes('no service'));
      assert.ok(told.length > 50);
      assert.deepEqual(told.toSorted(), answers.map(rowOfAnswer).toSorted());
    });

    it('have the quartiles of SQL', async () => {
      const share = (of: number): string => `round(quantile_cont(ttr_ms, ${of}) / 60000, 2)`;
      const answers = await asked(
        `SELECT ${POOL}, count(ttr_ms), ${share(0.5)}, ${share(0.25)} AS low, ${share(0.75)} AS high, ${share(0.9)} FROM incidents WHERE ${OF_INCIDENTS} GROUP BY pool HAVING count(ttr_ms) >= 6`,
      );
      assert.ok(answers.length > 8);
      for (const answer of answers) {
        const [pool, n, median, low, high, p90] = Object.values(answer).map(Number);
        const card = panel(pools()[pool ?? 0] ?? [], ['incident']).cards.find(({ id }) => id === 'TTR');
        const cells = card?.table.rows.at(-1)?.cells.map(({ value }) => value);
        assert.deepEqual(cells?.slice(1, 5), [n, median, `${low}–${high}`, p90]);
      }
    });
  });
});

/** What SQL has no value for is empty. */
const rowOfAnswer = (answer: Answer): string =>
  Object.values(answer)
    .map((value) =>
      ['string', 'number', 'bigint'].includes(typeof value) ? `${value as string | bigint}` : '',
    )
    .join(' | ');

const panel = (facts: readonly IncidentFacts[], kind: readonly string[]): Insights =>
  insights(facts, {
    filter: { ...DEFAULT_FILTER, period: 'all', kind },
    stackedBy: 'severity',
    today: '2026-12-31',
    severities: ['SEV-1', 'SEV-2', 'SEV-3'],
    policiesOf: () => ({ policy: {}, holidays: [] }),
    folders: 1,
    unread: [],
  });
