import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { marksOf } from '../../../../src/core/publish/public/marks.ts';
import { publicTimeline } from '../../../../src/core/publish/public/public-timeline.ts';
import { publicVersion } from '../../../../src/core/publish/public/public-version.ts';
import { timelineMarkdown } from '../../../../src/core/render/told/timeline-markdown.ts';
import { toldTimeline } from '../../../../src/core/render/told/told-timeline.ts';
import { config, examples } from './support/examples.ts';

const KEEP = process.env['POSTMORTEM_GOLDEN'] === 'keep';
const golden = (name: string): URL => new URL(`../../../fixtures/public/${name}.public.md`, import.meta.url);
const HEAD = `---
postmortem: 1
id: PM-2026-031
status: draft
severity: SEV-2
owner: dana
services: [checkout-api]
responders: { dana: incident commander, tomas: { role: checkout on-call, name: Tomas Brandt } }
---

# Checkout returned errors

`;
const tell = (body: string): string => publicVersion(HEAD + body, { config: DEFAULT_CONFIG }).markdown;
const MARK = '<!-- postmortem-public -->\n\n';

describe('the public version of the examples', () => {
  const told = examples.filter(({ text }) => text.includes('public_title'));
  for (const { name, text } of told)
    it(`reads as it was read before: ${name}`, () => {
      const { markdown } = publicVersion(text, { config });
      if (KEEP || !existsSync(golden(name))) writeFileSync(golden(name), markdown);
      assert.equal(markdown, readFileSync(golden(name), 'utf8'));
    });
});

describe('the public version', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['nothing that is not marked', 'A paragraph.\n', ''],
    [
      'a paragraph under the heading it belongs to',
      `## Summary\n\n${MARK}It broke.\n\n## Detection\n\n${MARK}A page.\n\n## What we will do\n\n${MARK}Mend it.\n\nNot this.\n`,
      '## Summary\n\nIt broke.\n\n## What happened\n\nA page.\n\n## What we are doing\n\nMend it.\n',
    ],
    [
      'roles for names',
      `${MARK}Tomas doubled the pool; @dana and Tomas Brandt\nrolled it back.\n`,
      '## Summary\n\nThe checkout on-call doubled the pool; the incident commander and the checkout on-call rolled it back.\n',
    ],
    [
      'words of links that only we can open, and no id in brackets',
      `${MARK}The [graph](https://grafana.corp/d/1) was clean (T3, CHK-9), see [status](https://status.example.com/).\n`,
      '## Summary\n\nThe graph was clean, see [status](https://status.example.com/).\n',
    ],
    [
      'lists, tables and quotes whole',
      `${MARK}- One\n- Two **strong**\n  1. In it\n\n${MARK}> Said\n\n${MARK}| A | B |\n| - | - |\n| 1 | \`a\\|b\` |\n`,
      '## Summary\n\n- One\n- Two **strong**\n    1. In it\n\n> Said\n\n| A | B |\n| --- | --- |\n| 1 | `a\\|b` |\n',
    ],
    [
      'an image that is marked, and none in a marked paragraph',
      `${MARK}![Error rate](chart.png)\n\n${MARK}The rate ![x](secret.png) fell.\n`,
      '## Summary\n\n![Error rate](chart.png)\n\nThe rate fell.\n',
    ],
    ['no image from elsewhere', `${MARK}![x](https://tracker.example.com/x.png)\n`, ''],
    [
      'what is done, without who and when',
      '```yaml action-items\n- id: A1\n  action: Limit the pools (F1)\n  owner: dana\n  due: 5bd\n  ticket: CHK-9\n  status: in_progress\n  public: true\n- id: A2\n  action: Not this\n  public: false\n- id: A3\n  action: Not this\n  status: wont_do\n  reason: x\n  public: true\n```\n',
      '## What we are doing\n\n- Limit the pools (in progress)\n',
    ],
    [
      'no sign of a note that stays behind',
      `${MARK}It broke[^1], and came back [^why].\n\n[^1]: Inside of it.\n`,
      '## Summary\n\nIt broke, and came back.\n',
    ],
    [
      'nothing of an item that says twice whether it is public',
      '```yaml timeline\ndate: 2026-11-18\nzone: UTC\nentries:\n  - { at: "2026-11-18T13:00:00Z", text: A, public: false, public: true }\n  - { at: "2026-11-18T13:01:00Z", text: B, public: true }\n```\n\n```yaml contributing-factors\n- factor: C\n  public: false\n  public: true\n- factor: D\n  public: true\n```\n\n```yaml impact\nfunctionality: E\npublic: []\npublic: [functionality]\n```\n',
      '## What happened\n\nWednesday 18 November 2026, times in UTC:\n\n| Time | What happened |\n| --- | --- |\n| 13:01 | B |\n\nWhat made it possible:\n\n- D\n',
    ],
    [
      'no figure that an inner mark is part of',
      '```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  13:56 impact_start: A\n  14:03 detected: B +public\n  14:43 mitigated: C +public\n```\n',
      '## What happened\n\nWednesday 18 November 2026, times in UTC:\n\n| Time | What happened |\n| --- | --- |\n| 14:03 | B |\n| 14:43 | C |\n',
    ],
  ];
  for (const [what, body, expected] of cases)
    it(`has ${what}`, () => assert.equal(tell(body), `# Incident report\n${expected && `\n${expected}`}`));

  it('is refused for a restricted document, whatever is marked', () => {
    const text = HEAD.replace('status: draft', 'status: draft\naudience: restricted') + `${MARK}It broke.\n`;
    const version = publicVersion(text, { config: DEFAULT_CONFIG });
    assert.match(version.refused ?? '', /restricted/);
    assert.equal(version.markdown, '');
  });

  it('tells all that stays behind', () => {
    const body = `## Summary\n\nNo.\n\n![x](y.png)\n\n${MARK}Yes [here](https://a.corp/x).\n\n\`\`\`yaml learnings\nwent_well: [a]\n\`\`\`\n\n\`\`\`yaml impact\nrevenue: 5\n\`\`\`\n`;
    const { withheld } = publicVersion(HEAD + body, { config: DEFAULT_CONFIG });
    assert.deepEqual(
      withheld.map(({ kind }) => kind),
      ['front matter', 'title', 'heading', 'paragraph', 'image', 'link', 'learnings', 'impact'],
    );
  });
});

describe('the timeline for strangers', () => {
  const LOG = '```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n';

  it('is told in the words of the public version', () => {
    const body = `${LOG}  14:03 Tomas rolls back (T1) ^T1 @dana +public <slack:C0INC2041/p1>\n  14:04 Not this\n\`\`\`\n`;
    const open = publicTimeline(parsePostmortem(HEAD + body), DEFAULT_CONFIG);
    const table = timelineMarkdown(toldTimeline(open.postmortem, 'public'));
    assert.deepEqual(open.leaks, []);
    assert.match(table, /\| 14:03 \| T\+00:00 \| The checkout on-call rolls back \|\n$/);
  });

  it('does not leave while something in it must not', () => {
    const body = `${LOG}  14:03 The host 10.4.17.22 is gone +public\n\`\`\`\n`;
    const { leaks } = publicTimeline(parsePostmortem(HEAD + body), DEFAULT_CONFIG);
    assert.deepEqual(
      leaks.map(({ code }) => code),
      ['public/address'],
    );
  });
});

describe('hostile words in a public version', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&colon;alert(1))',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml;base64,PHN2Zz4=)',
    '<svg onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](https://example.com/"onmouseover="alert(1))',
    '<!-- --><script>alert(1)</script>',
    '`<script>`',
    '\\<script>alert(1)\\</script>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '[ref]\n\n[ref]: javascript:alert(1)',
    '# heading | cell | <b>',
    '```\n</script>',
    '~~~ x',
    '- list\n\n    <script>alert(1)</script>',
    '1) <iframe src=//evil.example>',
  ];
  const reader = new MarkdownIt({ html: true, linkify: true });
  const live =
    /<(?!\/?(?:h[12]|p|ul|ol|li|table|thead|tbody|tr|th|td|code|em|strong|s|blockquote)\b(?:>| start="\d+">)|a href="https?:\/\/[^"]*">|\/a>|img src="[\w./%-]*" alt="[^"]*">)/;

  for (const said of HOSTILE)
    it(`never becomes live: ${JSON.stringify(said)}`, () => {
      const yaml = JSON.stringify(said);
      const one = said.replace(/\s+/g, ' ');
      const bodies = [
        MARK + said + '\n',
        `${MARK}- ${said}\n`,
        `${MARK}| a |\n| - |\n| ${one} |\n`,
        `\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  14:03 ${one} +public\n\`\`\`\n`,
        `\`\`\`yaml action-items\n- id: A1\n  action: ${yaml}\n  public: true\n\`\`\`\n`,
        `\`\`\`yaml impact\npublic: [functionality]\nfunctionality: ${yaml}\nmetrics:\n  - { name: ${yaml}, value: ${yaml}, public: true }\n\`\`\`\n`,
      ];
      for (const body of bodies) assert.doesNotMatch(reader.render(tell(body)), live, body);
      const titled = HEAD.replace('status: draft', `status: draft\npublic_title: ${yaml}`);
      assert.doesNotMatch(reader.render(publicVersion(titled, { config: DEFAULT_CONFIG }).markdown), live);
    });
});

describe('a mark that shares its line', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['before words', '<!-- postmortem-public --> It broke.\n', '## Summary\n\nIt broke.\n'],
    ['within words', 'It <!-- postmortem-public -->  broke.\n', '## Summary\n\nIt broke.\n'],
    ['behind words', 'It broke. <!-- postmortem-public -->\r\n', '## Summary\n\nIt broke.\n'],
  ];
  for (const [name, body, wanted] of cases)
    it(`marks nothing ${name}, until it is put on a line of its own`, () => {
      const { leaks, markdown } = publicVersion(HEAD + body, { config: DEFAULT_CONFIG });
      assert.doesNotMatch(markdown, /broke/);
      const [fix] = leaks.flatMap(({ fixes = [] }) => fixes);
      assert.deepEqual([fix?.title, fix?.preferred], ['Put the Mark on a Line of Its Own', true]);
      const mended = publicVersion(applyEdits(HEAD + body, fix?.edits ?? []), { config: DEFAULT_CONFIG });
      assert.deepEqual([mended.leaks, mended.markdown], [[], `# Incident report\n\n${wanted}`]);
    });

  const fixesOf = (body: string) =>
    publicVersion(HEAD + body, { config: DEFAULT_CONFIG }).leaks.flatMap(({ fixes = [] }) => fixes);

  it('is never taken for one of the lines beside it unless that is said', () => {
    for (const body of [
      '<!-- postmortem-public --> It broke.\nFor long.\n',
      'It broke. <!-- postmortem-public -->\nFor long.\n',
      'For long.\r\nIt broke. <!-- postmortem-public -->\r\n',
    ]) {
      const [fix, ...others] = fixesOf(body);
      assert.deepEqual(others, []);
      assert.deepEqual([fix?.title, fix?.preferred], ['Make the Whole Paragraph Public', undefined], body);
      const mended = publicVersion(applyEdits(HEAD + body, fix?.edits ?? []), { config: DEFAULT_CONFIG });
      assert.match(mended.markdown, /It broke\./);
      assert.match(mended.markdown, /For long\./);
    }
  });

  it('has no fix where a mark above would be about more than its line, or about another', () => {
    for (const line of [
      '- It broke.\n\n- Dana did it.',
      '1. It broke.\n\n2. Dana did it.',
      '> It broke.\n>\n> Dana did it.',
      '```\nIt broke.\n```',
      '[it]: https://broke.example\n\nDana did it.',
      '<!-- It broke. -->\n\nDana did it.',
    ])
      assert.deepEqual(fixesOf(`<!-- postmortem-public --> ${line}\n`), [], line);
    assert.deepEqual(
      fixesOf('<!-- It broke. --> <!-- postmortem-public --> It broke.\n\nDana did it.\n'),
      [],
    );
  });
});

describe('a document of marked and unmarked parts', () => {
  /** A part whose words stand nowhere else. */
  const part = fc.tuple(
    fc.constantFrom(
      'paragraph',
      'list',
      'quote',
      'table',
      'entry',
      'factor',
      'action',
      'impact',
      'heading',
      'code',
      'image',
    ),
    fc.boolean(),
  );
  const KEYS = ['functionality', 'support_cases', 'slo', 'revenue', 'data_loss'];

  function written(parts: readonly (readonly [string, boolean])[]): {
    text: string;
    open: string[];
    closed: string[];
  } {
    const [open, closed]: [string[], string[]] = [[], []];
    const prose: string[] = [];
    const [log, factors, actions, impact]: [string[], string[], string[], string[]] = [[], [], [], []];
    const named: string[] = [];
    for (const [index, [kind, isOpen]] of parts.entries()) {
      const word = `w${String(index).padStart(3, 'o')}x`.replace(
        /\d/g,
        (digit) => 'abcdefghij'[Number(digit)] ?? '',
      );
      const canLeave =
        !['heading', 'code'].includes(kind) && !(kind === 'impact' && impact.length >= KEYS.length);
      (isOpen && canLeave ? open : closed).push(word);
      const above = isOpen ? MARK : '';
      if (kind === 'paragraph') prose.push(`${above}Some ${word} here`);
      else if (kind === 'list') prose.push(`${above}- ${word}\n- more`, '<!-- end -->');
      else if (kind === 'quote') prose.push(`${above}> ${word}`);
      else if (kind === 'table') prose.push(`${above}| a |\n| - |\n| ${word} |`);
      else if (kind === 'heading') prose.push(`${above}## About ${word}`);
      else if (kind === 'code') prose.push(`${above}\`\`\`\n${word}\n\`\`\``);
      else if (kind === 'image') prose.push(`${above}![${word}](chart.png)`);
      else if (kind === 'entry')
        log.push(`  14:03 It was ${word}${isOpen ? ' +public' : ''} @dana ^T${index + 1}`);
      else if (kind === 'factor')
        factors.push(`- id: F${index}\n  factor: It was ${word}\n  public: ${String(isOpen)}`);
      else if (kind === 'action')
        actions.push(`- id: A${index}\n  action: Do ${word}\n  public: ${String(isOpen)}`);
      else {
        const key = KEYS[impact.length];
        if (key !== undefined && isOpen) named.push(key);
        impact.push(key === undefined ? `x_${index}: ${word}` : `${key}: ${word}`);
      }
    }
    const fence = (name: string, lines: readonly string[]): readonly string[] =>
      lines.length > 0 ? [`\`\`\`yaml ${name}\n${lines.join('\n')}\n\`\`\``] : [];
    const sections = [
      ...fence('timeline', log.length > 0 ? ['date: 2026-11-18', 'zone: UTC', 'log: |', ...log] : []),
      ...fence('contributing-factors', factors),
      ...fence('action-items', actions),
      ...fence('impact', impact.length > 0 ? [`public: [${named.join(', ')}]`, ...impact] : []),
    ];
    return { text: `${HEAD}${[...prose, ...sections].join('\n\n')}\n`, open, closed };
  }

  it('says to strangers all that is marked, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const { text, open, closed } = written(parts);
        const { markdown } = publicVersion(text, { config: DEFAULT_CONFIG });
        assert.deepEqual(
          closed.filter((word) => markdown.includes(word)),
          [],
          text,
        );
        assert.deepEqual(
          open.filter((word) => !markdown.includes(word)),
          [],
          text,
        );
      }),
    );
  });

  it('is read back as it was marked, one mark put and taken away again', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 10 }), fc.nat(), (parts, chosen) => {
        const { text } = written(parts);
        const marks = marksOf(parsePostmortem(text));
        const one = marks[chosen % Math.max(1, marks.length)];
        const edit = one?.[one.isPublic ? 'unmark' : 'mark'];
        if (!one || !edit) return;
        const after = marksOf(parsePostmortem(applyEdits(text, [edit])));
        assert.deepEqual(
          after.map(({ isPublic }) => isPublic),
          marks.map((mark) => (mark === one ? !mark.isPublic : mark.isPublic)),
          text,
        );
      }),
    );
  });
});
