import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IncidentFacts } from '../../../src/core/corpus/statistics/incident-facts.ts';
import { durationFigures } from '../../../src/core/corpus/statistics/statistics.ts';
import { DIMENSIONS, type Filter } from '../../../src/core/insights/filter.ts';
import { insights } from '../../../src/core/insights/insights.ts';
import type { Chart, Insights, TableCell } from '../../../src/core/insights/model.ts';
import { tableAsCsv } from '../../../src/core/insights/table-as-csv.ts';
import { setting } from './support/postmortems.ts';
import { PEOPLE, someCorpus, someFilter } from './support/some-corpus.ts';

const POLICIES = {
  policy: { publish_within: { 'SEV-1': '72h', other: '5bd' }, action_due: { P0: '3d', P1: '10bd' } },
  holidays: ['2026-05-25'],
};
const made = (all: readonly IncidentFacts[], filter: Filter): Insights =>
  insights(all, setting(filter, { policiesOf: () => POLICIES }));

const holds = (law: (made: Insights, all: readonly IncidentFacts[], filter: Filter) => void): void =>
  fc.assert(fc.property(someCorpus, someFilter, (all, filter) => law(made(all, filter), all, filter)));

const chartsOf = ({ cards, charts }: Insights): readonly Chart[] => [...cards, ...charts];

/** Counts of things of which a postmortem has several. */
const OF_THINGS = [
  'factors.services',
  'categories.factors',
  /^actions\./,
  'action-age.open',
  'action-age.overdue',
];

const countsThings = (name: string): boolean =>
  OF_THINGS.some((one) => (typeof one === 'string' ? one === name : one.test(name)));

describe('every number of the insights', () => {
  it('that counts postmortems has as many behind it', () => {
    holds((found) => {
      for (const { id, table } of chartsOf(found))
        for (const { cells } of table.rows)
          for (const [index, { value, behind }] of cells.entries()) {
            const { name = '', isNumber } = table.columns[index] ?? {};
            assert.equal(new Set(behind).size, behind.length);
            assert.ok(behind.every((place) => found.documents[place]));
            if (isNumber !== true || /_(?:minutes|days)$/.test(name) || typeof value !== 'number') continue;
            if (id === 'factors' && name === 'services') continue;
            if (countsThings(`${id}.${name}`)) assert.equal(value > 0, behind.length > 0, `${id}.${name}`);
            else assert.equal(value, behind.length, `${id}.${name}`);
          }
    });
  });

  it('is the same in a chart and in its table', () => {
    holds((found) => {
      for (const chart of chartsOf(found)) {
        const rows = chart.table.rows.map(({ cells }) => cells);
        assert.ok(rows.every((cells) => cells.length === chart.table.columns.length));
        twin(chart, rows);
      }
    });
  });

  it('of a duration is what the statistics of the command line say', () => {
    holds((found, all) => {
      const matching = found.matched.flatMap((place) => all[place] ?? []);
      for (const { id, median, medianWords, table, unknown, before, detail } of found.cards) {
        if (id !== 'TTD' && id !== 'TTA' && id !== 'TTM' && id !== 'TTR') continue;
        const figures = durationFigures(matching, id);
        const total = table.rows.at(-1)?.cells;
        assert.equal(medianWords, `median, n ${figures.n}`);
        assert.equal(unknown.length, figures.unknown);
        assert.ok(
          before.length === 0 ? !/before \S+, n/.test(detail) : detail.endsWith(`, n ${before.length}`),
        );
        assert.equal(median === 'unknown', figures.n === 0);
        assert.equal(total?.[2]?.value, figures.median && Math.round(figures.median / 600) / 100);
        if (figures.n >= 6)
          assert.equal(total?.[4]?.value, figures.p90 && Math.round(figures.p90 / 600) / 100);
        else if (figures.n > 0) assert.equal(total?.[4]?.text, `n ${figures.n}: too few`);
      }
    });
  });

  it('of a stretch of time is part of the whole', () => {
    holds((found, all) => {
      const undated = found.matched.filter((place) => all[place]?.day === undefined);
      for (const { behind, buckets } of found.cards) {
        const dots = buckets.flatMap((bucket) => bucket.dots.map(({ document }) => document));
        const dated = behind.filter((place) => !undated.includes(place));
        assert.deepEqual(dots.toSorted(byNumber), dated.toSorted(byNumber));
      }
    });
  });
});

const byNumber = (a: number, b: number): number => a - b;

function twin(chart: Chart, rows: readonly (readonly TableCell[])[]): void {
  switch (chart.form) {
    case 'bars':
      assert.ok(chart.bars.length === Math.min(6, rows.length));
      return assert.deepEqual(
        rows
          .slice(0, chart.bars.length)
          .map((cells) => [cells[0]?.text, cells.find(({ value }) => typeof value === 'number')?.value]),
        chart.bars.map(({ label, count }) => [label, count]),
      );
    case 'columns':
      return assert.deepEqual(
        rows.slice(0, chart.columns.length).map((cells) => cells[0]?.text),
        chart.columns.map(({ whole }) => whole),
      );
    case 'spread':
      return assert.deepEqual(
        rows.slice(0, -1).map((cells) => `n ${cells[1]?.text ?? ''}`),
        chart.buckets.map(({ n }) => n),
      );
    case 'strip':
      return assert.deepEqual(
        rows.slice(0, -1).map((cells) => cells[0]?.text),
        chart.rows.map(({ label }) => label),
      );
  }
}

describe('columns of the insights', () => {
  it('have the parts that their table has', () => {
    holds((found) => {
      for (const chart of found.charts) {
        if (chart.form !== 'columns') continue;
        const skip = chart.id === 'actions' ? 2 : 1;
        for (const [index, { parts, count }] of chart.columns.entries()) {
          const cells: readonly TableCell[] =
            chart.table.rows[index]?.cells.slice(skip, skip + parts.length) ?? [];
          assert.deepEqual(
            cells.map(({ value, behind }) => ({ count: value, behind })),
            parts,
          );
          assert.equal(
            count,
            parts.reduce((sum, part) => sum + part.count, 0),
          );
          assert.ok(count <= (chart.ticks.at(-1) ?? 0));
        }
      }
    });
  });
});

describe('filters', () => {
  it('leave what fits all of them', () => {
    fc.assert(
      fc.property(someCorpus, someFilter, (some, filter) => {
        const open = some.map((one) => ({ ...one, audience: undefined }));
        const fits = (one: IncidentFacts): boolean =>
          one.status !== 'skipped' && isInPeriod(one, filter) && isNamed(one, filter);
        assert.deepEqual(
          made(open, filter).matched,
          open.flatMap((one, place) => (fits(one) ? [place] : [])),
        );
      }),
    );
  });

  it('say of every choice how many it would leave', () => {
    fc.assert(
      fc.property(someCorpus, someFilter, fc.nat(), (all, filter, pick) => {
        const { choices } = made(all, filter);
        const choice = choices[pick % choices.length];
        for (const { value, count } of choice?.options ?? []) {
          const other = choice?.key === 'period' ? { period: value } : { [choice?.key ?? '']: [value] };
          assert.equal(made(all, { ...filter, ...other } as Filter).matched.length, count, value);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leave each postmortem out for one reason', () => {
    holds(({ matchWords }, all) => {
      const [head = '', ...reasons] = matchWords.split('. ');
      const left = reasons.reduce((sum, reason) => sum + Number.parseInt(reason, 10), 0);
      assert.equal(Number.parseInt(head, 10) + left, all.length, matchWords);
    });
  });

  it('without a choice leave as many as before', () => {
    holds((found, all, filter) => {
      for (const by of DIMENSIONS) {
        const wider = made(all, { ...filter, [by]: [] }).matched;
        assert.ok(found.matched.every((place) => wider.includes(place)));
      }
    });
  });
});

function isInPeriod({ day }: IncidentFacts, { period }: Filter): boolean {
  const SINCE = { 'last-3': '2026-09-01', 'last-12': '2025-12-01', 'last-24': '2024-12-01' };
  if (period === 'all') return true;
  if (day === undefined) return false;
  return typeof period === 'string'
    ? day >= SINCE[period] && day <= '2026-11-30'
    : day >= period.since && day <= period.until;
}

const isNamed = (one: IncidentFacts, filter: Filter): boolean => {
  const named = {
    severity: one.severity === undefined ? [] : [one.severity],
    kind: [one.kind],
    cause: one.causes,
    service: one.services,
    team: one.teams,
  };
  return DIMENSIONS.every((by) => {
    const names = named[by].length === 0 ? [''] : named[by];
    return filter[by].length === 0 || names.some((name) => filter[by].includes(name));
  });
};

describe('what the insights never hold', () => {
  it('is a person', () => {
    holds((found) => {
      const text = JSON.stringify(found);
      for (const name of PEOPLE) assert.ok(!text.includes(name));
    });
  });

  it('is a mean, or a number that a message would lose', () => {
    holds((found) => {
      const text = JSON.stringify(found);
      assert.doesNotMatch(text, /\b(?:mean|average)\b(?! something)/);
      assert.doesNotMatch(text, /NaN|Infinity|\[object|undefined/);
      assert.deepEqual(structuredClone(found), found);
    });
  });

  it('is what a restricted postmortem says', () => {
    const secret = fc.constantFrom('zz-secret');
    fc.assert(
      fc.property(someCorpus, someFilter, secret, (all, filter, word) => {
        const hiding = all.map((one) =>
          one.audience === 'restricted'
            ? {
                ...one,
                id: word,
                title: word,
                causes: [word],
                services: [...one.services, word],
                teams: [word],
                tags: [word],
                alerts: one.alerts.map((alert) => ({ ...alert, text: `${word} ${alert.text}` })),
                factors: one.factors.map((factor) => ({ ...factor, factor: `${word} pool limit` })),
                actions: one.actions.map((action) => ({ ...action, action: word })),
              }
            : one,
        );
        const found = made(hiding, filter);
        const csv = chartsOf(found).map(({ table }) => tableAsCsv(table, found.documents));
        assert.ok(!JSON.stringify([found, csv]).includes(word));
      }),
    );
  });

  it('is told by the order of the files', () => {
    holds((found, all, filter) => {
      const backwards = made(all.toReversed(), filter);
      assert.deepEqual(
        backwards.cards.map(({ median, detail }) => [median, detail]),
        found.cards.map(({ median, detail }) => [median, detail]),
      );
      assert.equal(backwards.matchWords, found.matchWords);
    });
  });

  it('is nothing: there are words for it', () => {
    holds((found) => {
      assert.equal(found.stateWords === '', found.state === 'some');
      assert.equal(found.charts.length > 0, found.state === 'some');
      for (const { isEmpty, notes, summary } of chartsOf(found)) {
        assert.ok(summary.endsWith('.'));
        if (isEmpty) assert.ok(notes.length > 0);
      }
    });
  });
});
