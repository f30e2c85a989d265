import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factsOf, type IncidentFacts } from '../../../src/core/corpus/statistics/incident-facts.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { reportMarkdown } from '../../../src/core/report/report-markdown.ts';
import { lastPeriods } from '../../../src/core/report/periods.ts';
import { busyPeriod } from './support/busy-period.ts';
import { periodBefore, reportOf, whyNoReport } from '../../../src/core/report/report.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const NOTES = { today: '2026-11-28', restricted: 0, unread: 0 };
const SCALE = ['SEV-1', 'SEV-2', 'SEV-3'];

interface Some {
  readonly id: string;
  readonly day: string;
  readonly front?: string;
  readonly factor?: string;
  readonly actions?: string;
}

const facts = ({ id, day, front = '', factor, actions = '' }: Some): IncidentFacts =>
  factsOf(
    parsePostmortem(
      [
        `---\npostmortem: 1\nid: ${id}\nseverity: SEV-2\n${front}---\n\n# About ${id}\n\n`,
        `\`\`\`yaml timeline\ndate: ${day}\nzone: UTC\nlog: |\n  14:00 impact_start: a\n  14:10 detected: b\n  15:00 resolved: c\n\`\`\`\n`,
        factor === undefined
          ? ''
          : `\n\`\`\`yaml contributing-factors\n- id: F1\n  factor: ${factor}\n\`\`\`\n`,
        actions === '' ? '' : `\n\`\`\`yaml action-items\n${actions}\`\`\`\n`,
      ].join(''),
    ),
    { file: `${id}.postmortem.md`, now: NOW, holidays: [] },
  );

const PERIOD = { since: '2026-10-01', until: '2026-10-31' };

describe('the period before', () => {
  it('is as long, and ends the day before', () => {
    assert.deepEqual(periodBefore(PERIOD), { since: '2026-08-31', until: '2026-09-30' });
    assert.deepEqual(periodBefore({ since: '2026-03-01', until: '2026-03-01' }), {
      since: '2026-02-28',
      until: '2026-02-28',
    });
  });
});

describe('the periods that ended last', () => {
  const on = (day: string): readonly string[] => lastPeriods(day).map((one) => `${one.since} ${one.until}`);

  it('are the whole month, quarter and half of a year before a day', () => {
    assert.deepEqual(on('2026-11-28'), [
      '2026-10-01 2026-10-31',
      '2026-07-01 2026-09-30',
      '2026-01-01 2026-06-30',
    ]);
    assert.deepEqual(on('2026-01-01'), [
      '2025-12-01 2025-12-31',
      '2025-10-01 2025-12-31',
      '2025-07-01 2025-12-31',
    ]);
    assert.deepEqual(on('2028-03-31')[0], '2028-02-01 2028-02-29');
  });
});

describe('a period that no report can be on', () => {
  it('is one whose period before nobody can have written about', () => {
    assert.match(whyNoReport({ since: '0001-01-01', until: '2026-11-28' }) ?? '', /would begin before 1970/u);
    assert.match(whyNoReport({ since: '1990-01-01', until: '2026-11-28' }) ?? '', /Begin later/u);
    assert.equal(whyNoReport(PERIOD), undefined);
    assert.equal(whyNoReport({ since: '2000-01-01', until: '2026-11-28' }), undefined);
  });
});

describe('a report', () => {
  const all = [
    facts({ id: 'PM-1', day: '2026-09-10', factor: 'The pool limit was not checked before the rollout' }),
    facts({
      id: 'PM-2',
      day: '2026-10-01',
      front: 'teams: [payments]\n',
      factor: 'No check of the pool limit before a rollout',
      actions: '- {id: A1, action: Check it, due: 2026-11-18}\n- {id: A2, action: Done, status: done}\n',
    }),
    facts({ id: 'PM-3', day: '2026-10-31', front: 'kind: near_miss\n' }),
    facts({ id: 'PM-4', day: '2026-11-01' }),
    facts({ id: 'PM-5', day: '2026-10-15', front: 'status: skipped\n' }),
  ];
  const made = reportOf(all, PERIOD, SCALE);
  const markdown = reportMarkdown(made, NOTES);

  it('counts what began within its days, beside the period before', () => {
    assert.equal(made.now.incidents, 1);
    assert.equal(made.then.incidents, 1);
    assert.deepEqual(
      made.incidents.map(({ id }) => id),
      ['PM-2'],
    );
    assert.match(
      markdown,
      /^1 incident, as many as in the period before \(2026-08-31 to 2026-09-30\)\. Besides, 1 near miss/m,
    );
    assert.match(markdown, /These are few/);
  });

  it('tells medians with n, never a mean', () => {
    assert.match(markdown, /^\| Time to resolve \| 1h \(n = 1\) \| 1h \(n = 1\) \| – \|/m);
  });

  it('tells the factors that recurred, those of earlier postmortems with them, and by which words', () => {
    assert.match(
      markdown,
      /^- \*\*No check of the pool limit before a rollout\*\* 2 postmortems: PM-2 \(2026-10-01\) and PM-1 \(2026-09-10\)\. Put together by: /m,
    );
    assert.match(markdown, /Put together by: .*\bpool\b/);
  });

  it('tells what is overdue by team, of all postmortems', () => {
    assert.match(markdown, /^\| payments \| 1 \| 1 \| 10 days, since 2026-11-18 \|$/m);
  });

  it('says what is left out', () => {
    const text = reportMarkdown(made, { ...NOTES, restricted: 1, unread: 2 });
    assert.match(text, /Left out: 1 postmortem that is restricted and 2 files that could not be read\./);
  });

  it('is whole where nothing happened', () => {
    const text = reportMarkdown(reportOf([], PERIOD, SCALE), NOTES);
    assert.match(text, /^0 incidents, and none in the period before/m);
    assert.match(text, /^None\.$/m);
  });

  it('names as many as two pages hold, the severest of more, and says how many there are', () => {
    const rows = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
    const some = reportMarkdown(busyPeriod(41, 6), NOTES);
    assert.equal(rows(some, /^\| 2026-/gmu), 41);
    assert.match(some, /\*\* 11 postmortems: (?:PM\S+ \(\S+\),? ){4}and 7 more\. Put/u);
    const many = reportMarkdown(busyPeriod(140, 30), NOTES);
    assert.equal(rows(many, /^\| 2026-/gmu), 45);
    assert.equal(rows(many, /\| SEV\S*1 \| Ch/gu), 45);
    assert.match(
      many,
      /^The 45 severest of 140\. All of them: `postmortem list --since 2026-07-01 --until 2026-09-30`\.$/mu,
    );
    assert.equal(rows(many, /^\| team\S*\d+ /gmu), 12);
    assert.match(many, /^and 18 teams more, with 8\d open action items, 8\d of them overdue\.$/mu);
  });

  it('makes no markup of what a document says', () => {
    const hostile = fc.constantFrom(
      '<b>x</b>',
      '[a](http://a.example)',
      '| x |',
      '**x**',
      '`',
      '@all',
      '# x',
    );
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (parts) => {
        const [one] = all;
        assert.ok(one);
        const words = parts.join(' ');
        const bad = { ...one, title: words, id: words, teams: [words], day: '2026-10-02' };
        const text = reportMarkdown(reportOf([bad], PERIOD, SCALE), NOTES);
        assert.doesNotMatch(text, /(?<!\\)(?:<b>|\]\(http|@all)/);
        const row = text.split('\n').filter((line) => line.startsWith('| 2026-10-02'));
        assert.equal(row.length, 1);
        assert.equal(row[0]?.split(/(?<!\\)\|/).length, 7);
      }),
    );
  });
});
