import { joinPieces, type Value } from '../../../workload/index.ts'
import { normalizeParts, type Part } from '../../values/text.ts'
import { enclosed, escaped } from '../json-parts.ts'

const maxDepth = 100

/**
 * The JSON text of what `jsonencode` was given, where CloudFormation has a text. Holes stay holes in the strings they
 * stand in; `undefined` where a choice, or a hole that may be more than a string, is in it.
 */
export function jsonText(value: Value): Value | undefined {
  const parts = write(value, 0)
  return parts === undefined
    ? undefined
    : joinPieces(normalizeParts(parts), { kind: 'absent', ...(value.at && { at: value.at }) })
}

function write(value: Value, depth: number): readonly Part[] | undefined {
  if (depth > maxDepth) return undefined
  switch (value.kind) {
    case 'scalar':
      return [JSON.stringify(value.value)]
    case 'text':
      return ['"', ...value.parts.map(escaped), '"']
    case 'unresolved': {
      const { symbol, reason, settle } = value
      return ['"', { kind: 'unresolved', symbol, reason, ...(settle !== undefined && { settle }) }, '"']
    }
    case 'list':
      return enclosed(
        '[',
        value.items.map((item) => write(item, depth + 1)),
        ']',
      )
    case 'map':
      return enclosed(
        '{',
        [...value.entries].map(([name, entry]) => {
          const inner = write(entry, depth + 1)
          return inner === undefined ? undefined : [`${JSON.stringify(name)}:`, ...inner]
        }),
        '}',
      )
    case 'absent':
      return ['null']
    case 'choice':
      return undefined
  }
}
