import fc from 'fast-check';

const SIGNS = 'aA1 \n\r\t-:#`~>|&*"\'[]{}@^<\uFEFF';

/** What somebody types or pastes somewhere, and what breaks things. */
export const snippet = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS.split('')) },
  { weight: 2, arbitrary: fc.constantFrom('', '', '') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '\n\n',
      '\r\n',
      '```',
      '```\n',
      '~~~\n',
      '```yaml timeline\n',
      '```yaml action-items\n',
      '---\n',
      '# T\n',
      'word ',
      '(TODO what?) ',
      '- id: A9\n  action: x\n',
      '  14:03 Paged @lin ^T9\n',
      '  2026-11-19\n',
      '    goes on\n',
      'zone: Europe/Amsterdam\n',
      'date: 2026-11-18\n',
      'log: |\n',
      '  # a comment\n',
      '- item\n',
      '  - at: 14:12\n    text: y\n',
      'entries:\n',
      '> quote\n',
      '<div>\n',
      '| a | b |\n| - | - |\n',
      '\u{1F600}',
    ),
  },
);

const prose = fc.constantFrom(
  'A paragraph of\ntwo lines.',
  'Then (TODO what\nelse?) came. TODO: more.',
  '# Title',
  '## Heading',
  'Under\n-----',
  '- one\n- two\n\n  goes on',
  '1. a\n   > b\nlazy',
  '> quoted\nlazy',
  '```\ncode\n```',
  '    indented',
  '<!-- a\n\ncomment -->',
  '<div>\nhtml\n</div>',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '***',
  '- ```yaml impact\n  summary: x\n  ```',
  '[ref]: https://example.com',
);

const logLine = fc.constantFrom(
  '14:03 Paged @lin ^T1 <slack:C1/p1>',
  '14:05 detected, alerted: An alert +public',
  '2:03 PM broken',
  '2026-11-19',
  '2026-02-30',
  '# comment',
  'no time',
  '14:06 goes on',
  '  deeper: on',
  '',
  '2026-11-18T14:03:00Z full',
  '02:30 unclear',
  'Detected: 14:01',
  '14:07 - a: b',
  '14:08 (TODO who?) paged',
);

const timeline = fc
  .record({
    head: fc.subarray(['date: 2026-10-25', 'zone: Europe/Amsterdam', '# note']),
    header: fc.constantFrom('log: |', 'log: |', 'log: |-', 'log: >', 'log:', 'log: | # c'),
    lines: fc.array(logLine, { maxLength: 60 }),
    indent: fc.constantFrom('  ', '  ', '    ', ' ', '\t'),
    tail: fc.subarray(['confirmed: { by: lin }', '# end', 'x_own: 1', 'log: twice', '- broken']),
  })
  .map(({ head, header, lines, indent, tail }) =>
    ['```yaml timeline', ...head, header, ...lines.map((line) => indent + line), ...tail, '```'].join('\n'),
  );

const item = fc.constantFrom(
  '- id: A1\n  action: Limit it\n  owner: lin',
  '- id: A9\n  action: (TODO what?)\n  owner: TBD',
  '- id: A2\n  action: "quoted: text"\n  addresses: [F1, F2]',
  '-\n  id: A3',
  '- text',
  '# comment',
  '- id: A4\n  action: |\n    literal\n    text\n\n    more',
  '- id: A5\n  action: >-\n    folded\n',
  '- "open',
  '- [open',
  '- { id: A6 }',
  '- id: &a A7',
  '- *a',
  '-   id: A8\n    action: wide',
  'key: value',
  '- - nested',
  '- id: A1\n  action: >\n    x\n  # inside',
  '',
  '- ? complex\n  : key',
  '- !!str x',
  '%YAML 1.2',
  '--- ',
  '...',
  '- a: b: c',
);

const list = fc
  .record({
    name: fc.constantFrom('action-items', 'contributing-factors', 'learnings', 'unknown'),
    items: fc.array(item, { maxLength: 8 }),
    indent: fc.constantFrom('', '', '  '),
  })
  .map(({ name, items, indent }) =>
    [
      `\`\`\`yaml ${name}`,
      ...items.flatMap((one) => one.split('\n').map((line) => (line === '' ? line : indent + line))),
      '```',
    ].join('\n'),
  );

const entry = fc.constantFrom(
  '- at: 14:03\n  text: a\n  id: T1',
  '- at: 2026-11-18T14:03:00Z\n  text: "quoted: text"\n  sources: [slack:C1/p1, "x:y"]\n',
  '- at: 14:04\n  marks: [detected, alerted]\n  text: An alert\n  actor: lin\n  public: true',
  '- at: 14:05\n  text: |\n    literal\n    text\n',
  '- at: 24:00\n  text: >-\n    folded',
  '# comment',
  '',
  '- at: 14:06 # said so\n  text: b',
  '- text: without a time',
  '- at: 14:07\n  txt: misspelt',
  '- words',
  '-\n  at: 14:08',
  '- at: 14:09\n  text: a: b',
  '- at: &a 14:10',
  '- at: "open',
  'text: no item',
  '- - nested',
);

const entries = fc
  .record({
    head: fc.subarray(['date: 2026-10-25', 'zone: Europe/Amsterdam', '# note', 'x_own: 1']),
    header: fc.constantFrom(
      'entries:',
      'entries:',
      'entries: ',
      'entries: # c',
      'entries: []',
      'entries: !t',
    ),
    items: fc.array(entry, { maxLength: 12 }),
    indent: fc.constantFrom('  ', '  ', '', '    '),
    tail: fc.subarray([
      'confirmed: { by: lin }',
      '# end',
      'log: |\n  14:03 a',
      'entries: twice',
      '- at: 14:11',
      '---',
    ]),
  })
  .map(({ head, header, items, indent, tail }) =>
    [
      '```yaml timeline',
      ...head,
      header,
      ...items.flatMap((one) => one.split('\n').map((line) => (line === '' ? line : indent + line))),
      ...tail,
      '```',
    ].join('\n'),
  );

/** Documents of every shape, many of them broken somewhere. */
export const anyDocument = fc
  .record({
    front: fc.constantFrom(
      '',
      '---\nid: A\n---\n',
      '---\nid: [open\n---\n\n',
      '---\nnever closed\n',
      '\uFEFF---\nid: A\n...\n',
    ),
    blocks: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: prose },
        { weight: 2, arbitrary: timeline },
        { weight: 2, arbitrary: list },
        { weight: 2, arbitrary: entries },
      ),
      { maxLength: 30 },
    ),
    between: fc.constantFrom('\n\n', '\n\n', '\n'),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    end: fc.constantFrom('', '\n'),
  })
  .map(({ front, blocks, between, lineEnd, end }) =>
    (front + blocks.join(between) + end).replaceAll('\n', lineEnd),
  );

const longLog = fc
  .array(logLine, { minLength: 200, maxLength: 600, size: 'max' })
  .map((lines) =>
    ['```yaml timeline', 'zone: UTC', 'log: |', ...lines.map((line) => `  ${line}`), '```'].join('\n'),
  );

const longList = fc
  .array(fc.nat({ max: 99 }), { minLength: 60, maxLength: 150, size: 'max' })
  .map((ids) =>
    ['```yaml action-items', ...ids.map((id) => `- id: A${id}\n  action: Do ${id}`), '```'].join('\n'),
  );

/** Documents that are read in many parts. */
export const longDocument = fc
  .tuple(fc.array(anyDocument, { maxLength: 5 }), longLog, longList, fc.array(anyDocument, { maxLength: 5 }))
  .map(([above, log, list, below]) => [...above, log, list, ...below].join('\n\n'));

/** Sections with short content whose fences are of every kind, next to one another and to other fences. */
export const fencedDocument = fc
  .record({
    blocks: fc.array(
      fc.record({
        info: fc.constantFrom('yaml timeline', 'yaml action-items', 'yml learnings', 'yaml', '', 'text'),
        open: fc.constantFrom('```', '```', '~~~', '````', '  ```'),
        close: fc.constantFrom('```', '```', '~~~', '`````', ' ```', '``` ', '    ```', '\t```', ''),
        content: fc.constantFrom(
          ['log: |', '  14:03 a', '  14:04 b', '  ```', '  14:05 c'],
          ['zone: UTC', 'log: |', '  14:03 a', '', '  14:04 b', ''],
          ['date: 2026-11-18', 'entries:', '  - at: 14:03', '    text: a', '  - at: 14:04', '    text: b'],
          ['- id: A1', '  action: x', '- id: A2', '', '- id: A3', '  action: |', '    ```', '    y'],
          ['- id: A1', '  action: x', '', '', '- id: A2', '# end', ''],
          ['~~~', 'word', '```x'],
          [],
        ),
        behind: fc.constantFrom('', '', '\n', '\nword', '\n- item', '\n> quote', '\n# H'),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  })
  .map(({ blocks, lineEnd }) =>
    blocks
      .map(({ info, open, close, content, behind }) => [open + info, ...content, close + behind].join('\n'))
      .join('\n')
      .replaceAll('\n', lineEnd),
  );
