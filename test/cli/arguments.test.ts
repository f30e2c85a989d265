import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArguments, type Outcome } from '../../src/cli/arguments/read-arguments.ts';
import { taught, takesValue, type CommandSpec } from '../../src/cli/arguments/spec.ts';
import { usageOf } from '../../src/cli/help/help.ts';
import { COMMANDS } from '../../src/cli/main.ts';
import { inFolder, run } from './run.ts';

const SAIL = {
  name: 'sail',
  summary: 'Sail',
  about: [],
  operands: { name: 'SHIPS', help: 'What sails.', count: 'some', missing: 'Name the ships.' },
  options: {
    to: { choices: ['harbour', 'island'], default: 'harbour', help: 'Where to.' },
    cargo: { value: 'THING', repeated: true, help: 'What is aboard.' },
    leave: { value: 'DAY', help: 'When.' },
    crew: { value: 'NUMBER', help: 'How many.' },
    fast: { help: 'In haste.' },
    safe: { help: 'With care.' },
    secret: { hidden: true, help: 'Nobody needs to know.' },
  },
  without: { fast: ['safe'] },
  onlyWith: { crew: 'cargo' },
  examples: [],
  exits: {},
} as const satisfies CommandSpec;

const whyNot = (...args: readonly string[]): string => {
  const outcome: Outcome<typeof SAIL> = readArguments(SAIL, args);
  return outcome.kind === 'refused' ? outcome.why : outcome.kind;
};

describe('the arguments of a command', () => {
  it('are what its table says', () => {
    const outcome = readArguments(SAIL, [
      'a',
      '--to=island',
      '--cargo',
      'tea',
      '--cargo',
      'salt',
      '-',
      '--fast',
    ]);
    assert.deepEqual(outcome, {
      kind: 'read',
      arguments: {
        values: {
          to: 'island',
          cargo: ['tea', 'salt'],
          leave: undefined,
          crew: undefined,
          fast: true,
          safe: false,
          secret: false,
        },
        files: ['a', '-'],
        file: 'a',
      },
    });
  });

  const REFUSED: readonly (readonly [args: readonly string[], why: string])[] = [
    [[], 'Name the ships.'],
    [['a', '--crago', 'x'], 'sail has no option --crago. Did you mean --cargo?'],
    [['a', '--secrte'], 'sail has no option --secrte.'],
    [['a', '-x'], 'sail has no option -x.'],
    [['a', '--toString'], 'sail has no option --toString.'],
    [['a', '--to', 'iland'], '--to takes harbour, island. Did you mean island?'],
    [['a', '--to', 'constructor'], '--to takes harbour, island.'],
    [['a', '--to'], '--to needs a value: --to harbour|island.'],
    [['a', '--cargo', '--fast'], '--cargo needs a value: --cargo THING.'],
    [['a', '--fast=yes'], '--fast takes no value.'],
    [['a', '--leave', '2026-02-30'], '--leave takes a day such as 2026-11-18.'],
    [['a', '--crew', 'ten', '--cargo', 'x'], '--crew takes a number.'],
    [['a', '--fast', '--safe'], '--fast goes without --safe.'],
    [['a', '--crew', '3'], '--crew goes with --cargo.'],
  ];
  for (const [args, why] of REFUSED)
    it(`are refused in words: ${args.join(' ') || 'none'}`, () => assert.equal(whyNot(...args), why));

  it('may begin with a dash where = or -- says so', () => {
    const outcome = readArguments(SAIL, ['--cargo=-tea', '--', '--fast', '--help']);
    assert.equal(outcome.kind, 'read');
    if (outcome.kind !== 'read') return;
    assert.deepEqual(outcome.arguments.values.cargo, ['-tea']);
    assert.deepEqual(outcome.arguments.files, ['--fast', '--help']);
    assert.equal(outcome.arguments.values.fast, false);
  });

  it('may ask for help, whatever else they say', () => {
    for (const args of [['--help'], ['-h'], ['--nonsense', '--help'], ['--to', 'x', '-h']])
      assert.equal(whyNot(...args), 'help');
  });

  it('are read or refused, and nothing is thrown, whatever they are', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '--',
        '-',
        '--to',
        '--to=',
        '-fx',
        '--fast',
        '--cargo',
        '--=',
        '--no-fast',
        '--__proto__=1',
      ),
    );
    fc.assert(
      fc.property(fc.array(word), (args) => {
        const { kind } = readArguments(SAIL, args);
        assert.ok(['read', 'refused', 'help'].includes(kind));
      }),
    );
  });
});

describe('the tables of the commands', function () {
  this.timeout(60_000);
  const specs = Object.entries(COMMANDS).map(([name, { spec }]) => [name, spec] as const);

  for (const [name, spec] of specs) {
    it(`${name} is called by its name, and its forms, rules and examples name options that it has`, () => {
      assert.equal(spec.name, name);
      const { options, without = {}, onlyWith = {} } = spec;
      const ruled = [...Object.entries(without), ...Object.entries(onlyWith)].flat(2);
      for (const one of ruled) assert.ok(Object.hasOwn(options, one), one);
      const written = usageOf(spec).join('\n');
      for (const [, one = ''] of written.matchAll(/--([a-z-]+)/g))
        assert.ok(Object.hasOwn(options, one), one);
      for (const one of taught(options)) assert.match(written, new RegExp(`--${one}\\b`), one);
      for (const { default: otherwise, choices } of Object.values(options))
        if (otherwise !== undefined && choices) assert.ok(choices.includes(otherwise));
    });

    it(`${name} takes its own examples`, () => {
      assert.ok(spec.examples.length > 0);
      for (const example of spec.examples) {
        const [called, ...args] = wordsOf(example);
        assert.equal(called, name);
        const outcome = readArguments(spec, args);
        assert.deepEqual([example, outcome.kind], [example, 'read']);
      }
    });
  }

  it('has no option that reads the same in another command and takes a value in one alone', () => {
    const kinds = new Map<string, Set<boolean>>();
    for (const [, { options }] of specs)
      for (const [name, option] of Object.entries(options))
        kinds.set(name, (kinds.get(name) ?? new Set()).add(takesValue(option)));
    const both = [...kinds].filter(([, found]) => found.size > 1).map(([name]) => name);
    assert.deepEqual(both, []);
  });

  it('ends with 2 where arguments do not fit, and says where to look', () =>
    inFolder({}, async (folder) => {
      const { code, out, err } = await run(folder, 'list', '--fromat', 'json');
      assert.deepEqual(
        [code, out, err],
        [
          2,
          '',
          'list has no option --fromat. Did you mean --format?\npostmortem help list tells what it takes.\n',
        ],
      );
    }));

  it('knows the command that was meant, and tells the version', () =>
    inFolder({}, async (folder) => {
      const { code, err } = await run(folder, 'exprot', '--site', 'x');
      assert.equal(code, 2);
      assert.match(err, /^There is no command "exprot"\. Did you mean postmortem export\?$/m);
      const version = await run(folder, '--version');
      assert.equal(version.code, 0);
      assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
    }));
});

/** As a shell reads a line without variables; what is redirected is left out. */
const wordsOf = (line: string): readonly string[] =>
  [...line.replace(/ >>? \S+$/, '').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? '',
  );
