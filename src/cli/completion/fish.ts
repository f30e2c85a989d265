import type { Completable, CompletableOption } from './completable.ts';

/** For fish from 3.0 on. */
export const fishCompletion = (commands: readonly Completable[]): string => `# Completes postmortem in fish.
function __postmortem_runs
  set -l words (commandline -opc)
  test (count $words) -gt 1; and test "$words[2]" = "$argv[1]"
end
function __postmortem_waits
  test (count (commandline -opc)) -eq 1
end
complete -c postmortem -f
complete -c postmortem -n __postmortem_waits -l help -d 'List the commands.'
complete -c postmortem -n __postmortem_waits -l version -d 'Tell the version.'
${commands.flatMap(linesOf).join('\n')}
`;

const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;

function linesOf({ name, summary, options, operands }: Completable): readonly string[] {
  const within = `complete -c postmortem -n '__postmortem_runs ${name}'`;
  const rest =
    operands === 'files' ? ['-F'] : operands === 'none' ? [] : [`-a ${quoted(operands.join(' '))}`];
  return [
    `complete -c postmortem -n __postmortem_waits -a ${name} -d ${quoted(summary)}`,
    ...rest.map((one) => `${within} ${one}`),
    ...options.map((option) => `${within} -l ${option.name}${valueOf(option)} -d ${quoted(option.help)}`),
  ];
}

function valueOf({ value }: CompletableOption): string {
  if (value === 'none') return '';
  if (value === 'files') return ' -r -F';
  return value === 'words' ? ' -x' : ` -x -a ${quoted(value.join(' '))}`;
}
