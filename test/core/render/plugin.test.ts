import assert from 'node:assert/strict';
import fc from 'fast-check';
import createMarkdownIt, { type MarkdownIt, type StateCore } from 'markdown-it';
import { draft } from '../../../src/core/draft/draft.ts';
import { markOpenQuestions } from '../../../src/core/render/open-marks.ts';
import { renderText } from '../../../src/core/render/parts.ts';
import { postmortemPlugin, type Renderer } from '../../../src/core/render/plugin.ts';
import type { TimelineEvent } from '../../../src/core/timeline/event.ts';

const NOW = Date.UTC(2026, 10, 30, 9, 40);
const renderer: Renderer = { renderText: (text) => renderText(text, { now: NOW }), markOpenQuestions };
const plain = (): MarkdownIt => createMarkdownIt({ html: true });
const render = (text: string): string => postmortemPlugin(plain(), () => renderer).render(text);

const DOCUMENT = `---
postmortem: 1
id: PM-2026-031
status: in_review
severity: SEV-2 -> SEV-1
owner: dana
services: [checkout-api, orders-db]
responders: { dana: checkout lead, tomas: { role: checkout on-call } }
---

# Checkout returned errors

## Summary

Three in ten checkouts failed.

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:52:10 Change 4471 merged ^T1 <https://github.com/acme/checkout-api/pull/4471>
  13:56 impact_start: orders-db refuses connections
  14:03:12 detected, alerted: Page: 5xx above 5 % +public <pagerduty:Q2X7/R1>
  14:06:41 acknowledged: On-call acknowledges @tomas
  14:43 mitigated, impact_end: Error rate under 0.1 %
  15:10 resolved: Pool size pinned
\`\`\`

\`\`\`yaml impact
functionality: Payment was refused
customers: { count: ~18400, share: 31 % }
x_regions: [eu, us]
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
  factor: Pool sizes are set service by service
  trigger: true
  evidence: [T1, deploy/pool.yaml@4471abc]
\`\`\`

\`\`\`yaml learnings
went_well: none found
questions:
  - { question: Who watches the pool?, for: dana, answer: Nobody did }
\`\`\`

## Action items

\`\`\`yaml action-items
- id: A1
  action: Limit the sum of pools
  owner: dana
  due: 2026-11-28
  ticket: https://github.com/acme/checkout-api/issues/88
- id: A2
  action: Show pool use
  owner: tomas
  due: 5bd
  status: in_progress
\`\`\`
`;

/** The text between the tags, in lines. */
const told = (markup: string): string =>
  markup
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<(?!\/?(?:small|b|time|span|code)\b)[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\s*\n\s*/g, '\n');

describe('postmortemPlugin', () => {
  const page = render(DOCUMENT);

  it('renders the front matter as a line and chips around the title', () => {
    assert.match(
      told(page),
      /PM-2026-031Wednesday 18 November 2026Owner: checkout leadcheckout-api, orders-db\nCheckout returned errors\nSEV-2 → SEV-1\nIn reviewInternalTimeline not confirmed yet\n/,
    );
    assert.doesNotMatch(page, /postmortem: 1|<hr/);
  });

  it('shows the metrics behind the summary, each with its formula', () => {
    assert.match(
      told(page),
      /Three in ten checkouts failed\.\nTime to detect\n7m 12s\ndetected − impact start\n/,
    );
    assert.match(page, /title="14:03:12 − 13:56:00 = 7m 12s"/);
  });

  it('gives a section without a heading its own', () => {
    assert.match(page, /<h2>Timeline<\/h2>/);
    assert.equal(page.split(/<h2[^>]*>Action items<\/h2>/).length, 2);
  });

  it('draws the timeline and says the same in words', () => {
    assert.match(page, /<svg [^>]*role="img" aria-label="Timeline of 6 entries\. Detect 7m 12s from 13:56/);
    assert.match(page, /Mitigate 36m 19s/);
    assert.match(told(page), /All 6 entries, with their sources/);
    assert.match(told(page), /13:52:10\nT−03:50\nChange 4471 merged\ngithub\.com\n/);
    assert.match(told(page), /15:10:00\nT\+1:14:00\nPool size pinned resolved\n/);
  });

  it('connects a factor with its evidence and the action that means it', () => {
    assert.match(
      told(page),
      /F1 Pool sizes are set service by service\s*set it off\n13:52:10\n(?:Change 4471 merged\n){2}deploy\/pool\.yaml@4471abc\n/,
    );
    assert.match(page, /<a href="#pm-row-T1">/);
    assert.match(page, /<tr id="pm-row-T1"/);
    assert.match(page, /<circle id="pm-point-T1"/);
    assert.match(page, /<a href="#pm-line-T1">/);
    assert.match(page, /<li id="pm-line-T1"/);
    assert.match(page, /<a href="#pm-action-A1">/);
  });

  it('shows roles, figures, relative dates and tickets as a reader needs them', () => {
    const text = told(page);
    assert.match(text, /Customers\n~18,400 \(31 %\)/);
    assert.match(text, /Regions\neu, us/);
    assert.match(text, /28 Nov2 days late/);
    assert.match(text, /25 Nov5 days late/);
    assert.match(page, /title="5 business days after resolved">25 Nov/);
    assert.match(page, /<a href="https:\/\/github\.com\/acme\/checkout-api\/issues\/88">#88<\/a>/);
    assert.match(text, /Who watches the pool\? for checkout lead\nNobody did/);
  });

  it('marks what is still open wherever it stands, and nothing that is quoted or code', () => {
    const open = DOCUMENT.replace(
      'Three in ten checkouts failed.',
      [
        'Three in ten failed (TODO how *many* `a`\nwere they?), says lin. TODO: ask <b>dana</b>.',
        '> (TODO quoted)',
        '`(TODO code)`',
        '| a | b |\n| - | - |\n| TBD | "TBD" |',
      ].join('\n\n'),
    )
      .replace('Payment was refused', '(TODO What could `people` not do?)')
      .replace('Change 4471 merged', 'Change (TODO which <one>?) merged')
      .replace('Pool sizes are set', '(TODO Where are sizes set?) they are set')
      .replace('none found', '[(TODO)]')
      .replace('# Checkout returned errors', '# Untitled incident')
      .replace('owner: dana\nservices', 'owner: (TBD)\nservices')
      .replace('due: 2026-11-28', 'due: ???')
      .replace('owner: tomas', 'owner: TBD');
    const marks = [...render(open).matchAll(/<mark class="pm-open-question">(.*?)<\/mark>/gs)];
    assert.deepEqual(
      [...new Set(marks.map(([, text]) => text))],
      [
        '(TBD)',
        'Untitled incident',
        '(TODO how ',
        'many',
        ' ',
        'were they?)',
        'TODO: ask ',
        'dana',
        '.',
        'TBD',
        '(TODO which &lt;one&gt;?)',
        '(TODO What could <code>people</code> not do?)',
        '(TODO Where are sizes set?)',
        '(TODO)',
        '???',
      ],
    );
  });

  it('tells at the end what else the front matter says', () => {
    const more = DOCUMENT.replace(
      'services:',
      [
        'reviewers: [dana, noor]',
        'approvals: [{ by: noor, at: 2026-11-20 }]',
        'incidents: [pagerduty:Q2X7, https://acme.example/incidents/7]',
        'published_at: 2026-11-25T16:00:00Z',
        'x_region: eu',
        'services:',
      ].join('\n'),
    );
    const text = told(render(more));
    assert.match(text, /About this document\nReviewers\ncheckout lead, noor\nApproved\nnoor 20 Nov 2026\n/);
    assert.match(
      text,
      /Incident records\nPagerDuty Q2X7\nacme\.example\nPublished\n25 Nov 2026 7 days after resolved\nRegion\neu\n/,
    );
    assert.match(text, /Responders\ncheckout lead\ncheckout on-call\n/);
  });

  it('shows times as exact as they were written, and another day with its date', () => {
    const minutes = DOCUMENT.replaceAll(/(\d\d:\d\d):\d\d/g, '$1').replace(
      '13:52 Change',
      '2026-11-17T23:10Z Change',
    );
    const text = told(render(minutes));
    assert.match(text, /14:03\nT\+07:00\nPage/);
    assert.match(text, /17 Nov 23:10\nChange 4471 merged/);
  });

  it('names the zone that its times are in', () =>
    assert.match(told(page), /Times are UTC\. Metrics are derived/));
});

describe('postmortemPlugin in other Markdown', () => {
  const fence = '```yaml timeline\nlog: |\n  14:03 x\n```\n';
  const others: readonly (readonly [what: string, text: string])[] = [
    ['no front matter', `# Notes\n\n${fence}`],
    ['front matter of its own', `---\ntitle: Notes\n---\n\n${fence}`],
    ['a postmortem that is only quoted', `# Notes\n\n---\npostmortem: 1\n---\n\n${fence}`],
    ['the word behind the front matter', `---\ntitle: x\n---\npostmortem: 1\n\n${fence}`],
    ['no end of front matter', `---\ntitle: x\n${fence}`],
    ['nothing', ''],
  ];
  for (const [what, text] of others) {
    it(`changes nothing: ${what}`, () => {
      const fail = (): never => assert.fail('asked for');
      const never: Renderer = { renderText: fail, markOpenQuestions: fail };
      assert.equal(postmortemPlugin(plain(), () => never).render(text), plain().render(text));
    });
  }

  it('leaves fences of no section alone', () => {
    const text = `---\npostmortem: 1\n---\n\n\`\`\`yaml\na: 1\n\`\`\`\n\n\`\`\`yaml other\nb: 2\n\`\`\`\n\n> \`\`\`yaml timeline\n> c: 3\n> \`\`\`\n`;
    for (const code of ['a: 1', 'b: 2', 'c: 3'])
      assert.match(render(text), new RegExp(`<code class="language-yaml">${code}`));
  });
});

describe('postmortemPlugin in a host', () => {
  /** As the built-in preview has it: a token of its own for front matter, drawn as a table. */
  function withFrontMatter(md: MarkdownIt): MarkdownIt {
    md.block.ruler.before('table', 'front_matter', (state, line, _end, silent) => {
      if (line !== 0 || !state.src.startsWith('---')) return false;
      if (silent) return true;
      const end = state.src.slice(0, state.src.indexOf('\n---')).split('\n').length;
      const token = state.push('front_matter', '', 0);
      token.map = [0, end + 1];
      state.line = end + 1;
      return true;
    });
    md.renderer.rules['front_matter'] = () => '<table class="host"></table>';
    return md;
  }
  const lines = (state: StateCore): void => {
    for (const token of state.tokens) {
      if (!token.map || token.type === 'inline') continue;
      token.attrSet('data-line', String(token.map[0]));
      token.attrJoin('class', 'code-line');
    }
  };

  it('does not draw the front matter twice', () => {
    const page = postmortemPlugin(withFrontMatter(plain()), () => renderer).render(DOCUMENT);
    assert.doesNotMatch(page, /class="host"/);
    assert.equal(page.split('PM-2026-031').length, 2);
    assert.match(
      postmortemPlugin(withFrontMatter(plain()), () => renderer).render('---\na: 1\n---\n'),
      /class="host"/,
    );
  });

  it('keeps the lines that scrolling goes by, whichever rule runs first', () => {
    const before = plain();
    before.core.ruler.push('lines', lines);
    const after = postmortemPlugin(plain(), () => renderer);
    after.core.ruler.push('lines', lines);
    for (const md of [postmortemPlugin(before, () => renderer), after]) {
      const found = [...md.render(DOCUMENT).matchAll(/data-line="(\d+)"/g)].map(([, line]) => Number(line));
      const source = DOCUMENT.split('\n');
      const expected = [
        '---',
        '# Checkout',
        '## Summary',
        '```yaml timeline',
        '```yaml impact',
        '- id: F1',
        '- id: A2',
      ];
      for (const start of expected)
        assert.ok(found.includes(source.findIndex((line) => line.startsWith(start))), start);
      assert.deepEqual(
        found,
        found.toSorted((a, b) => a - b),
      );
    }
  });
});

describe('postmortemPlugin where something can not be read', () => {
  const doc = (body: string): string => render(`---\npostmortem: 1\n---\n\n# T\n\n${body}\n`);
  const table: readonly (readonly [what: string, body: string, shown: RegExp])[] = [
    [
      'not YAML',
      '```yaml impact\nfunctionality: "open\n```',
      /not YAML yet.*<code class="language-yaml">functionality: &quot;open/s,
    ],
    ['a list where keys are wanted', '```yaml impact\n- a\n```', /not keys with values yet.*<code[^>]*>- a/s],
    [
      'keys where a list is wanted',
      '```yaml action-items\na: b\n```',
      /not a list of items yet.*<code[^>]*>a: b/s,
    ],
    ['a list of texts', '```yaml contributing-factors\n- a\n```', /not a list of items yet.*<code[^>]*>- a/s],
    [
      'a section twice',
      '```yaml impact\nrevenue: unknown\n```\n\n```yaml impact\nrevenue: 5\n```',
      /another of its name above.*<code[^>]*>revenue: 5/s,
    ],
    ['an empty section', '```yaml action-items\n# later\n```', /No action items yet\./],
    [
      'lines of the log',
      '```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  24:00 late\n  no time\n```',
      /2 lines are not read as an entry yet:.*24:00 late\nno time/s,
    ],
    [
      'no date',
      '```yaml timeline\nzone: UTC\nlog: |\n  14:03 detected: x\n```',
      /the timeline needs a date\..*<details class="pm-all" open>/s,
    ],
    [
      'no time at all',
      '```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  nothing\n```',
      /No line of the timeline could be read yet\..*One line is not read as an entry yet:/s,
    ],
    [
      'a mark that a duration needs',
      '```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  14:03 impact_start: x\n```',
      /unknown <span class="pm-formula">\(needs detected\)/,
    ],
    [
      'a section right under the title has a heading of its own',
      '```yaml impact\nrevenue: unknown\n```',
      /<h2>Impact<\/h2>/,
    ],
    [
      'a factor without text, evidence or action',
      '```yaml contributing-factors\n- id: F1\n- id: F2\n```',
      /F1<\/b>\s+<span class="pm-missing">not told yet.*none yet.*none yet/s,
    ],
    [
      'evidence that the timeline lacks',
      '```yaml contributing-factors\n- id: F1\n  evidence: [T9]\n```',
      /<code>T9<\/code> <span class="pm-missing">is not in the timeline/,
    ],
    [
      'an action for a factor that is not there',
      '```yaml action-items\n- id: A1\n  addresses: [F7]\n```',
      /not told yet.*for F7 <span class="pm-missing">is not among the factors.*none yet.*none yet/s,
    ],
  ];
  for (const [what, body, shown] of table) it(what, () => assert.match(doc(body), shown));

  it('asks an idea for no owner and no day', () =>
    assert.doesNotMatch(
      doc('```yaml action-items\n- id: A1\n  action: Try\n  status: idea\n```'),
      /none yet/,
    ));

  it('shows what could be read of front matter that is broken', () => {
    const page = render('---\npostmortem: 1\nid: PM-1\nseverity: SEV-1\nowner: "open\n---\n\n# T\n');
    assert.match(page, /PM-1<\/span>.*shows what could be read of them/s);
    assert.match(page, /SEV-1<\/span>/);
  });

  it('says so of the front matter', () => {
    assert.match(render('---\npostmortem: 1\nowner: "open\n---\n\n# T\n'), /at the top are not YAML yet/);
    const long = `---\npostmortem: 1\n---\n\n# T\n\n${'word '.repeat(800_001)}`;
    assert.match(render(long), /Nothing was checked, and nothing is changed/);
  });
});

describe('postmortemPlugin and hostile text', () => {
  const HOSTILE = '<img src=x onerror=alert(1)>"\'</svg></div><script>alert(1)</script>&lt;';

  it('escapes all that comes from the document', () => {
    const text = DOCUMENT.replace(
      /Change 4471 merged|orders-db refuses connections|Payment was refused|Pool sizes are set service by service|Who watches the pool|Limit the sum of pools|checkout lead/g,
      () => HOSTILE.replaceAll("'", "''"),
    )
      .replace('id: PM-2026-031', `id: '${HOSTILE.replaceAll("'", "''")}'`)
      .replace(/(factor|action|functionality): (<img.*)/g, "$1: '$2'")
      .replace('dana: <img', "dana: '<img")
      .replace('&lt;, tomas', "&lt;', tomas")
      .replace('question: <img', "question: '<img")
      .replace('&lt;?', "&lt;'");
    const page = postmortemPlugin(createMarkdownIt({ html: false }), () => renderer).render(text);
    assert.doesNotMatch(page, /<img|<script|<\/svg><\/div><script/);
    assert.ok(page.split('&lt;img src=x').length > 6);
  });

  it('escapes what else the front matter says, keys too', () => {
    const quoted = `'${HOSTILE.replaceAll("'", "''")}'`;
    const keys = [
      'facilitator',
      'meeting',
      'published_at',
      'detected_by',
      `'x_${HOSTILE.replaceAll("'", "''")}'`,
    ];
    const lists = ['reviewers', 'incidents', 'related', 'tags'];
    const front = [
      ...keys.map((key) => `${key}: ${quoted}`),
      ...lists.map((key) => `${key}: [${quoted}]`),
      `approvals: [{ by: ${quoted}, at: ${quoted} }]`,
    ];
    const page = render(DOCUMENT.replace('services:', `${front.join('\n')}\nservices:`));
    assert.doesNotMatch(page, /<img|<script|<\/svg><\/div><script/);
    assert.ok(page.split('&lt;img src=x').length > 10);
  });

  it('follows web addresses only', () => {
    const text = DOCUMENT.replace('https://github.com/acme/checkout-api/pull/4471', 'javascript:alert(1)')
      .replace('https://github.com/acme/checkout-api/issues/88', 'command:workbench.action.quit')
      .replace('pagerduty:Q2X7/R1', 'vbscript:x');
    assert.doesNotMatch(render(text), /href="(?!https?:|#)/);
  });

  it('has balanced tags whatever was captured', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(HOSTILE, '`<b>`', '"><a href=x>', '${x}', '</ol>'),
    );
    const events = fc.array(fc.record({ at: fc.integer({ min: 0, max: 4e12 }), text, actor: text }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(events, text, (list, title) => {
        const captured = list.map((one): TimelineEvent => ({
          ...one,
          uri: `slack:${HOSTILE}`,
          source: 'slack',
          kind: 'message',
        }));
        const source = draft({
          id: title,
          title: 'T',
          zone: 'UTC',
          today: '2026-11-18',
          owner: title,
          services: [title],
          events: captured,
        }).text;
        const page = render(source).replace(/<!--[\s\S]*?-->/g, '');
        const open: string[] = [];
        for (const [, close, name = '', rest = ''] of page.matchAll(
          /<(\/?)([a-z][a-z0-9]*)((?:[^<>"]|"[^"]*")*)>/gi,
        )) {
          if (close === '/') assert.equal(open.pop(), name);
          else if (!rest.endsWith('/') && !['br', 'hr'].includes(name)) open.push(name);
        }
        assert.deepEqual(open, []);
        assert.doesNotMatch(page, /<img|<script/);
      }),
    );
  }).timeout(20_000);
});
