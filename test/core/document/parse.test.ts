import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/document/edit.ts';
import type { Finding } from '../../../src/core/document/finding.ts';
import { LARGEST_DOCUMENT, parsePostmortem } from '../../../src/core/document/parse.ts';
import type { Span } from '../../../src/core/document/span.ts';
import { timelineFindings } from '../../../src/core/language/findings/timeline-findings.ts';
import { cases } from '../../support/cases.ts';

interface Zone {
  readonly date?: string;
  readonly zone?: string;
}

const timeline = (body: readonly string[], { date = '2026-11-18', zone = 'UTC' }: Zone = {}): string =>
  [
    '---',
    'postmortem: 1',
    'status: in_review',
    '---',
    '',
    '```yaml timeline',
    ...(date === '' ? [] : [`date: ${date}`]),
    ...(zone === '' ? [] : [`zone: ${zone}`]),
    ...body,
    '```',
    '',
  ].join('\n');
const log = (lines: readonly string[], zone?: Zone): string =>
  timeline(['log: |', ...lines.map((line) => `  ${line}`)], zone);

const iso = (at: number | undefined): string =>
  at === undefined ? '?' : new Date(at).toISOString().replace(':00.000Z', 'Z');

/** An entry as one line: instant, marks, text, tail. */
const told = (text: string): readonly string[] =>
  (parsePostmortem(text).timeline?.entries ?? []).map((entry) =>
    [
      iso(entry.at),
      ...entry.marks.map(({ mark }) => `[${mark}]`),
      entry.text,
      ...(entry.actor ? [`@${entry.actor.name}`] : []),
      ...(entry.id ? [`^${entry.id.name}`] : []),
      ...(entry.public ? ['+public'] : []),
      ...entry.sources.map(({ uri }) => `<${uri}>`),
    ].join(' '),
  );

/** What reading finds, and what the timeline as a whole tells. */
function found(text: string): readonly Finding[] {
  const read = parsePostmortem(text);
  return [...read.problems, ...timelineFindings(read)];
}

/** `code level: what it stands under`. */
const findings = (text: string): readonly string[] =>
  found(text).map(({ code, level, span }) => `${code} ${level}: ${text.slice(span.start, span.end)}`);

const day = (time: string): string => `2026-11-18T${time}`;

describe('the log, line by line (DESIGN 5)', () => {
  const table: readonly (readonly [
    lines: readonly string[],
    entries: readonly string[],
    findings: readonly string[],
  ])[] = [
    [['23:58 a', '00:05 b'], [day('23:58Z a'), day('00:05Z b')], ['timeline/order error: 00:05']],
    [['23:58 a', '2026-11-19', '00:05 b'], [day('23:58Z a'), '2026-11-19T00:05Z b'], []],
    [['24:00 x'], [], ['timeline/time error: 24:00']],
    [['14:03-14:10 x'], [], ['timeline/time error: 14:03-14:10']],
    [['~14:03 x'], [], ['timeline/time error: ~14:03']],
    [['2:03 PM x'], [], ['timeline/time error: 2:03 PM']],
    [['14:03Z x'], [], ['timeline/time error: 14:03Z']],
    [['14:60 x'], [], ['timeline/time error: 14:60']],
    [['14:03:12.482 x'], [day('14:03:12.482Z x')], []],
    [['14:03 Paged @tomas about it'], [day('14:03Z Paged @tomas about it')], []],
    [['14:03 Handed over to @lin'], [day('14:03Z Handed over to @lin')], ['timeline/tail hint: @lin']],
    [['14:03 Handed over to \\@lin'], [day('14:03Z Handed over to @lin')], []],
    [['14:03 Restarted @lin'], [day('14:03Z Restarted @lin')], []],
    [['14:03 x @lin @dana'], [day('14:03Z x @lin')], ['timeline/tail error: @dana']],
    [['14:03 p99 < 200 ms'], [day('14:03Z p99 < 200 ms')], []],
    [['14:03 below <5%>'], [day('14:03Z below <5%>')], []],
    [['14:03 x <https://a> <slack:C/p1>'], [day('14:03Z x <https://a> <slack:C/p1>')], []],
    [
      ['14:03 x <https://a>, <b:1>'],
      [day('14:03Z x <https://a>, <b:1>')],
      ['timeline/tail warning: <https://a>,'],
    ],
    [['14:03 resolved: DNS'], [day('14:03Z [resolved] DNS')], []],
    [['14:03 resolved\\: DNS'], [day('14:03Z resolved: DNS')], []],
    [['14:03 Resolved: x'], [day('14:03Z Resolved: x')], ['timeline/mark hint: Resolved']],
    [['14:03 impact-start: x'], [day('14:03Z impact-start: x')], ['timeline/mark hint: impact-start']],
    [['14:03 restored: x'], [day('14:03Z restored: x')], []],
    [['14:03 detected, restored: x'], [day('14:03Z [detected] x')], ['timeline/mark error: restored']],
    [['14:03 detected, alerted: x'], [day('14:03Z [detected] [alerted] x')], []],
    [['14:03 a', 'b without a time'], [day('14:03Z a')], ['timeline/line error: b without a time']],
    [['14:03 a', '  goes on @lin'], [day('14:03Z a goes on @lin')], []],
    [['14:03 a', '', '  goes on'], [day('14:03Z a goes on')], []],
    [['14:03 a', '14:03 b'], [day('14:03Z a'), day('14:03Z b')], []],
    [['2026-11-17T14:00:00+01:00 x', '14:05 y'], ['2026-11-17T13:00Z x', day('14:05Z y')], []],
    [['# a comment', '14:03 a # not one'], [day('14:03Z a # not one')], []],
    [['14:03 a ^T1 +public @lin <b:1>'], [day('14:03Z a @lin ^T1 +public <b:1>')], []],
    [['14:03 a: b "c" \'d\' {e} [f] & * ! | > %'], [day('14:03Z a: b "c" \'d\' {e} [f] & * ! | > %')], []],
    [['14:03 C:\\temp \\x'], [day('14:03Z C:\\temp \\x')], []],
  ];
  for (const [lines, entries, expected] of table) {
    it(lines.join(' / '), () => {
      assert.deepEqual(told(log(lines)), entries);
      assert.deepEqual(findings(log(lines)), expected);
    });

    for (const [name, eol] of [
      ['CRLF', '\r\n'],
      ['a lone CR', '\r'],
    ] as const) {
      it(`${lines.join(' / ')}, with ${name}`, () => {
        const text = log(lines).replaceAll('\n', eol);
        assert.deepEqual(told(text), entries);
        assert.deepEqual(findings(text), expected);
      });
    }
  }

  it('knows no instant without a date', () => {
    const text = log(['14:03 a'], { date: '' });
    assert.deepEqual(told(text), ['? a']);
    assert.deepEqual(findings(text), ['timeline/date error: 14:03']);
    assert.deepEqual(told(log(['2026-11-19', '14:03 a'], { date: '' })), ['2026-11-19T14:03Z a']);
  });

  it('is a literal block and nothing else', () => {
    for (const form of ['log: >', 'log: "14:03 a"', 'log: 14:03 a']) {
      const text = timeline([form, ...(form.endsWith('>') ? ['  14:03 a'] : [])]);
      assert.deepEqual(told(text), []);
      assert.equal(found(text)[0]?.code, 'timeline/log-form');
    }
  });
});

describe('fixes of log lines', () => {
  const table: readonly (readonly [line: string, fixed: string])[] = [
    ['14:03-14:10 x', '14:03 x'],
    ['~14:03 x', '14:03 x'],
    ['2:03 PM x', '14:03 x'],
    ['02:03 PM x', '14:03 x'],
    ['24:00 x', '2026-11-19T00:00:00+00:00 x'],
    ['12:03 AM x', '00:03 x'],
    ['14:03Z x', '14:03 x'],
    ['14:03 Resolved: x', '14:03 resolved: x'],
    ['14:03 impact-start: x', '14:03 impact_start: x'],
    ['14:03 Handed over to @lin', '14:03 Handed over to \\@lin'],
    ['14:03 x <https://a>, <b:1>', '14:03 x <https://a> <b:1>'],
  ];
  for (const [line, fixed] of table) {
    it(line, () => {
      const edits = found(log([line]))[0]?.fixes?.[0]?.edits ?? [];
      assert.equal(applyEdits(log([line]), edits), log([fixed]));
    });
  }
});

describe('zones', () => {
  const amsterdam = 'Europe/Amsterdam';
  const table: readonly (readonly [
    name: string,
    zone: Zone,
    line: string,
    entry: string,
    findings: readonly string[],
  ])[] = [
    [
      'the earlier of the two hours in autumn',
      { date: '2026-10-25', zone: amsterdam },
      '02:30 x',
      '2026-10-25T00:30Z x',
      ['timeline/ambiguous warning: 02:30'],
    ],
    ['the hour before them', { date: '2026-10-25', zone: amsterdam }, '01:59 x', '2026-10-24T23:59Z x', []],
    ['the hour after them', { date: '2026-10-25', zone: amsterdam }, '03:00 x', '2026-10-25T02:00Z x', []],
    [
      'the hour that spring leaves out, shifted forward',
      { date: '2026-03-29', zone: amsterdam },
      '02:30 x',
      '2026-03-29T01:30Z x',
      ['timeline/ambiguous warning: 02:30'],
    ],
    ['the hour after it', { date: '2026-03-29', zone: amsterdam }, '03:30 x', '2026-03-29T01:30Z x', []],
    ['winter', { zone: amsterdam }, '14:03 x', day('13:03Z x'), []],
    ['an offset', { zone: '"-03:30"' }, '14:03 x', day('17:33Z x'), []],
    ['an offset without quotes', { zone: '+05:45' }, '14:03 x', day('08:18Z x'), []],
    ['a zone of quarter hours', { zone: 'Asia/Kathmandu' }, '14:03 x', day('08:18Z x'), []],
    [
      'half an hour in autumn',
      { date: '2026-04-05', zone: 'Australia/Lord_Howe' },
      '01:45 x',
      '2026-04-04T14:45Z x',
      ['timeline/ambiguous warning: 01:45'],
    ],
    ['CET is refused', { zone: 'CET' }, '14:03 x', '? x', ['timeline/zone error: CET']],
    [
      'a city that is none',
      { zone: 'Europe/Atlantis' },
      '14:03 x',
      '? x',
      ['timeline/zone error: Europe/Atlantis'],
    ],
    ['an offset past a day', { zone: '"+99:99"' }, '14:03 x', '? x', ['timeline/zone error: "+99:99"']],
  ];
  for (const [name, zone, line, entry, expected] of table) {
    it(name, () => {
      assert.deepEqual(told(log([line], zone)), [entry]);
      assert.deepEqual(findings(log([line], zone)), expected);
    });
  }

  it('offers both readings of an hour that clocks showed twice', () => {
    const text = log(['02:30 x'], { date: '2026-10-25', zone: amsterdam });
    const fixes = found(text)[0]?.fixes ?? [];
    assert.deepEqual(
      fixes.map(({ edits }) => told(applyEdits(text, edits))),
      [['2026-10-25T00:30Z x'], ['2026-10-25T01:30Z x']],
    );
  });

  it('a day that no calendar has gives no instant', () => {
    const impossible = log(['14:03 x', '2026-13-40', '14:03 y']);
    assert.deepEqual(told(impossible), [day('14:03Z x'), '? y']);
    assert.deepEqual(findings(impossible), ['timeline/date error: 2026-13-40']);
    assert.deepEqual(told(log(['14:03 x', '2026-02-30', '14:03 y'])), [day('14:03Z x'), '? y']);
  });
});

describe('entries', () => {
  it('say the same as a log', () => {
    const asLog = log([
      '13:56 impact_start: Rollout ^T2',
      '2026-11-18T14:03:12+00:00 detected, alerted: Page: 5xx +public <pagerduty:Q/R1>',
      '14:06:41 Acknowledges @tomas',
    ]);
    const asEntries = timeline([
      'entries:',
      '  - { at: "13:56", text: Rollout, marks: [impact_start], id: T2 }',
      '  - at: 2026-11-18T14:03:12Z',
      '    text: "Page: 5xx"',
      '    marks: [detected, alerted]',
      '    public: true',
      '    sources:',
      '      - pagerduty:Q/R1',
      '  - at: 14:06:41',
      '    text: Acknowledges',
      '    actor: tomas',
    ]);
    assert.deepEqual(told(asEntries), told(asLog));
    assert.equal(parsePostmortem(asEntries).timeline?.form, 'entries');
  });

  it('pass over what is no entry', () => {
    assert.deepEqual(told(timeline(['entries: [a, [b], { at: 14:03, text: c }]'])), [day('14:03Z c')]);
    assert.deepEqual(told(timeline(['entries: nothing'])), []);
  });
});

const pieces = fc.constantFrom(
  '---',
  '...',
  '```yaml timeline',
  '```yaml action-items',
  '~~~yml impact',
  '```',
  '~~~',
  'postmortem: 1',
  'status: draft',
  'log: |',
  'log:',
  'entries:',
  '  - at: 14:03',
  '    text: x',
  'date: 2026-11-18',
  'zone: Europe/Amsterdam',
  'zone: +99:99',
  '  14:03 detected: x @lin <a:b>',
  '  2026-11-19',
  '    goes on',
  '  2026-10-25T02:30:00+25:99 x',
  '- id: A1',
  '\tkey: value',
  '&a [*a, *a]',
  '? {a: b}',
  '? ',
  '!!binary x',
  '%YAML 9.9',
  '<!-- postmortem-ignore blame/*: x -->',
  '# T',
  '- [ ] `code` <b> [x](y)',
  '\uFEFF',
  '\u0000',
  '\u2028',
  '\uD800',
  '> ```yaml timeline',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ unit: 'binary' })), { maxLength: 25 })
    .chain((parts) => fc.constantFrom('\n', '\r\n', '\r').map((eol) => parts.join(eol))),
);

function spansOf(text: string): readonly Span[] {
  const read = parsePostmortem(text);
  const findings = [...read.problems, ...timelineFindings(read)];
  return [
    ...read.headings.map(({ span }) => span),
    ...read.fences.flatMap(({ span, content, infoSpan }) => [span, content, infoSpan]),
    ...[...read.sections, ...(read.frontMatter ? [read.frontMatter] : [])].flatMap(
      ({ span, content, nameSpan }) => [span, content, nameSpan],
    ),
    ...(read.timeline?.log ? [read.timeline.log.span] : []),
    ...(read.timeline?.entries ?? []).flatMap((entry) => [
      entry.span,
      entry.when.span,
      entry.textSpan,
      ...entry.marks.map(({ span }) => span),
      ...entry.sources.map(({ span }) => span),
    ]),
    ...[...read.actionItems, ...read.factors].flatMap(({ span, fields }) => [
      span,
      ...Object.values(fields).flatMap((field) => [field.key, field.span]),
    ]),
    ...read.prose.map(({ span }) => span),
    ...findings.flatMap(({ span, fixes = [] }) => [
      span,
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
    ]),
  ];
}

describe('parsePostmortem', () => {
  it('never throws, and every span lies within the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of spansOf(text)) {
          assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
        }
      }),
      { numRuns: cases(2000) },
    );
  });

  it('gives each entry the text that it stands on', () => {
    const text = log(['14:03 detected: A page @lin ^T1 <slack:C/p1>']);
    const [entry] = parsePostmortem(text).timeline?.entries ?? [];
    assert.ok(entry);
    const at = ({ start, end }: Span): string => text.slice(start, end);
    assert.deepEqual(
      [entry.when.span, entry.textSpan, entry.actor?.span, entry.id?.span, entry.sources[0]?.span].map(
        (span) => span && at(span),
      ),
      ['14:03', 'A page', '@lin', '^T1', '<slack:C/p1>'],
    );
    assert.equal(at(entry.span), '14:03 detected: A page @lin ^T1 <slack:C/p1>');
  });

  it('reads nothing above its limit, and says so', () => {
    const read = parsePostmortem(log(['14:03 a']).padEnd(LARGEST_DOCUMENT + 1, ' '));
    assert.deepEqual(
      read.problems.map(({ code }) => code),
      ['document/too-large'],
    );
    assert.equal(read.timeline, undefined);
  });

  it('reads the first of two sections, and names the second', () => {
    const read = parsePostmortem(`${log(['14:03 a'])}\n\`\`\`yaml timeline\nlog: |\n  15:00 b\n\`\`\`\n`);
    assert.deepEqual(
      read.timeline?.entries.map(({ text }) => text),
      ['a'],
    );
    assert.deepEqual(
      read.problems.map(({ code }) => code),
      ['document/section-twice'],
    );
  });
});
