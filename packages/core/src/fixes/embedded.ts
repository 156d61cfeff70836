import type { Node } from '../sources/document/index.ts'
import { offsetsOf } from './splice.ts'

/**
 * Where in a file the JSON stands that a text of it holds, such as the definition of a state machine: the raw
 * range, in which JSON reads the same as in the value. `undefined` where the text holds none, or where the
 * notation of the text changes characters, so that the raw range is not the value.
 */
export function embeddedRange(text: string, node: Node): readonly [number, number] | undefined {
  const scalar = node.kind === 'call' && node.name === 'Sub' ? node.argument : node
  if (scalar.kind !== 'scalar' || !/^\s*[{[]/.test(scalar.text)) return undefined
  const [start, end] = offsetsOf(text, scalar.at)
  // JSON reads the same where its line breaks became spaces.
  if (scalar.style === 'literal' || scalar.style === 'folded') {
    const from = text.indexOf('\n', start) + 1
    return from === 0 || from > end ? undefined : [from, end]
  }
  const isSingle = scalar.style === 'quoted' && text[start] === "'"
  const raw = text.slice(start + 1, end - 1)
  return isSingle && !raw.includes("'") ? [start + 1, end - 1] : undefined
}
