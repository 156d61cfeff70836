import type { Command, Option } from 'commander'

/** What stands at a place of the command line. */
export type Values =
  /** One of these words. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** A path. */
  | { readonly kind: 'files' }
  /** Something that cannot be guessed. */
  | { readonly kind: 'free' }

/** One option: its spellings and what follows it. */
export type OptionShape = {
  readonly short?: string
  readonly long?: string
  readonly description: string
  /** Absent for a switch. */
  readonly values?: Values
  /** Whether several values may follow it. */
  readonly isVariadic: boolean
}

/** One command with everything that can be completed in it. */
export type CommandShape = {
  readonly name: string
  readonly description: string
  readonly options: readonly OptionShape[]
  readonly argument: Values
}

/** The program as completion scripts need it. */
export type ProgramShape = {
  readonly name: string
  readonly options: readonly OptionShape[]
  readonly commands: readonly CommandShape[]
}

/**
 * Reads a program's own commands, options and choices.
 *
 * @param known words for options and arguments by name, such as the ids of controls, that the program does
 * not list as choices
 */
export function describeProgram(root: Command, known: ReadonlyMap<string, readonly string[]>): ProgramShape {
  return {
    name: root.name(),
    options: optionsOf(root, known),
    commands: root.commands.map((command) => ({
      name: command.name(),
      description: command.description(),
      options: optionsOf(command, known),
      argument: argumentOf(command, known),
    })),
  }
}

type Known = ReadonlyMap<string, readonly string[]>

function optionsOf(command: Command, known: Known): readonly OptionShape[] {
  return [...command.createHelp().visibleOptions(command)].map((option) => ({
    ...(option.short !== undefined && { short: option.short }),
    ...(option.long !== undefined && option.long !== null && { long: option.long }),
    description: option.description,
    ...(takesValue(option) && {
      values: valuesOf(option.argChoices, known.get(option.name()), option.flags),
    }),
    isVariadic: option.variadic,
  }))
}

const takesValue = ({ required, optional }: Option): boolean => required || optional

/** The first word after a command: one of its own commands, or its argument. */
function argumentOf({ commands, registeredArguments }: Command, known: Known): Values {
  if (commands.length > 0) return { kind: 'words', words: commands.map((command) => command.name()) }
  const [first] = registeredArguments
  if (first === undefined) return { kind: 'free' }
  return valuesOf(first.argChoices, known.get(first.name()), first.name())
}

function valuesOf(
  choices: readonly string[] | undefined,
  known: readonly string[] | undefined,
  placeholder: string,
): Values {
  const words = choices ?? known
  if (words !== undefined) return { kind: 'words', words }
  return /file|path|folder/.test(placeholder) ? { kind: 'files' } : { kind: 'free' }
}
