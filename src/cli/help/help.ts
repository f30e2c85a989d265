import type { ExitCode } from '../command.ts';

/** What `postmortem help NAME` teaches. */
export interface Help {
  /** One line, for the list of commands. */
  readonly summary: string;
  /** How it is written behind `postmortem`, a line a form. */
  readonly usage: readonly string[];
  /** What it does and takes, in paragraphs. */
  readonly about: readonly string[];
  /** Lines that can be tried as they are, behind `postmortem`. */
  readonly examples: readonly string[];
  /** What each exit code says. */
  readonly exits: Readonly<Partial<Record<ExitCode, string>>>;
}

/** The page of one command. */
export const helpPage = ({ summary, usage, about, examples, exits }: Help): string =>
  [
    summary,
    '',
    ...usage.flatMap((form) => wrapped(`postmortem ${form}`, '  ', '      ')),
    ...about.flatMap((paragraph) => ['', ...wrapped(paragraph, '', '')]),
    '',
    'For example:',
    ...examples.map((line) => `  postmortem ${line}`),
    '',
    'Exit code:',
    ...Object.entries(exits).flatMap(([code, means]) => wrapped(`${code}  ${means}`, '  ', '     ')),
    '',
  ].join('\n');

/** All commands, a line each. */
export function overview(commands: Readonly<Record<string, { readonly help: Help }>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { help }]) => `  ${name.padEnd(width)}  ${help.summary}`,
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

const WIDTH = 100;

/** In lines of at most so many letters, where words allow it: `first` before the first one, `rest` before the others. */
function wrapped(text: string, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const isEmpty = line.trim() === '';
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest + word;
    } else line += isEmpty ? word : ` ${word}`;
  }
  return [...lines, line];
}
