import type { Completable, CompletableOption } from './completable.ts';

/** For zsh with its own completion system: autoloaded from a folder of `fpath`, or evaluated behind `compinit`. */
export const zshCompletion = (commands: readonly Completable[]): string => `#compdef postmortem
_postmortem() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    if [[ $words[2] == -* ]]; then
      _arguments '--help[List the commands.]' '--version[Tell the version.]'
    else
      _describe command commands
    fi
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _postmortem ]]; then
  _postmortem "$@"
else
  compdef _postmortem postmortem
fi
`;

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Within a spec of `_arguments`. */
const escaped = (text: string): string => text.replaceAll(/[[\]:\\]/g, String.raw`\$&`);

function commandCase({ name, options, operands }: Completable): string {
  const rest =
    operands === 'none' ? [] : [operands === 'files' ? '*:file:_files' : `1:${name}:(${operands.join(' ')})`];
  const specs = [...options.map(optionSpec), ...rest].map((spec) => ` \\\n      ${quoted(spec)}`);
  return `  ${name})\n    _arguments${specs.join('')}\n    ;;`;
}

function optionSpec({ name, help, value }: CompletableOption): string {
  const said = `[${escaped(help)}]`;
  if (value === 'none') return `--${name}${said}`;
  const action = value === 'files' ? '_files' : value === 'words' ? ' ' : `(${value.join(' ')})`;
  return `*--${name}=${said}:${name}:${action}`;
}
