import type { Kind } from '../../schema/index.ts'
import { placeOf } from '../../sources/terraform/mapping/place.ts'
import type { TypeMapping } from '../../sources/terraform/mapping/type-mapping.ts'
import type { EditFields, EditValue } from '../../workload/index.ts'
import { isFields, isList } from '../print-value.ts'
import { type Body, type Entry, expressionOf, type Notation, quoted } from './print-hcl.ts'
import type { Argument } from './provider.ts'

/** Where one is in a Terraform type and, at the same time, in its CloudFormation type. */
export type Level = {
  readonly mapping: TypeMapping
  readonly fields: readonly Argument[]
  readonly kind: Kind
  /** The path of blocks, joined by dots. */
  readonly above: string
}

/** The level within a block of a level, and what of the path is left below it. */
type Step = { readonly argument: Argument; readonly level: Level; readonly rest: readonly string[] }

/** Values are printed by the notation of the resource that they are for. */
export type Shaping = Pick<Notation, 'call'>

/** The arguments, or the block, that a path of CloudFormation begins with. */
export function stepsTo(level: Level, path: readonly string[]): readonly Step[] {
  const { mapping, kind, above } = level
  return level.fields.flatMap((argument) => {
    const full = above === '' ? argument.name : `${above}.${argument.name}`
    if (isPrepared(mapping, full)) return []
    const place = placeOf(mapping, elementOf(kind), above, argument.name)
    if (place === undefined || place === 'ignored') return []
    const names = place.path.map((segment) => segment.replace('[]', ''))
    if (names.length > path.length || names.some((name, index) => name !== path[index])) return []
    const fields = argument.fields ?? []
    const inner: Level = { mapping, fields, kind: place.kind, above: full }
    return [{ argument, level: inner, rest: path.slice(names.length) }]
  })
}

const isPrepared = ({ prepared }: TypeMapping, path: string): boolean =>
  prepared?.some((one) => path === one || path.startsWith(`${one}.`)) === true

const elementOf = (kind: Kind): Kind => (kind.kind === 'list' ? elementOf(kind.element) : kind)

/** What sets a value at a path below a level; `undefined` where no argument means that, one to one. */
export function bodyFor(
  level: Level,
  path: readonly string[],
  value: EditValue,
  shaping: Shaping,
): Body | undefined {
  for (const { argument, level: inner, rest } of stepsTo(level, path)) {
    const body = entriesFor(argument, inner, rest, value, shaping)
    if (body !== undefined) return body
  }
  // What is one object there may be several arguments here.
  return isFields(value) ? bodyOf(level, path, value, shaping) : undefined
}

/** What sets all fields of an object. */
export function bodyOf(
  level: Level,
  path: readonly string[],
  fields: EditFields,
  shaping: Shaping,
): Body | undefined {
  const bodies = Object.entries(fields).map(([key, field]) => bodyFor(level, [...path, key], field, shaping))
  return bodies.includes(undefined) ? undefined : joined(bodies.flatMap((body) => body ?? []))
}

function entriesFor(
  argument: Argument,
  inner: Level,
  rest: readonly string[],
  value: EditValue,
  shaping: Shaping,
): Body | undefined {
  const { name } = argument
  if (argument.fields === undefined) {
    if (rest.length > 0) return undefined
    const expression = expressionFor(argument, inner, value, shaping)
    return expression === undefined ? undefined : [{ kind: 'argument', name, expression }]
  }
  const items = rest.length === 0 && isList(value) ? value : [value]
  const bodies = items.map((item) =>
    rest.length > 0
      ? bodyFor(inner, rest, item, shaping)
      : isFields(item)
        ? bodyOf(inner, [], item, shaping)
        : undefined,
  )
  if (bodies.includes(undefined)) return undefined
  const blocks = bodies.map((body): Entry => ({ kind: 'block', name, body: body ?? [] }))
  if (argument.isObject !== true) return blocks
  const isOfList = inner.kind.kind === 'list'
  return [{ kind: 'argument', name, expression: objectsOf(blocks, isOfList) }]
}

function expressionFor(
  { isText }: Argument,
  { mapping, above, kind }: Level,
  value: EditValue,
  { call }: Shaping,
): string | undefined {
  const spellings = Object.entries(mapping.values?.[above] ?? {})
  if (spellings.length > 0) {
    const spelled = spellings.find(([, meaning]) => meaning === value)?.[0]
    if (spelled === undefined) return undefined
    return spelled === 'true' || spelled === 'false' ? spelled : quoted(spelled)
  }
  const printed = expressionOf(value, { call, key: (key) => key })
  const isStructure = isFields(value) && !isCall(value)
  return printed !== undefined && isText && isStructure && kind.kind === 'json'
    ? `jsonencode(${printed})`
    : printed
}

/** An object of the provider of Cloud Control, which has no blocks. */
function objectsOf(blocks: readonly Entry[], isOfList: boolean): string {
  const objects = blocks.map((block) => {
    const entries = block.kind === 'block' ? block.body : []
    const fields = entries.map((entry) =>
      entry.kind === 'argument' ? `${entry.name} = ${entry.expression}` : '',
    )
    return `{ ${fields.join(', ')} }`
  })
  return isOfList ? `[${objects.join(', ')}]` : (objects[0] ?? '{}')
}

/** Blocks of one name that came from several fields are one; those of a list stay apart. */
function joined(body: Body): Body {
  const result: Entry[] = []
  for (const entry of body) {
    const index = result.findIndex(({ kind, name }) => kind === 'block' && name === entry.name)
    const there = result[index]
    if (entry.kind !== 'block' || there?.kind !== 'block' || overlap(there.body, entry.body))
      result.push(entry)
    else result[index] = { ...there, body: joined([...there.body, ...entry.body]) }
  }
  return result
}

const overlap = (one: Body, other: Body): boolean =>
  one.some(({ kind, name }) => kind === 'argument' && other.some((entry) => entry.name === name))

const isCall = (value: EditFields): boolean =>
  Object.keys(value).length === 1 && /^(?:Ref|Fn::)/.test(Object.keys(value)[0] ?? '')
