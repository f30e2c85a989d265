import type { Completable, CompletableOption } from './completable.ts';

/** For bash from 3.2 on. It breaks `--format=json` into three words, and completes names of files where nothing is said. */
export const bashCompletion = (commands: readonly Completable[]): string => `# Completes postmortem in bash.
_postmortem() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words= options=
  COMPREPLY=()
  if [[ $word == = ]]; then
    word=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if [[ $COMP_CWORD == 1 ]]; then
    words='${[...commands.map(({ name }) => name), '--help', '--version'].join(' ')}'
  else
    case "\${COMP_WORDS[1]} $before" in
${commands.flatMap(valueCases).join('\n')}
    *)
      case "\${COMP_WORDS[1]}" in
${commands.map(commandCase).join('\n')}
      esac
      if [[ $word == -* ]]; then words=$options; fi
      ;;
    esac
  fi
  if [[ -n $words ]]; then
    compopt +o default 2>/dev/null
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  fi
}
complete -o default -F _postmortem postmortem
`;

const NO_FILES = 'compopt +o default 2>/dev/null';

const valueCases = ({ name: command, options }: Completable): readonly string[] =>
  options
    .filter(({ value }) => value !== 'none')
    .map((option) => `    '${command} --${option.name}') ${valueOf(option)} ;;`);

function valueOf({ value }: CompletableOption): string {
  if (value === 'files') return 'return';
  return typeof value === 'string' ? `${NO_FILES}; return` : `words='${value.join(' ')}'`;
}

function commandCase({ name, options, operands }: Completable): string {
  const all = `options='${options.map((one) => `--${one.name}`).join(' ')}'`;
  if (operands === 'files') return `      ${name}) ${all} ;;`;
  const rest = operands === 'none' ? NO_FILES : `words='${operands.join(' ')}'`;
  return `      ${name}) ${all}; ${rest} ;;`;
}
