import { parseArgs } from 'node:util';
import { isDay } from '../../core/document/zone.ts';
import { nearest } from '../../core/schema/nearest.ts';
import { listed } from '../../core/timeline/listed.ts';
import { taught, takesValue, valueName, type Arguments, type CommandSpec, type OptionSpec } from './spec.ts';

/** What came of reading: the arguments, a wish for help, or why they can't be taken. */
export type Outcome<S extends CommandSpec> =
  | { readonly kind: 'read'; readonly arguments: Arguments<S> }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly why: string };

/** Reads what was typed behind the name of a command. Node splits it; what it means stands in the table. */
export function readArguments<S extends CommandSpec>(spec: S, args: readonly string[]): Outcome<S> {
  const { options } = spec;
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(
        Object.entries(options).map(([name, one]) => [
          name,
          { type: takesValue(one) ? ('string' as const) : ('boolean' as const) },
        ]),
      ),
    },
  });
  const given = tokens.filter((token) => token.kind === 'option');
  if (given.some(({ name }) => name === 'help')) return { kind: 'help' };
  const files = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const why =
    firstOf(given, (token) => whyNot(spec, token)) ??
    whyNotTogether(spec, new Set(given.map(({ name }) => name))) ??
    whyNotOperands(spec, files);
  if (why !== undefined) return { kind: 'refused', why };
  const values = Object.fromEntries(
    Object.entries(options).map(([name, one]) => [name, valueFrom(one, given.filter(named(name)))]),
  );
  const all = files.length === 0 && spec.operands?.count === 'any' ? ['.'] : files;
  // The table says which value each of them has.
  return { kind: 'read', arguments: { values, files: all, file: files[0] } as unknown as Arguments<S> };
}

interface Given {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

const named =
  (wanted: string) =>
  ({ name }: Given): boolean =>
    name === wanted;

function valueFrom(option: OptionSpec, given: readonly Given[]): unknown {
  if (!takesValue(option)) return given.length > 0;
  const typed = given.flatMap(({ value }) => value ?? []);
  // As everywhere, the last one holds.
  return option.repeated === true ? typed : (typed.at(-1) ?? option.default);
}

function whyNot({ name: command, options }: CommandSpec, given: Given): string | undefined {
  const { name, rawName, value, inlineValue } = given;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) return `${command} has no option ${rawName}.${didYouMean(name, taught(options), '--')}`;
  if (!takesValue(option)) return value === undefined ? undefined : `${rawName} takes no value.`;
  // An option in the place of a value was meant as an option.
  if (value === undefined || (inlineValue === false && /^-./.test(value)))
    return `${rawName} needs a value: ${rawName} ${valueName(option)}.`;
  return whyNotValue(rawName, option, value);
}

function whyNotValue(
  rawName: string,
  { choices, value: kind }: Pick<OptionSpec, 'choices' | 'value'>,
  value: string,
): string | undefined {
  if (choices && !choices.includes(value))
    return `${rawName} takes ${choices.join(', ')}.${didYouMean(value, choices, '')}`;
  if (kind === 'DAY' && !isDay(value)) return `${rawName} takes a day such as 2026-11-18.`;
  if (kind === 'NUMBER' && !/^\d+$/.test(value)) return `${rawName} takes a number.`;
  return undefined;
}

export function didYouMean(typed: string, known: readonly string[], before: string): string {
  const meant = nearest(typed, known);
  return meant === undefined ? '' : ` Did you mean ${before}${meant}?`;
}

function whyNotTogether(
  { without = {}, onlyWith = {} }: CommandSpec,
  given: ReadonlySet<string>,
): string | undefined {
  const apart = firstOf(Object.entries(without), ([name, others]) => {
    const both = given.has(name) ? others.filter((other) => given.has(other)) : [];
    return both.length === 0 ? undefined : `--${name} goes without ${listed(both.map((one) => `--${one}`))}.`;
  });
  return (
    apart ??
    firstOf(Object.entries(onlyWith), ([name, other]) =>
      given.has(name) && !given.has(other) ? `--${name} goes with --${other}.` : undefined,
    )
  );
}

function whyNotOperands({ name, operands }: CommandSpec, files: readonly string[]): string | undefined {
  if (!operands) return files.length > 0 ? `${name} takes no "${files[0] ?? ''}".` : undefined;
  const { count, missing = `${name} takes ${operands.name}.` } = operands;
  const fits = count === 'any' || (count === 'one' ? files.length === 1 : files.length > 0);
  if (!fits) return missing;
  const wrong = operands.choices && files.find((one) => operands.choices?.includes(one) === false);
  return wrong === undefined ? undefined : whyNotValue(name, operands, wrong);
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
