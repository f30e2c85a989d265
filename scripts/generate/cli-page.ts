import type { CommandSpec } from '../../src/cli/arguments/spec.ts';
import { EXIT_CODES } from '../../src/cli/command.ts';
import { optionRows, usageOf } from '../../src/cli/help/help.ts';
import { COMMANDS } from '../../src/cli/main.ts';

/** docs/cli.md: what `postmortem help` tells, from the tables that arguments are read by. */
export const cliPage = (): string => `# The command line

\`\`\`sh
postmortem help              # all commands
postmortem help check        # one of them; postmortem check --help says the same
postmortem --version
\`\`\`

<!-- Made by npm run generate from the tables in src/cli/help. -->

Options stand before or behind the names of files, as \`--format json\` or \`--format=json\`; what follows \`--\` is a name, whatever it
begins with. \`FILES\` are files, patterns such as \`'postmortems/**/*.postmortem.md'\`, or folders, which are searched for
\`*.postmortem.md\` without what Git is told to ignore.

${Object.entries(COMMANDS)
  .map(([name, { spec }]) => `- [${name}](#postmortem-${name}): ${spec.summary}`)
  .join('\n')}

## Exit codes

| code | |
| --- | --- |
${rows(Object.entries(EXIT_CODES))}

What is told goes to standard output, what went wrong to standard error.

${Object.entries(COMMANDS)
  .map(([, { spec }]) => section(spec))
  .join('\n')}`;

const section = (spec: CommandSpec): string => {
  const { name, summary, about, operands, options, examples, exits } = spec;
  const taken = [...(operands ? [[operands.name, operands.help] as const] : []), ...optionRows(options)];
  return [
    `## postmortem ${name}`,
    `${summary}.`,
    fenced('', usageOf(spec)),
    ...about.map(inMarkdown),
    ...(taken.length === 0 ? [] : [`| | |\n| --- | --- |\n${rows(taken)}`]),
    fenced('sh', examples),
    `| exit code | |\n| --- | --- |\n${rows(Object.entries(exits))}`,
    '',
  ].join('\n\n');
};

const fenced = (language: string, lines: readonly string[]): string =>
  ['```' + language, ...lines.map((line) => `postmortem ${line}`), '```'].join('\n');

const rows = (all: readonly (readonly [string, string])[]): string =>
  all.map(([written, help]) => `| \`${inCell(written)}\` | ${inCell(inMarkdown(help))} |`).join('\n');

const inCell = (text: string): string => text.replaceAll('|', String.raw`\|`);

/** The help is plain text: options, variables and patterns stand as code, and nothing else is Markdown's. */
const inMarkdown = (text: string): string =>
  text
    .split(/((?<![\w-])--?[a-z][a-z-]*|[A-Z]+_[A-Z_<>]*[A-Z>]|\*[\w.]+)/)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : part.replaceAll(/[<>*_[\]`]/g, String.raw`\$&`)))
    .join('');
