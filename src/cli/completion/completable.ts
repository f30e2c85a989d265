import { taught, takesValue, type CommandSpec } from '../arguments/spec.ts';

/** What a shell needs to know of a command. */
export interface Completable {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletableOption[];
  /** What may stand behind it beside options: words, or names of files where there are none. */
  readonly operands: readonly string[] | 'files' | 'none';
}

export interface CompletableOption {
  readonly name: string;
  readonly help: string;
  /** What it takes: words, names of files, something that only the person knows, or nothing. */
  readonly value: readonly string[] | 'files' | 'words' | 'none';
}

/** What a shell needs to know of all commands; `help` is no command of its own, and takes the name of one. */
export function completable(
  commands: Readonly<Record<string, { readonly spec: CommandSpec }>>,
): readonly Completable[] {
  const names = Object.keys(commands);
  const all = Object.entries(commands).map(([name, { spec }]): Completable => {
    const { summary, operands, options } = spec;
    return {
      name,
      summary,
      options: [
        ...taught(options).flatMap((one) => optionOf(one, options[one])),
        { name: 'help', help: 'What it takes, by examples.', value: 'none' },
      ],
      operands: operands?.choices ?? (operands ? 'files' : 'none'),
    };
  });
  const help = { name: 'help', summary: 'What a command takes, by examples', options: [], operands: names };
  return [...all, help];
}

const FILES = ['FILE', 'FOLDER'];

function optionOf(name: string, option: CommandSpec['options'][string] | undefined): CompletableOption[] {
  if (!option) return [];
  const { help, choices, value = '' } = option;
  // The first sentence says enough between others.
  const [first = help] = help.split(/(?<=\.) /);
  const taken = choices ?? (FILES.includes(value) ? 'files' : 'words');
  return [{ name, help: first, value: takesValue(option) ? taken : 'none' }];
}
