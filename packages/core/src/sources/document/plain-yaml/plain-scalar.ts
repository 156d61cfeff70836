import type { ScalarNode } from '../node.ts'
import { type Cursor, isBlank, scalarNode } from './cursor.ts'

const neverFirst: ReadonlySet<string> = new Set(['', ...'\n\r\t,[]{}#&*!|>\'"%@`'])
const firstWithText: ReadonlySet<string> = new Set('-?:')
const flowEnds: ReadonlySet<string> = new Set(',[]{}')

/** Whether a plain scalar may begin at an offset. */
export function beginsPlain(text: string, offset: number, inFlow: boolean): boolean {
  const char = text.charAt(offset)
  if (neverFirst.has(char)) return false
  if (!firstWithText.has(char)) return true
  const next = text.charAt(offset + 1)
  return !isBlank(next) && !(inFlow && flowEnds.has(next))
}

/**
 * Where a plain scalar on one line ends, trailing spaces left out: at its line's end, at `: `, at ` #`, and
 * inside a flow collection at `,` and brackets.
 */
export function endOfPlain(text: string, start: number, inFlow: boolean): number {
  let end = start
  for (let index = start; ; index++) {
    const char = text.charAt(index)
    if (char === '' || char === '\n' || char === '\r') return end
    if (char === ':') {
      const next = text.charAt(index + 1)
      if (isBlank(next) || (inFlow && flowEnds.has(next))) return end
    } else if (inFlow && flowEnds.has(char)) return end
    else if (char === '#' && text.charAt(index - 1) === ' ') return end
    if (char === '\t') {
      // A tab may end the scalar or belong to it; the full parser knows.
      return -1
    }
    if (char !== ' ') end = index + 1
  }
}

/** Reads a plain scalar on one line. */
export function readPlain(cursor: Cursor, inFlow: boolean): ScalarNode | undefined {
  const { text, position: start } = cursor
  if (!beginsPlain(text, start, inFlow)) return undefined
  const end = endOfPlain(text, start, inFlow)
  if (end <= start) return undefined
  cursor.position = end
  return scalarNode(cursor, text.slice(start, end), 'plain', start, end)
}
