import type { SourceLocation, Value } from '../../workload/index.ts'
import { textParts } from '../../workload/index.ts'
import { canonical } from '../values/canonical.ts'
import { lift } from '../values/lift.ts'
import { assuming, unresolved } from '../values/make-value.ts'
import { type Part, valueOfParts } from '../values/text.ts'

const maximumDepth = 400

/**
 * A definition with its `DefinitionSubstitutions` filled in. Where these depend on a condition, so does the
 * definition, and where they are not known, neither is what the definition names.
 */
export function withSubstitutions(definition: Value, given: Value | undefined): Value {
  switch (given?.kind) {
    case 'map':
      return substitute(definition, (name) => given.entries.get(name))
    case 'unresolved':
      return substitute(definition, (name) => partOf(given, name))
    case 'choice': {
      const then = withSubstitutions(definition, given.then)
      return { ...given, then, else: withSubstitutions(definition, given.else) }
    }
    case 'scalar':
    case 'text':
    case 'list':
    case 'absent':
    case undefined:
      return definition
  }
}

function partOf({ symbol, reason, at, settle }: Extract<Value, { kind: 'unresolved' }>, name: string): Value {
  return unresolved(`${symbol.id}.${name}`, reason, at, settle)
}

/** The value of a name; `undefined` where a text keeps it. */
type Substitutions = (name: string) => Value | undefined

/**
 * Puts values where a definition names them: `${Name}` in any text. A text that is nothing but a name becomes the
 * value itself; names that are not given stay text.
 */
function substitute(value: Value, given: Substitutions, depth = 0): Value {
  if (depth > maximumDepth) return value
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

const names = /\$\{([A-Za-z0-9_.-]{1,255})\}/g

function substituteText(value: TextLike, given: Substitutions): Value {
  if (value.kind === 'scalar' && typeof value.value !== 'string') return value
  const parts = textParts(value) ?? []
  const used = new Map<string, Value>()
  for (const part of parts) {
    for (const [, name = ''] of typeof part === 'string' ? part.matchAll(names) : []) {
      const found = given(name)
      if (found !== undefined) used.set(name, found)
    }
  }
  const [only] = used
  if (only === undefined) return value
  const [name, found] = only
  const at = value.at ?? found.at
  if (at === undefined) return value
  if (value.kind === 'scalar' && value.value === `\${${name}}`)
    return assuming({ ...found, at }, value.assumes)
  const values = [...used.values()]
  return lift(
    values,
    (plain) => filled(value, new Map([...used.keys()].map((each, index) => [each, plain[index]])), at),
    () => unresolved(`text of ${values.map(canonical).join(',')}`, 'unsupported', at),
  )
}

function filled(value: TextLike, used: ReadonlyMap<string, Value | undefined>, at: SourceLocation): Value {
  const parts = (textParts(value) ?? []).flatMap((part) =>
    typeof part === 'string' ? fill(part, used, at) : [part],
  )
  return valueOfParts(parts, at, [value, ...[...used.values()].flatMap((each) => each ?? [])])
}

/** Splits a literal at the names that are given; a list or map cannot be part of a text. */
function fill(
  literal: string,
  used: ReadonlyMap<string, Value | undefined>,
  at: SourceLocation,
): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  for (const { 0: written, 1: name = '', index } of literal.matchAll(names)) {
    const value = used.get(name)
    if (value === undefined) continue
    parts.push(literal.slice(from, index))
    parts.push(...(textParts(value) ?? [unresolved(`text of ${canonical(value)}`, 'unsupported', at)]))
    from = index + written.length
  }
  return [...parts, literal.slice(from)]
}
