import type { CommandSpec } from '../../src/cli/arguments/spec.ts';
import { EXIT_CODES } from '../../src/cli/command.ts';
import { optionRows, usageOf } from '../../src/cli/help/help.ts';
import { COMMANDS } from '../../src/cli/main.ts';

/** docs/postmortem.1: what `postmortem help` tells, for `man postmortem`. In the macros of man(7). */
export const manPage = (): string =>
  [
    '.\\" Made by npm run generate from the tables in src/cli/help.',
    '.TH POSTMORTEM 1',
    '.nh',
    '.ad l',
    '.SH NAME',
    String.raw`postmortem \- write incident postmortems that are validated, blameless and followed up`,
    '.SH SYNOPSIS',
    ...Object.values(COMMANDS).flatMap(({ spec }) => usageOf(spec).flatMap(usageLines)),
    '.SH COMMANDS',
    ...Object.values(COMMANDS).flatMap(({ spec }) => section(spec)),
    '.SH EXIT STATUS',
    ...Object.entries(EXIT_CODES).flatMap(([code, means]) => tagged(code, means)),
    '.SH ENVIRONMENT',
    ...tagged('NO_COLOR', 'Whatever it says, no colours.'),
    ...tagged(
      'FORCE_COLOR',
      'Colours where there is no terminal; with 0 none anywhere. It is asked before NO_COLOR.',
    ),
    ...tagged('POSTMORTEM_*', 'Tokens and addresses of tools, as the commands say that ask these.'),
    '',
  ].join('\n');

const usageLines = (form: string): readonly string[] => ['.PP', `.B postmortem`, escaped(form)];

const section = ({
  name,
  summary,
  about,
  operands,
  options,
  examples,
  exits,
}: CommandSpec): readonly string[] => [
  `.SS ${escaped(`postmortem ${name}`)}`,
  `${escaped(summary)}.`,
  ...about.flatMap((paragraph) => ['.PP', escaped(paragraph)]),
  ...(operands ? tagged(operands.name, operands.help) : []),
  ...optionRows(options).flatMap(([written, help]) => tagged(written, help)),
  '.PP',
  'For example:',
  '.PP',
  '.nf',
  ...examples.map((line) => escaped(`    postmortem ${line}`)),
  '.fi',
  '.PP',
  'Exit status:',
  ...Object.entries(exits).flatMap(([code, means]) => tagged(code, means)),
];

const tagged = (tag: string, text: string): readonly string[] => [
  '.TP',
  `.B "${escaped(tag).replaceAll('"', '""')}"`,
  escaped(text),
];

/** A backslash, a dash, and a dot or quote at the beginning of a line mean something else. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', String.raw`\e`)
    .replaceAll('-', String.raw`\-`)
    .replaceAll("'", String.raw`\(aq`)
    .replace(/^(?=\.)/, String.raw`\&`);
