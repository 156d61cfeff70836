import type { CommandShape, OptionShape, ProgramShape, Values } from './describe.ts'

/** A completion script for bash 3.2 and later, which needs nothing but bash. */
export function bashScript({ name, options, commands }: ProgramShape): string {
  const root: CommandShape = { name: '', description: '', options, argument: commandNames(commands) }
  const all = [root, ...commands]
  return `# Completion of ${name} for bash.
_${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} command='' option='' away=0 word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      =) ;;
      -*) option=$word away=0 ;;
      *)
        away=$((away + 1))
        if [[ -z $command ]]; then
          case $word in
            ${commands.map((command) => command.name).join(' | ')}) command=$word option='' ;;
          esac
        fi
        ;;
    esac
  done
  if [[ $current == '=' ]]; then current=''; fi
  if [[ $away -gt 0 && -n $option ]]; then option="$option..."; fi
  local words=''
  if [[ $current == -* ]]; then
    case $command in
${all.map((command) => branch([command.name], flagsOf(command.options).join(' '))).join('\n')}
    esac
  else
    case "$command $option" in
${all.flatMap((command) => command.options.flatMap((option) => optionBranch(command, option))).join('\n')}
      *)
        case $command in
${all.map((command) => branch([command.name], wordsOf(command.argument), '    ')).join('\n')}
        esac
        ;;
    esac
  fi
  # Without words, bash completes file names by itself.
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _${name} ${name}
`
}

function commandNames(commands: readonly CommandShape[]): Values {
  return { kind: 'words', words: commands.map(({ name }) => name) }
}

function flagsOf(options: readonly OptionShape[]): readonly string[] {
  return options.flatMap(({ short, long }) => [...(short ? [short] : []), ...(long ? [long] : [])])
}

/** What may follow an option; of one with several values also after the first. */
function optionBranch({ name }: CommandShape, option: OptionShape): readonly string[] {
  const { values, isVariadic } = option
  if (values === undefined) return []
  const patterns = flagsOf([option]).flatMap((flag) => [
    `${name} ${flag}`,
    ...(isVariadic ? [`${name} ${flag}...`] : []),
  ])
  return [branch(patterns, wordsOf(values))]
}

function branch(patterns: readonly string[], words: string, indent = ''): string {
  return `${indent}      ${patterns.map(quote).join(' | ')}) words=${quote(words)} ;;`
}

const wordsOf = (values: Values): string => (values.kind === 'words' ? values.words.join(' ') : '')

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
