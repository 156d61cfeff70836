import type { SourceLocation } from '../../workload/index.ts'
import { visibleCharacter, widthOf } from '../characters.ts'
import type { Paint, Style } from '../palette.ts'

/** How a frame is drawn. */
export type FrameOptions = {
  readonly paint: Paint
  /** The color of the range. */
  readonly style: Style
  /** Columns of the terminal. */
  readonly width: number
}

const tab = '  '
const cut = '…'

/**
 * The lines around a range with their numbers, and the range underlined.
 *
 * @param lines masked lines of the file
 * @returns nothing when the range lies outside of the file
 */
export function frame(
  lines: readonly string[],
  at: SourceLocation,
  options: FrameOptions,
): readonly string[] {
  const marked = lines[at.line - 1]
  if (marked === undefined) return []
  const { paint, style } = options
  const last = Math.min(at.line + 1, lines.length)
  const gutter = gutterWidth(at)
  const room = Math.max(20, options.width - gutter - 3)
  const bar = `${' '.repeat(gutter)} ${paint('gutter', '|')}`
  const numbered = (line: number, text: string): string =>
    `${paint('gutter', `${String(line).padStart(gutter)} |`)} ${text}`.trimEnd()
  const context = (line: number): readonly string[] => {
    const text = lines[line - 1]
    return text === undefined || text.trim() === '' ? [] : [numbered(line, excerpt(text, 0, 0, room).text)]
  }
  const start = at.column - 1
  const end = at.endLine === at.line ? at.endColumn - 1 : marked.trimEnd().length
  const shown = excerpt(marked, start, end, room)
  const more = at.endLine > at.line ? ` to line ${at.endLine}` : ''
  return [
    bar,
    ...(at.line > 1 ? context(at.line - 1) : []),
    numbered(at.line, shown.text),
    `${bar} ${' '.repeat(shown.column)}${paint(style, '^'.repeat(shown.length))}${more}`,
    ...(last > at.line ? context(last) : []),
  ]
}

/** How many columns the line numbers of a frame take. */
export function gutterWidth(at: SourceLocation | undefined): number {
  return Math.max(2, String((at?.line ?? 0) + 1).length)
}

type Excerpt = { readonly text: string; readonly column: number; readonly length: number }

/** As much of a line as fits, with the columns at which its range `[start, end)` is then shown. */
function excerpt(line: string, start: number, end: number, room: number): Excerpt {
  const from = windowStart(line, Math.min(start, line.length), room)
  // A code unit may show as nothing, so some more than the room are looked at; the rest cannot matter.
  const to = boundary(line, Math.min(line.length, from + 4 * room))
  let text = from > 0 ? cut : ''
  let columns = text.length
  let column = columns
  let length = 0
  let offset = from
  for (const character of line.slice(from, to)) {
    const shown = character === '\t' ? tab : visibleCharacter(character)
    const width = widthOf(shown)
    if (columns + width > room - 1 && offset + character.length < line.length) {
      text += cut
      break
    }
    if (offset < start) column = columns + width
    else if (offset < end) length += width
    text += shown
    columns += width
    offset += character.length
  }
  return { text, column, length: Math.max(1, length) }
}

/** Where to begin so that the range is seen with something before it. */
function windowStart(line: string, start: number, room: number): number {
  const before = widthOf(line.slice(Math.max(0, start - room), start).replaceAll('\t', tab))
  const isShort = line.length <= room && widthOf(line.replaceAll('\t', tab)) <= room
  if (isShort || (start < room && before < room / 2)) return 0
  // A range near the end of its line leaves room for more of what comes before it.
  const near = Math.min(start - Math.floor(room / 4), line.length - room + 1)
  return boundary(line, Math.max(0, near))
}

/** The offset, or the one before it where it would split a character of two code units. */
function boundary(line: string, offset: number): number {
  const code = line.charCodeAt(offset)
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}
