import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCollection, isMap, isPair, isScalar, type Document } from 'yaml';
import { readPlainYaml } from '../../../src/core/document/plain-yaml.ts';
import { FAILSAFE, readAnyYaml } from '../../../src/core/document/sections.ts';
import { cases } from '../../support/cases.ts';

/** All that is ever asked of what was read. */
function told({ contents, errors, warnings }: Document.Parsed): unknown {
  return { contents: nodeTold(contents), errors, warnings };
}

function nodeTold(node: unknown): unknown {
  if (isPair(node)) return [nodeTold(node.key), nodeTold(node.value)];
  if (isScalar(node)) {
    const { value, range, type, tag, anchor, comment, commentBefore } = node;
    return { value, range, type, tag, anchor, comment, commentBefore };
  }
  if (!isCollection(node)) return node;
  const { range, flow, tag, anchor, comment, commentBefore } = node;
  const items = (node.items as readonly unknown[]).map(nodeTold);
  return { map: isMap(node), items, range, flow, tag, anchor, comment, commentBefore };
}

const read = (source: string): Document.Parsed | undefined => readPlainYaml(source, FAILSAFE);

/** Either nothing, or what the library reads. */
function agrees(source: string): boolean {
  const plain = read(source);
  if (plain) assert.deepEqual(told(plain), told(readAnyYaml(source)), JSON.stringify(source));
  return plain !== undefined;
}

const words = fc.constantFrom(
  'Limit it',
  '14:03:12',
  '2026-11-18',
  'a',
  'P2',
  '~18400 (31 %)',
  'don\'t say "so", [really] {yes} & no',
  'https://example.com/a?b=c#d',
  'slack:C1/p1 and more',
  '[T1, slack:C1/p1]',
  '[a]',
  '[]',
  '{}',
  '{ dana: incident commander, tomas: checkout on-call }',
  '{a: b}',
  '{ by: lin, at: 2026-11-21T10:00:00Z }',
  `{ dana: { role: "in, quotes" }, x: ['a', b c] }`,
  `{ "@dana": x, 'b c': ""  }`,
  '{ a: what\'s "so" & *all* | > ! , b: https://example.com/x }',
  '[ a,b ,  c ]',
  'ünïcode — \u{1F600}',
  'no #comment#',
  'null',
  '~',
  '~x',
  '"in quotes: so, #1"',
  '\'in others: "so"\'',
  '""',
  '" blanks "',
  '|',
  '|-',
  '|+ ',
);
const odd = fc.constantFrom(
  '',
  '"quoted" behind',
  '"with \\\\n"',
  '"quoted" # so',
  "'it''s'",
  '"open',
  '&a x',
  '*a',
  '!t x',
  '| ',
  '>-',
  'a: b',
  'a:',
  'a #b',
  '- a',
  '? a',
  '[a, [b]]',
  '[a: b]',
  '[a:, b]',
  '[a,]',
  '[,]',
  '{ a: b, a: c }',
  '{ a: b, "a": c }',
  '{ a: b, }',
  '{ a: , b: c }',
  '{ a, b: c }',
  '{ a:b }',
  '{ a : b }',
  '{ "a":b }',
  '{ a: b: c }',
  '{ a: b #c }',
  '{ a: b:}',
  '{ a: ~ }',
  '{ a: -x, b: ?y }',
  '{ a: b } c',
  '{ a: {b: c}d }',
  '{ a: "x"y }',
  '@a',
  '%a',
  '`a`',
  '# a',
  '---',
  '...',
  'a  ',
);
const valueText = fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: odd });
const name = fc.constantFrom('id', 'action', 'due', 'x_own', 'done-when', 'a', 'whys', '__proto__');

const { block } = fc.letrec<{ block: readonly string[]; map: readonly string[]; list: readonly string[] }>(
  (tie) => ({
    block: fc.oneof({ maxDepth: 3 }, tie('map'), tie('list')),
    map: fc
      .array(
        fc.tuple(
          name,
          fc.oneof(
            { maxDepth: 3, depthSize: 'small' },
            valueText,
            fc.tuple(tie('block'), fc.constantFrom(0, 2, 2, 2, 4)),
          ),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((pairs) =>
        pairs.flatMap(([key, value]) =>
          typeof value === 'string'
            ? [`${key}:${value === '' ? '' : ` ${value}`}`]
            : [`${key}:`, ...value[0].map((line) => ' '.repeat(value[1]) + line)],
        ),
      ),
    list: fc
      .array(fc.tuple(fc.oneof(valueText, tie('map'), tie('list')), fc.constantFrom(1, 1, 1, 3)), {
        minLength: 1,
        maxLength: 4,
      })
      .map((items) =>
        items.flatMap(([item, gap]) => {
          const lines = typeof item === 'string' ? [item] : item;
          return lines.map(
            (line, index) => (index === 0 ? `-${' '.repeat(gap)}` : ' '.repeat(gap + 1)) + line,
          );
        }),
      ),
  }),
);

const document = fc
  .record({
    lines: block,
    lineEnd: fc.constantFrom('\n', '\n', '\n', '\r\n'),
    indent: fc.constantFrom('', '', '', '  '),
    end: fc.constantFrom('', '\n', '\n', '\n\n', '  \n', '\n  \n'),
  })
  .map(({ lines, lineEnd, indent, end }) => lines.map((line) => indent + line).join(lineEnd) + end);

const mutation = fc.record({
  at: fc.nat({ max: 999 }),
  length: fc.nat({ max: 3 }),
  newText: fc.constantFrom(
    ...[
      '',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\n  ',
      '\t',
      '\r',
      ':',
      ': ',
      ' #',
      '#',
      '-',
      '- ',
      '"',
      "'",
      '[',
      ']',
      ',',
    ],
    ...[
      '{',
      '}',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '`',
      '?',
      '\n---\n',
      '\n...\n',
      '\uFEFF',
      '\u0085',
      '\u2028',
    ],
    ...['\u00A0', '\0', 'a', 'key: value', '\n- x', '\n# c\n', '\\', '~', '<<: x', '\u{1F600}'],
  ),
});

const mutated = fc
  .tuple(document, fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([text, mutations]) =>
    mutations.reduce((current, { at, length, newText }) => {
      const start = Math.floor((at / 1000) * (current.length + 1));
      return current.slice(0, start) + newText + current.slice(start + length);
    }, text),
  );

describe('YAML read a line at a time', () => {
  it('is what the library reads, or is left to it', () =>
    fc.assert(
      fc.property(document, (source) => void agrees(source)),
      { numRuns: cases(2000) },
    ));

  it('is so in texts that somebody has been at', () =>
    fc.assert(
      fc.property(mutated, (source) => void agrees(source)),
      { numRuns: cases(4000) },
    ));

  it('is so in any brackets', () =>
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            { weight: 3, arbitrary: fc.constantFrom('a: b', 'a: ', ', ', ',', '{', '}', '[', ']', ' ') },
            { weight: 1, arbitrary: fc.constantFrom(...'ab:,"\'#-?~&*!\n'.split('')) },
          ),
          maxLength: 14,
        }),
        fc.constantFrom('{', '['),
        (inside, open) => {
          agrees(`a: ${open}${inside}${open === '{' ? '}' : ']'}`);
          agrees(`- ${open} ${inside} ${open === '{' ? '}' : ']'}\n- b`);
        },
      ),
      { numRuns: cases(4000) },
    ));

  it('is so in any text of its signs', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab:-[], \n#"'.split('')), maxLength: 24 }),
        (source) => {
          agrees(source);
        },
      ),
      { numRuns: cases(4000) },
    ));

  const PLAIN: readonly string[] = [
    '- id: A1\n  action: Limit it\n  addresses: [F1, F2]\n',
    'date: 2026-11-18\nzone: Europe/Amsterdam\nentries:\n  - at: 14:03\n    text: Paged\n    sources: [slack:C1/p1]\n\n',
    'went_well:\n- The alert came, and it said why\ngot_lucky:\n  - none found\nsurprises:\n',
    'responders: { dana: incident commander, tomas: { role: "on call" }, "@lin": x }\napprovals:\n  - { by: lin, at: 2026-11-21 }\n',
    'id: A\r\nservices: [checkout-api, orders-db]\r\n',
    'date: 2026-11-18\nzone: UTC\nlog: |\n',
    'log: |-\nzone: UTC\n',
  ];
  for (const source of PLAIN)
    it(`leaves nothing of ${JSON.stringify(source.slice(0, 30))}… to the library`, () =>
      assert.ok(agrees(source)));

  const LEFT: readonly string[] = [
    '',
    '- a: "with \\\\ signs"',
    '- a: "quoted" behind',
    '- a: b # comment',
    '# comment\n- a',
    '- a: b\n   goes on',
    '- a: b\n  a: c',
    '- text: |\n    x',
    'log: |\n\nzone: UTC\n',
    'log: |2\n',
    'log: |\n  \n',
    'log: >\n',
    '- a\n\tb',
    '-\n  a: b',
    'word',
    'a: b: c',
    'a: b\n- c',
    `${'k'.repeat(1025)}: b`,
    `- ${'k'.repeat(1025)}:\n`,
  ];
  for (const source of LEFT)
    it(`leaves ${JSON.stringify(source)} to the library`, () => assert.equal(read(source), undefined));

  for (const [what, line] of [
    ['keys', (depth: number) => `${' '.repeat(depth)}a:\n`],
    ['items', (depth: number) => `${'  '.repeat(depth)}- a:\n`],
  ] as const)
    it(`leaves ${what} to the library that are nested deeper than there is room for`, () => {
      const source = Array.from({ length: 2000 }, (_, depth) => line(depth)).join('');
      assert.equal(read(source), undefined);
      const [error] = readAnyYaml(source).errors;
      assert.equal(error?.code, 'RESOURCE_EXHAUSTION');
    });
});
