import { joinPieces, type UnresolvedPart, type Value } from '../../../workload/index.ts'

type Part = string | UnresolvedPart

const maxDepth = 100

/**
 * The JSON text of what `jsonencode` was given, where CloudFormation has a text. Holes stay holes in the strings they
 * stand in; `undefined` where a choice, or a hole that may be more than a string, is in it.
 */
export function jsonText(value: Value): Value | undefined {
  const parts = write(value, 0)
  return parts === undefined
    ? undefined
    : joinPieces(joined(parts), { kind: 'absent', ...(value.at && { at: value.at }) })
}

function write(value: Value, depth: number): readonly Part[] | undefined {
  if (depth > maxDepth) return undefined
  switch (value.kind) {
    case 'scalar':
      return [JSON.stringify(value.value)]
    case 'text':
      return ['"', ...value.parts.map((part) => (typeof part === 'string' ? escaped(part) : part)), '"']
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

function enclosed(
  open: string,
  items: readonly (readonly Part[] | undefined)[],
  close: string,
): readonly Part[] | undefined {
  const parts: Part[] = [open]
  for (const [index, item] of items.entries()) {
    if (item === undefined) return undefined
    if (index > 0) parts.push(',')
    parts.push(...item)
  }
  return [...parts, close]
}

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1)

function joined(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part
    else result.push(part)
  }
  return result
}
