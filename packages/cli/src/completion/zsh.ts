import type { CommandShape, OptionShape, ProgramShape, Values } from './describe.ts'

/** A completion script for zsh, to be sourced or put into a folder of `fpath`. */
export function zshScript({ name, options, commands }: ProgramShape): string {
  return `#compdef ${name}
# Completion of ${name} for zsh.
_${name}() {
  local curcontext=$curcontext state line
  local -a commands
  commands=(
${commands.map((command) => `    ${quote(`${escaped(command.name)}:${command.description}`)}`).join('\n')}
  )
  _arguments -C \\
${specs(options)
  .map((spec) => `    ${spec} \\`)
  .join('\n')}
    '1:command:->command' \\
    '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${commands.map(commandBranch).join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`
}

function commandBranch({ name, options, argument }: CommandShape): string {
  const all = [...specs(options), quote(`*:argument:${actionOf(argument)}`)]
  return `        ${name})\n          _arguments \\\n${all.map((spec) => `            ${spec}`).join(' \\\n')}\n          ;;`
}

function specs(options: readonly OptionShape[]): readonly string[] {
  return options.flatMap(({ short, long, description, values }) =>
    [short, long].flatMap((flag) => {
      if (flag === undefined) return []
      const value = values === undefined ? '' : `:value:${actionOf(values)}`
      return [quote(`*${flag}[${escaped(description)}]${value}`)]
    }),
  )
}

function actionOf(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`
    case 'files':
      return '_files'
    case 'free':
      return ' '
  }
}

const escaped = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&')

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
