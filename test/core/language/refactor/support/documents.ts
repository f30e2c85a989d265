import fc from 'fast-check';

const gap = fc.constantFrom(' ', '  ', '   ', ' \t');
const two = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));

const time = fc
  .tuple(two(23), two(59), fc.option(two(59)), fc.option(fc.integer({ min: 0, max: 999 }), { freq: 5 }))
  .map(
    ([hour, minute, second, part]) =>
      `${hour}:${minute}` +
      (second === null ? '' : `:${second}${part === null ? '' : `.${String(part).padStart(3, '0')}`}`),
  );
const day = fc.constantFrom('2026-11-17', '2026-11-18', '2026-11-19', '2026-10-25');
const when = fc.oneof(
  { weight: 6, arbitrary: time },
  {
    weight: 1,
    arbitrary: fc
      .tuple(day, time, fc.constantFrom('Z', '+01:00', '-0530'))
      .map(([d, t, z]) => `${d}T${t}${z}`),
  },
);
const words = fc.constantFrom(
  'Page',
  'p99 < 200 ms',
  'resolved\\: DNS',
  'note: a colon',
  'asked \\@lin',
  'issue #4471',
  'to @lin today',
  'a  b',
  'back\\slash \\\\<x',
  'ends with \\+public',
  'ü “quoted” ‘text’',
  '"quoted"',
  "it's",
  '- dash',
  '***',
  '[x](https://a.example)',
  '100 %',
);
const marks = fc.constantFrom('', '', 'detected: ', 'mitigated ,impact_end:  ', 'impact_start: ');
const tail = fc.shuffledSubarray(['@dana', '^T1', '+public', '<slack:C0/p1>', '<https://a.example/x?y=1>']);

const entry = fc
  .tuple(when, gap, marks, words, fc.option(words), tail, gap)
  .map(
    ([at, blank, mark, text, more, ends, between]) =>
      `${at}${blank}${mark}${text}${more === null ? '' : `\n       ${more}`}${ends.map((one) => between + one).join('')}`,
  );

/** Rows of a log without their indentation; a comment is `# c` and its number. */
const row = fc.oneof(
  { weight: 8, arbitrary: entry },
  { weight: 1, arbitrary: day },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 99 }).map((value) => `# c${value}`) },
  { weight: 1, arbitrary: fc.constantFrom('no time here', '24:00 x', '2026-02-30') },
);

const indented = (rows: readonly string[], indent: string): string =>
  rows
    .flatMap((one) => one.split('\n'))
    .map((line) => (line === '' ? '\n' : `${indent}${line}\n`))
    .join('');

export const logs = fc
  .tuple(
    fc.array(row, { maxLength: 12 }),
    fc.constantFrom('  ', '    ', ' '),
    fc.constantFrom('UTC', 'Europe/Amsterdam', '+05:30', 'CET'),
  )
  .map(([rows, indent, zone]) => `date: 2026-11-18\nzone: ${zone}\nlog: |\n${indented(rows, indent)}`);

const value = fc.constantFrom(
  'plain text',
  '"quoted: text"',
  '[a,  b]',
  '{ a: b }',
  '[]',
  '',
  'x   # c7',
  '|\n        block\n          deeper',
);
const key = fc.constantFrom('action', 'owner', 'x_note', 'factor');
const item = fc
  .tuple(
    fc.uniqueArray(key, { minLength: 1, maxLength: 3 }),
    fc.array(value, { minLength: 3, maxLength: 3 }),
    gap,
    fc.boolean(),
  )
  .map(([keys, values, blank, list]) => {
    const pairs = keys.map(
      (name, index) =>
        `${name}:${values[index] === '' ? '' : blank.replace('\t', ' ')}${values[index] ?? ''}`,
    );
    return `-   ${pairs.join('\n    ')}\n${list ? '    whys:\n    - one\n    -   two\n    # c8\n' : ''}`;
  });
const lists = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: item },
      { weight: 1, arbitrary: fc.constantFrom('\n', '# c9\n', '\n\n') },
    ),
    { maxLength: 5 },
  )
  .map((items) => items.join(''));

/** Documents with a timeline, factors and actions, blanks where they needn't be, and prose around them. */
export const documents = fc
  .tuple(logs, lists, lists, fc.constantFrom('\n', '\r\n'))
  .map(([log, factors, actions, eol]) =>
    [
      '---\npostmortem: 1\nid:  PM-1\nresponders: {dana: lead}\n---\n\n# Title\n\nProse  with   blanks. \n',
      `\`\`\`yaml timeline\n${log}\`\`\`\n`,
      `## Why\n\n\`\`\`yaml contributing-factors\n${factors}\`\`\`\n`,
      `~~~yaml action-items\n${actions}~~~\n\nThe end.`,
    ]
      .join('\n')
      .replaceAll('\n', eol),
  );
