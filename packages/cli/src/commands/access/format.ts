import { type Command, Option } from 'commander'

/** The option that every command here has. */
export type Format = { readonly format: 'text' | 'json' }

/** Adds `--format`. */
export function addFormat(command: Command): Command {
  return command.addOption(
    new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'),
  )
}

/** Prints JSON or text, whichever was asked for. */
export function print({ format }: Format, value: object, text: () => string): void {
  process.stdout.write(format === 'json' ? `${JSON.stringify(value, undefined, 2)}\n` : text())
}
