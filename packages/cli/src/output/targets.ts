import { UsageError } from '../exit-code.ts'
import { type Format, formatOfFile } from './format.ts'

/** One `--format` or `--output` as it was given; their order says which belong together. */
export type OutputWord =
  | { readonly kind: 'format'; readonly format: Format }
  | { readonly kind: 'output'; readonly file: string }

/** Where a report goes and how it is written; without a file it goes to the terminal. */
export type OutputTarget = { readonly format: Format; readonly file?: string }

/**
 * What the options ask for. An output takes the format right before it, else the one its name ends with; a
 * format without an output goes to the terminal. Nothing asked for is text on the terminal.
 *
 * @throws {UsageError} when two reports would go to one place, or a name does not say its format
 */
export function targetsOf(words: readonly OutputWord[]): readonly OutputTarget[] {
  const targets = pair(inPairOrder(words))
  refuseTwice(targets)
  return targets.length > 0 ? targets : [{ format: 'text' }]
}

/** One of each belong together whichever comes first. */
function inPairOrder(words: readonly OutputWord[]): readonly OutputWord[] {
  const isOneOfEach = words.length === 2 && words[0]?.kind !== words[1]?.kind
  return isOneOfEach && words[0]?.kind === 'output' ? words.toReversed() : words
}

function pair(words: readonly OutputWord[]): readonly OutputTarget[] {
  return words.flatMap((word, index): readonly OutputTarget[] => {
    if (word.kind === 'format') return words[index + 1]?.kind === 'output' ? [] : [{ format: word.format }]
    const before = words[index - 1]
    const { file } = word
    const format = before?.kind === 'format' ? before.format : formatByName(file)
    return [file === '-' ? { format } : { format, file }]
  })
}

function formatByName(file: string): Format {
  const format = formatOfFile(file)
  if (format === undefined)
    throw new UsageError(
      `\`--output ${file}\` does not say its format: put a \`--format\` before it, or end the name in .json, .sarif, .md, .xml or .txt`,
    )
  return format
}

function refuseTwice(targets: readonly OutputTarget[]): void {
  const seen = new Set<string>()
  for (const { file = '' } of targets) {
    if (seen.has(file)) {
      throw new UsageError(
        file === ''
          ? 'only one format can go to the terminal: give the others an `--output FILE`'
          : `\`--output ${file}\` is given twice`,
      )
    }
    seen.add(file)
  }
}
