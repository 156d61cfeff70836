import type { CommandShape, OptionShape, ProgramShape, Values } from './describe.ts'

/** A completion script for fish. */
export function fishScript({ name, options, commands }: ProgramShape): string {
  const lines = [
    `# Completion of ${name} for fish.`,
    `complete -c ${name} -f`,
    ...options.map((option) => optionLine(name, '', option)),
    ...commands.map(
      (command) =>
        `complete -c ${name} -n __fish_use_subcommand -a ${quote(command.name)} -d ${quote(command.description)}`,
    ),
    ...commands.flatMap((command) => commandLines(name, command)),
  ]
  return `${lines.join('\n')}\n`
}

function commandLines(program: string, { name, options, argument }: CommandShape): readonly string[] {
  const when = ` -n ${quote(`__fish_seen_subcommand_from ${name}`)}`
  return [
    ...(argument.kind === 'free' ? [] : [`complete -c ${program}${when}${argumentsOf(argument)}`]),
    ...options.map((option) => optionLine(program, when, option)),
  ]
}

function optionLine(
  program: string,
  when: string,
  { short, long, description, values }: OptionShape,
): string {
  const flags = [
    ...(short === undefined ? [] : [` -s ${short.slice(1)}`]),
    ...(long === undefined ? [] : [` -l ${long.slice(2)}`]),
  ].join('')
  const value = values === undefined ? '' : ` -r${argumentsOf(values)}`
  return `complete -c ${program}${when}${flags}${value} -d ${quote(description)}`
}

function argumentsOf(values: Values): string {
  switch (values.kind) {
    case 'words':
      return ` -f -a ${quote(values.words.join(' '))}`
    case 'files':
      return ' -F'
    case 'free':
      return ' -f'
  }
}

/** In single quotes fish knows two escapes, of the quote and of the backslash. */
const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`
