import { taught, takesValue, valueName, type CommandSpec, type OptionSpec } from '../arguments/spec.ts';

/** So many letters are in a line where nobody says how many there is room for, and never more. */
const WIDEST = 100;
/** What is narrower is wrapped by the terminal. */
const NARROWEST = 40;

/** Terminals that do not know tell 0. */
const widthFor = (columns = 0): number =>
  columns === 0 ? WIDEST : Math.min(WIDEST, Math.max(NARROWEST, columns));

/** The page of one command, for a terminal of so many columns. */
export const helpPage = (spec: CommandSpec, columns?: number): string => {
  const width = widthFor(columns);
  const { summary, about, operands, options, examples, exits } = spec;
  return [
    ...wrapped(summary, '', '', width),
    '',
    ...usageOf(spec).flatMap((form) => usageLines(form, width)),
    ...about.flatMap((paragraph) => ['', ...wrapped(paragraph, '', '', width)]),
    ...inColumns(
      [...(operands ? [[operands.name, operands.help] as const] : []), ...optionRows(options)],
      width,
    ),
    '',
    'For example:',
    ...examples.map((line) => `  postmortem ${line}`),
    '',
    'Exit code:',
    ...Object.entries(exits).flatMap(([code, means]) => wrapped(`${code}  ${means}`, '  ', '     ', width)),
    '',
  ].join('\n');
};

/** An option and its value stay on one line. */
const usageLines = (form: string, width: number): readonly string[] =>
  wrapped(
    `postmortem ${form.replaceAll(/\[[^\]]*\]/g, (one) => one.replaceAll(' ', '\u00a0'))}`,
    '  ',
    '      ',
    width,
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

const WIDEST_NAME = 28;

function inColumns(rows: readonly Row[], width: number): readonly string[] {
  if (rows.length === 0) return [];
  // A narrow page has no room for two columns of words.
  const most = width < 70 ? 0 : WIDEST_NAME;
  const widths = rows.map(([{ length }]) => length).filter((one) => one <= most);
  const indent = ' '.repeat(Math.max(8, ...widths) + 4);
  return [
    '',
    ...rows.flatMap(([written, help]) => {
      const start = `  ${written}`;
      if (start.length + 2 > indent.length) return [start, ...wrapped(help, indent, indent, width)];
      return wrapped(help, start.padEnd(indent.length), indent, width);
    }),
  ];
}

/** All commands, a line each. */
export function overview(
  commands: Readonly<Record<string, { readonly spec: CommandSpec }>>,
  columns?: number,
): string {
  const width = widthFor(columns);
  const widest = Math.max(...Object.keys(commands).map((name) => name.length));
  const indent = ' '.repeat(widest + 4);
  const lines = Object.entries(commands).flatMap(([name, { spec }]) =>
    wrapped(spec.summary, `  ${name.padEnd(widest)}  `, indent, width),
  );
  const page = (words: string): readonly string[] => wrapped(words, '', '', width);
  return [
    ...page('postmortem: write incident postmortems that are validated, blameless and followed up'),
    '',
    ...lines,
    '',
    ...page('postmortem help NAME tells what a command takes, and what its exit code says.'),
    '',
  ].join('\n');
}

/** In lines of at most so many letters, where words allow it: `first` before the first one, `rest` before the others. */
function wrapped(text: string, first: string, rest: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest + word;
    } else line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
