import type { ExitCode } from '../command.ts';

/** An option of a command. It is a switch, unless it has a value's name or choices. */
export interface OptionSpec {
  /** What it does, in a sentence or two. */
  readonly help: string;
  /** What stands for its value in the help: `FILE`. A `DAY` is read as one, and a `NUMBER` too. */
  readonly value?: string;
  /** All that it takes. */
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly repeated?: true;
  /** Taken for the sake of tools that give it, and taught to nobody. */
  readonly hidden?: true;
}

/** What a command takes beside its options. */
export interface OperandsSpec {
  /** What stands for them in the help. */
  readonly name: string;
  readonly help: string;
  /** `any`: without one, this folder is meant. */
  readonly count: 'one' | 'some' | 'any';
  /** All that it takes, where these are no files. */
  readonly choices?: readonly string[];
  /** Says what to do where there are too few or too many. */
  readonly missing?: string;
}

/** One command, as a table: parsing, help, documentation, completion and what is refused are made of it. */
export interface CommandSpec {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** How it is written, where it has several forms. An option in it needs no value: that comes from the table. */
  readonly usage?: readonly string[];
  /** What it does, in paragraphs. */
  readonly about: readonly string[];
  readonly operands?: OperandsSpec;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Options, and those that don't go with them. */
  readonly without?: Readonly<Record<string, readonly string[]>>;
  /** Options that mean something beside another one alone. */
  readonly onlyWith?: Readonly<Record<string, string>>;
  /** Lines that can be tried as they are, behind `postmortem`. */
  readonly examples: readonly string[];
  /** What each exit code says. */
  readonly exits: Readonly<Partial<Record<ExitCode, string>>>;
}

type TextOf<O> = O extends { readonly choices: readonly (infer Choice)[] } ? Choice : string;

type ValueOf<O> = O extends { readonly choices: unknown } | { readonly value: string }
  ? O extends { readonly repeated: true }
    ? readonly TextOf<O>[]
    : O extends { readonly default: string }
      ? TextOf<O>
      : TextOf<O> | undefined
  : boolean;

/** What somebody typed, as the table of a command types it. */
export interface Arguments<S extends CommandSpec> {
  readonly values: { readonly [K in keyof S['options']]: ValueOf<S['options'][K]> };
  readonly files: readonly string[];
  /** The first of `files`: there is one where the table says `one`. */
  readonly file: S['operands'] extends { readonly count: 'one' } ? TextOf<S['operands']> : string | undefined;
}

export const takesValue = (option: OptionSpec): boolean =>
  option.value !== undefined || option.choices !== undefined;

/** How the value of an option is written: `text|json`, `FILE`. */
export const valueName = ({ choices, value = '' }: OptionSpec): string => choices?.join('|') ?? value;

/** The names of options that the help tells of. */
export const taught = (options: CommandSpec['options']): readonly string[] =>
  Object.entries(options).flatMap(([name, { hidden }]) => (hidden === true ? [] : [name]));
