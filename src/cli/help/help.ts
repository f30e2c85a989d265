import { taught, takesValue, valueName, type CommandSpec, type OptionSpec } from '../arguments/spec.ts';

/** The page of one command. */
export const helpPage = (spec: CommandSpec): string => {
  const { summary, about, operands, options, examples, exits } = spec;
  return [
    summary,
    '',
    ...usageOf(spec).flatMap(usageLines),
    ...about.flatMap((paragraph) => ['', ...wrapped(paragraph, '', '')]),
    ...inColumns([...(operands ? [[operands.name, operands.help] as const] : []), ...optionRows(options)]),
    '',
    'For example:',
    ...examples.map((line) => `  postmortem ${line}`),
    '',
    'Exit code:',
    ...Object.entries(exits).flatMap(([code, means]) => wrapped(`${code}  ${means}`, '  ', '     ')),
    '',
  ].join('\n');
};

/** An option and its value stay on one line. */
const usageLines = (form: string): readonly string[] =>
  wrapped(
    `postmortem ${form.replaceAll(/\[[^\]]*\]/g, (one) => one.replaceAll(' ', '\u00a0'))}`,
    '  ',
    '      ',
  ).map((line) => line.replaceAll('\u00a0', ' '));

/** The forms of a command behind `postmortem`, with the values of its options. */
export const usageOf = ({ name, usage, operands, options }: CommandSpec): readonly string[] =>
  (
    usage ?? [
      [
        name,
        ...(operands ? [OPERANDS[operands.count].replace('NAME', operands.name)] : []),
        ...taught(options).map((one) => `[--${one}]${options[one]?.repeated === true ? '…' : ''}`),
      ].join(' '),
    ]
  ).map((form) =>
    form.replaceAll(/--([a-z-]+)(?! [\w-])/g, (written, one: string) => {
      const option = options[one];
      return option && takesValue(option) ? `${written} ${valueName(option)}` : written;
    }),
  );

const OPERANDS = { one: 'NAME', some: 'NAME…', any: '[NAME…]' } as const;

type Row = readonly [written: string, help: string];

/** The options that are taught, as they are written and with what each does. */
export const optionRows = (options: Readonly<Record<string, OptionSpec>>): readonly Row[] =>
  Object.entries(options).flatMap(([name, option]) => (option.hidden === true ? [] : [rowOf(name, option)]));

const rowOf = (name: string, option: OptionSpec): Row => [
  takesValue(option) ? `--${name} ${valueName(option)}` : `--${name}`,
  [
    option.help,
    ...(option.repeated === true ? ['May be given several times.'] : []),
    ...(option.default === undefined ? [] : [`Without it: ${option.default}.`]),
  ].join(' '),
];

const WIDTH = 100;
const WIDEST_NAME = 28;

function inColumns(rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return [];
  const widths = rows.map(([{ length }]) => length).filter((width) => width <= WIDEST_NAME);
  const indent = ' '.repeat(Math.max(8, ...widths) + 4);
  return [
    '',
    ...rows.flatMap(([written, help]) => {
      const start = `  ${written}`;
      if (start.length + 2 > indent.length) return [start, ...wrapped(help, indent, indent)];
      return wrapped(help, start.padEnd(indent.length), indent);
    }),
  ];
}

/** All commands, a line each. */
export function overview(commands: Readonly<Record<string, { readonly spec: CommandSpec }>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { spec }]) => `  ${name.padEnd(width)}  ${spec.summary}`,
  );
  return [
    'postmortem: write incident postmortems that are validated, blameless and followed up',
    '',
    ...lines,
    '',
    'postmortem help NAME tells what a command takes, and what its exit code says.',
    '',
  ].join('\n');
}

/** In lines of at most so many letters, where words allow it: `first` before the first one, `rest` before the others. */
function wrapped(text: string, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest + word;
    } else line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
