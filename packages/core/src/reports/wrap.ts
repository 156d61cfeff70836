import { widthOf } from './characters.ts'

/**
 * Breaks a text at blanks into lines of at most `width` columns; longer words stand alone on their line.
 *
 * @returns at least one line
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const word of text.split(' ')) {
    const wordWidth = widthOf(word)
    if (line !== '' && columns + 1 + wordWidth > width) {
      lines.push(line)
      line = word
      columns = wordWidth
    } else {
      line = line === '' ? word : `${line} ${word}`
      columns += wordWidth + (line === word ? 0 : 1)
    }
  }
  return [...lines, line]
}

/** A few names of many: `a, b, c and 4 more`. */
export function abbreviate(names: readonly string[], most: number): string {
  const more = names.length - most
  if (more <= 0) return names.join(', ')
  return `${names.slice(0, most).join(', ')} and ${more} more`
}

/** A number with its noun: `1 resource`, `2 resources`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** The beginning of a text that is too long, with an ellipsis. */
export function brief(text: string, most: number): string {
  if (text.length <= most) return text
  const code = text.charCodeAt(most - 2)
  const isSplit = code >= 0xd800 && code <= 0xdbff
  return `${text.slice(0, isSplit ? most - 2 : most - 1)}…`
}
