import type { Value } from '../../workload/index.ts'
import { textParts } from '../../workload/index.ts'
import { assuming } from '../values/make-value.ts'
import { type Part, valueOfParts } from '../values/text.ts'

const maximumDepth = 400

/**
 * Puts the values of `DefinitionSubstitutions` where a definition names them: `${Name}` in any text. A text
 * that is nothing but a name becomes the value itself; names that are not given stay text.
 */
export function substitute(value: Value, given: ReadonlyMap<string, Value>, depth = 0): Value {
  if (given.size === 0 || depth > maximumDepth) return value
  switch (value.kind) {
    case 'scalar':
    case 'text':
      return substituteText(value, given)
    case 'list':
      return { ...value, items: value.items.map((item) => substitute(item, given, depth + 1)) }
    case 'map': {
      const entries = [...value.entries].map(
        ([key, entry]) => [key, substitute(entry, given, depth + 1)] as const,
      )
      return { ...value, entries: new Map(entries) }
    }
    case 'choice':
      return {
        ...value,
        then: substitute(value.then, given, depth + 1),
        else: substitute(value.else, given, depth + 1),
      }
    case 'unresolved':
    case 'absent':
      return value
  }
}

type TextLike = Extract<Value, { kind: 'scalar' | 'text' }>

function substituteText(value: TextLike, given: ReadonlyMap<string, Value>): Value {
  if (value.kind === 'scalar' && typeof value.value !== 'string') return value
  const used: Value[] = []
  const parts = (textParts(value) ?? []).flatMap((part): readonly Part[] =>
    typeof part === 'string' ? fill(part, given, used) : [part],
  )
  const [only] = used
  const at = value.at ?? only?.at
  if (only === undefined || at === undefined) return value
  const isWhole = used.length === 1 && value.kind === 'scalar' && /^\$\{[^{}]+\}$/.test(String(value.value))
  if (isWhole) return assuming({ ...only, at }, value.assumes)
  return valueOfParts(parts, at, [value, ...used])
}

/** Splits a literal at the names that are given; what is no text (a list, a choice) cannot be part of one. */
function fill(literal: string, given: ReadonlyMap<string, Value>, used: Value[]): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  for (const match of literal.matchAll(/\$\{([A-Za-z0-9_.-]{1,255})\}/g)) {
    const value = given.get(match[1] ?? '')
    if (value === undefined) continue
    parts.push(literal.slice(from, match.index), ...(textParts(value) ?? [unfit(match[1] ?? '')]))
    used.push(value)
    from = match.index + match[0].length
  }
  return [...parts, literal.slice(from)]
}

function unfit(name: string): Part {
  return { kind: 'unresolved', symbol: { id: name }, reason: 'unsupported' }
}
