import type { SourceLocation, Value } from '../../workload/index.ts'

const longest = 500

/**
 * A text that equal values share, for naming what could not be evaluated: `Split(":",Role.Arn)`.
 *
 * A value too large to name is named by its place instead; that loses equalities, never makes one.
 */
export function canonical(value: Value): string {
  const text = write(value, longest)
  return text ?? `value at ${place(value.at)}`
}

/** A location as text, for symbols of things that only their place can name. */
export function place(at: SourceLocation | undefined): string {
  return at === undefined ? '?' : `${at.file}:${at.line}:${at.column}`
}

function write(value: Value, room: number): string | undefined {
  if (room <= 0) return undefined
  switch (value.kind) {
    case 'scalar':
      return fitting(JSON.stringify(value.value), room)
    case 'unresolved':
      return fitting(value.symbol.id, room)
    case 'absent':
      return 'nothing'
    case 'text': {
      const parts = value.parts.map((part) => (typeof part === 'string' ? part : `\${${part.symbol.id}}`))
      return fitting(JSON.stringify(parts.join('')), room)
    }
    case 'list': {
      if (value.items.length > longest) return undefined
      const items: string[] = []
      let left = room
      for (const item of value.items) {
        const written = write(item, left)
        if (written === undefined) return undefined
        left -= written.length
        items.push(written)
      }
      return `[${items.join(',')}]`
    }
    case 'map':
    case 'choice':
      return undefined
  }
}

function fitting(text: string, room: number): string | undefined {
  return text.length <= room ? text : undefined
}
