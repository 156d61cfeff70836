import type { UnresolvedPart, Value } from '../../workload/index.ts'
import { textParts } from '../../workload/index.ts'
import type { Part } from '../values/text.ts'

/**
 * A text with its holes written as markers, so that a parser can read around them.
 *
 * A marker is one character of the private use area that the text itself does not use, a number, and the
 * character again.
 */
export type HoledText = {
  readonly text: string
  readonly mark: string
  readonly holes: readonly UnresolvedPart[]
  /** Where each part begins in `text`, and how long it is there. */
  readonly spans: readonly Span[]
}

/** One part's place in the marked text. A hole outside a JSON string has quotes put around its marker. */
export type Span = { readonly start: number; readonly length: number; readonly part: Part }

const firstMark = 0xe000
const lastMark = 0xf8ff

function unusedMark(parts: readonly Part[]): string | undefined {
  for (let code = firstMark; code <= lastMark; code++) {
    const mark = String.fromCharCode(code)
    if (!parts.some((part) => typeof part === 'string' && part.includes(mark))) return mark
  }
  return undefined
}

/** Whether a JSON string is open after a piece of text, given whether one was open before it. */
function openAfter(text: string, open: boolean): boolean {
  let inside = open
  for (let index = 0; index < text.length; index++) {
    const char = text[index]
    if (char === '"') inside = !inside
    else if (char === '\\' && inside) index++
  }
  return inside
}

/** Marks the holes of a scalar or text; `undefined` for other values. */
export function markHoles(value: Value): HoledText | undefined {
  const parts = value.kind === 'unresolved' ? undefined : textParts(value)
  const mark = parts === undefined ? undefined : unusedMark(parts)
  if (parts === undefined || mark === undefined) return undefined
  const holes: UnresolvedPart[] = []
  const spans: Span[] = []
  let text = ''
  let inString = false
  for (const part of parts) {
    let piece = part
    if (typeof piece === 'string') inString = openAfter(piece, inString)
    else {
      const marker = `${mark}${holes.push(piece) - 1}${mark}`
      piece = inString ? marker : `"${marker}"`
    }
    spans.push({ start: text.length, length: piece.length, part })
    text += piece
  }
  return { text, mark, holes, spans }
}

/** The parts of a text that was read out of a marked one. */
export function unmark(text: string, { mark, holes }: HoledText): readonly Part[] {
  if (holes.length === 0) return [text]
  // Pieces at odd places stand between two marks: they are the holes' numbers.
  return text.split(mark).map((piece, index) => (index % 2 === 0 ? piece : (holes[Number(piece)] ?? piece)))
}
