import { type Command, InvalidArgumentError, Option } from 'commander'
import { FORMATS, isFormat } from './format.ts'
import { type OutputTarget, type OutputWord, targetsOf } from './targets.ts'

/**
 * Adds `--format` and `--output` to a command.
 *
 * @returns what they ask for, once the arguments are parsed; see {@link targetsOf}
 */
export function addOutputOptions(command: Command): () => readonly OutputTarget[] {
  const words: OutputWord[] = []
  command
    .addOption(
      new Option('--format <format>', 'output format; may be repeated')
        .choices(FORMATS)
        .argParser((value: string) => {
          if (!isFormat(value)) throw new InvalidArgumentError(`Allowed choices are ${FORMATS.join(', ')}.`)
          words.push({ kind: 'format', format: value })
          return value
        }),
    )
    .option(
      '--output <file>',
      'where the format before it goes, the terminal otherwise; the ending says the format where none is given; may be repeated',
      (file: string) => {
        words.push({ kind: 'output', file })
        return file
      },
    )
  return () => targetsOf(words)
}
