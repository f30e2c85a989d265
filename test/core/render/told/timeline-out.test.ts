import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { timelineCsv } from '../../../../src/core/render/told/timeline-csv.ts';
import { timelineJson } from '../../../../src/core/render/told/timeline-json.ts';
import { timelineMarkdown } from '../../../../src/core/render/told/timeline-markdown.ts';
import { timelineSvg } from '../../../../src/core/render/told/timeline-svg.ts';
import { toldTimeline, type Edition } from '../../../../src/core/render/told/told-timeline.ts';

const told = (edition: Edition, ...lines: readonly string[]) => {
  const log = lines.map((line) => `  ${line}\n`).join('');
  const text = `---\npostmortem: 1\nid: PM-9\nresponders: { dana: commander }\n---\n\n# Checkout failed\n\n\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n${log}\`\`\`\n`;
  return toldTimeline(parsePostmortem(text), edition);
};

const LINES = [
  '13:56 impact_start: Rollout reaches 60 % of pods ^T2',
  '14:03:12 detected, alerted: Page for `checkout|api` +public <https://x.pagerduty.com/a(b)|c>',
  '14:43 mitigated, impact_end: Error rate is low, said tomas.k@acme-shop.com @dana <slack:C0INC2041/p1>',
];

describe('the timeline as Markdown', () => {
  it('is a table with marks, people by their role, and links', () => {
    assert.equal(
      timelineMarkdown(told('internal', ...LINES)),
      `| Time (Wed 18 Nov 2026, UTC) | T+ | What happened | Who | Source |
| --- | --- | --- | --- | --- |
| 13:56:00 | T+00:00 | **impact start:** Rollout reaches 60 % of pods |  |  |
| 14:03:12 | T+07:12 | **detected, alerted:** Page for \`checkout\\|api\` |  | [x.pagerduty.com](https://x.pagerduty.com/a%28b%29%7Cc) |
| 14:43:00 | T+47:00 | **mitigated, impact end:** Error rate is low, said [an e-mail address removed] | commander | slack:C0INC2041/p1 |
`.replace('[an e-mail address removed]', '\\[an e-mail address removed\\]'),
    );
  });

  it('has nothing but what is public for everybody', () => {
    assert.equal(
      timelineMarkdown(told('public', ...LINES)),
      `| Time (Wed 18 Nov 2026, UTC) | T+ | What happened |
| --- | --- | --- |
| 14:03:12 | T+00:00 | **detected, alerted:** Page for \`checkout\\|api\` |
`,
    );
  });

  it('names the day that times without one are on', () => {
    const [head, , ...rows] = timelineMarkdown(
      told('internal', '2026-11-17', '23:50 Deploy', '2026-11-18', '00:05 impact_start: Errors'),
    ).split('\n');
    assert.match(head ?? '', /Wed 18 Nov 2026/);
    assert.match(rows[0] ?? '', /17 Nov 23:50:00|17 Nov 23:50/);
    assert.match(rows[1] ?? '', /^\| 00:05/);
  });

  it('tells the day of what is public by what is public', () => {
    const [head, , row] = timelineMarkdown(
      told('public', '13:00:07 impact_start: Errors', '2026-11-19', '00:05 Over +public'),
    ).split('\n');
    assert.match(head ?? '', /Thu 19 Nov 2026/);
    assert.match(row ?? '', /^\| 00:05 \| T\+00:00 \|/);
  });

  it('leaves out a link that holds a key, and says so', () => {
    const signed =
      '<https://b.example/k?X-Amz-Signature=3b18e512dba79e4c8300dd08aeb37f8e728b8dad3b18e512dba79e4c>';
    const timeline = told('internal', `14:00 Log kept ${signed} <slack:C1/p2>`, '14:01 a');
    for (const text of [timelineMarkdown(timeline), timelineCsv(timeline), timelineJson(timeline)]) {
      assert.doesNotMatch(text, /Amz/);
      assert.match(text, /slack:C1\/p2/);
    }
    assert.equal(timeline.mended, 1);
  });

  it('keeps code in its cell', () => {
    const [, , row = ''] = timelineMarkdown(told('internal', '14:00 `a\\|<img src=x onerror=1>`')).split(
      '\n',
    );
    assert.doesNotMatch(row, /(?<!\\)<img/);
  });

  it('makes no link of a bare address in a text, as GitHub would; the sources stay links', () => {
    const [, , row = ''] = timelineMarkdown(
      told('internal', '14:00 See https://a.example/x or www.b.example: at 14:03 <https://c.example/d>'),
    ).split('\n');
    assert.match(row, /See https\\:\/\/a\.example\/x or www\\\.b\.example: at 14:03/);
    assert.match(row, /\]\(https:\/\/c\.example\/d\)/);
  });

  it('takes no text for markup', () => {
    const [, , row = ''] = timelineMarkdown(
      told('internal', '14:00 ![x](https://evil.example/i.png) <img src=x> a | b *c* #12 \\@team'),
    ).split('\n');
    assert.equal(row.split(/(?<!\\)\|/).length, 7);
    assert.match(
      row,
      /!\\\[x\\\]\(https\\:\/\/evil\.example\/i\.png\) \\<img src=x\\> a \\\| b \\\*c\\\* \\#12 \\@team/,
    );
  });
});

/** What a reader of RFC 4180 finds. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the timeline as CSV', () => {
  it('has a line an entry and a header', () => {
    const [head, , second] = cellsOf(timelineCsv(told('internal', ...LINES)));
    assert.deepEqual(head?.slice(0, 4), ['at', 'time', 'zone', 'seconds']);
    assert.deepEqual(second, [
      '2026-11-18T14:03:12.000Z',
      '14:03:12',
      'UTC',
      '432',
      'detected alerted',
      'Page for `checkout|api`',
      '',
      '',
      'true',
      'https://x.pagerduty.com/a(b)|c',
    ]);
  });

  it('gives a spreadsheet no formula, and loses nothing', () => {
    const texts = [
      '=HYPERLINK("https://evil.example","x")',
      '+1',
      '-1+cmd|x',
      '\\@SUM(A1)',
      'a "b", c',
      '-5',
    ];
    const rows = cellsOf(timelineCsv(told('internal', ...texts.map((text) => `14:00 ${text}`)))).slice(1);
    assert.deepEqual(
      rows.map((row) => row[5]),
      ['\'=HYPERLINK("https://evil.example","x")', "'+1", "'-1+cmd|x", "'@SUM(A1)", 'a "b", c', '-5'],
    );
  });

  it('is read again as it was told, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 6 }), (texts) => {
        const timeline = told('internal', ...texts.map((_, index) => `14:0${index} x`));
        const entries = timeline.page.entries.map((entry, index) => ({ ...entry, text: texts[index] ?? '' }));
        const rows = cellsOf(timelineCsv({ ...timeline, page: { ...timeline.page, entries } }));
        assert.equal(rows.length, texts.length + 1);
        rows.slice(1).forEach((row, index) => {
          assert.equal(row.length, 10);
          assert.doesNotMatch(row[5] ?? '', /^(?!-?\d+$)[=+\-@\t\r\n]/u);
          assert.equal(row[5]?.replace(/^'/, ''), texts[index]?.replace(/^'/, ''));
        });
      }),
    );
  });
});

describe('the timeline as JSON', () => {
  it('has instants, marks and sources', () => {
    const { entries, ...rest } = JSON.parse(timelineJson(told('internal', ...LINES))) as {
      readonly entries: readonly unknown[];
    };
    assert.deepEqual(rest, {
      postmortem: 'PM-9',
      title: 'PM-9: Checkout failed',
      edition: 'internal',
      zone: 'UTC',
      zero: '2026-11-18T13:56:00.000Z',
    });
    assert.deepEqual(entries[0], {
      at: '2026-11-18T13:56:00.000Z',
      time: '13:56:00',
      seconds: 0,
      marks: ['impact_start'],
      text: 'Rollout reaches 60 % of pods',
      id: 'T2',
      public: false,
      sources: [],
    });
  });

  it('says nothing of who and what is not public', () => {
    const text = timelineJson(told('public', ...LINES));
    assert.doesNotMatch(text, /PM-9|Checkout failed|Rollout|dana|pagerduty/);
  });
});

describe('the timeline as SVG', () => {
  it('stands for itself: white paper, its own colours, a title and the phases', () => {
    const { svg = '', width } = timelineSvg(told('internal', ...LINES)) ?? {};
    assert.equal(width, 1000);
    assert.match(svg, /^<svg\s+xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1000"/);
    assert.match(svg, /class="paper"/);
    assert.match(svg, />PM-9: Checkout failed</);
    assert.match(svg, /pm-phase pm-mitigate/);
    assert.doesNotMatch(svg, /var\(|--vscode|href=|url\(|<script|<image|@import/);
  });

  it('draws nothing of what is left out', () => {
    const { svg = '' } = timelineSvg(told('public', ...LINES)) ?? {};
    assert.match(svg, /detected, alerted/);
    assert.doesNotMatch(svg, /PM-9|Checkout failed|Rollout|impact start/);
  });

  it('is no drawing where no instant is known', () => {
    assert.equal(timelineSvg(told('internal', '25:00 x')), undefined);
  });

  it('is well-formed whatever the texts are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const timeline = told('internal', '14:00 detected: x', '14:10 y');
        const entries = timeline.page.entries.map((entry) => ({ ...entry, text }));
        const { svg = '' } =
          timelineSvg({ ...timeline, title: text, page: { ...timeline.page, entries } }) ?? {};
        const texts = svg
          .replace(/<style>.*<\/style>/s, '')
          .replace(/<\/?[a-z]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '');
        // What is left of it is text, in which every sign that means something is written as an entity.
        assert.doesNotMatch(texts, /[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
        assert.doesNotMatch(svg, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/u);
      }),
    );
  });
});
