import type { Condition, SourceLocation, Value } from '../../../workload/index.ts'
import { always, conjunction, disjunction, negation } from '../../values/conditions.ts'
import { noAssumptions, scalar, uniteAssumptions } from '../../values/make-value.ts'
import { pairsOf } from '../evaluate/for.ts'
import type { Names } from '../evaluate/scope.ts'
import { noNames } from '../evaluate/scope.ts'
import type { Decided } from '../evaluate/truth.ts'
import { isFault, unknownCall, unknownElement } from '../evaluate/unknown.ts'
import { isSplice } from '../functions/lists.ts'
import type { Body } from '../hcl/expression.ts'
import { allInstances, instanceAddress } from './addresses.ts'
import { maximumInstances } from './run.ts'

/** One instance of a resource or of a call. */
export type Instance = {
  readonly address: string
  /** Its number or key; `undefined` for the only one, and for the one that stands for an unknown number. */
  readonly key?: string | number
  readonly names: Names
  readonly exists: Decided
}

/** The instances of a block, and by what they are told apart. */
export type Instances = {
  readonly by: 'nothing' | 'count' | 'key'
  readonly list: readonly Instance[]
  /** Whether it is not known how many there are; one instance then stands for all. */
  readonly open: boolean
}

type Setting = {
  readonly address: string
  readonly evaluate: (expression: NonNullable<ReturnType<Body['attributes']['get']>>['value']) => Value
  readonly tooMany: (at: SourceLocation) => void
}

const certain: Decided = { condition: always, assumes: noAssumptions }

/** The instances that `count` and `for_each` make of a block. */
export function instancesOf(body: Body, setting: Setting): Instances {
  const count = body.attributes.get('count')
  const each = body.attributes.get('for_each')
  if (count !== undefined) return byCount(setting.evaluate(count.value), count.value.at, setting)
  if (each !== undefined) return byKey(setting.evaluate(each.value), each.value.at, setting)
  const only: Instance = { address: setting.address, names: noNames, exists: certain }
  return { by: 'nothing', list: [only], open: false }
}

type Branch = { readonly when: Condition; readonly value: Value }

/** How many branches of a count or collection are told apart. */
const maximumBranches = 16

function branchesOf(value: Value, when: Condition = always): readonly Branch[] {
  if (value.kind !== 'choice') return [{ when, value }]
  return [
    ...branchesOf(value.then, conjunction([when, value.condition])),
    ...branchesOf(value.else, conjunction([when, negation(value.condition)])),
  ]
}

/** In any of some branches; in all of them, always. */
function anyOf(when: readonly Condition[], branches: readonly Branch[]): Condition {
  const all = branches.every((branch) => when.includes(branch.when))
  return all ? always : disjunction(when)
}

function byCount(value: Value, at: SourceLocation, setting: Setting): Instances {
  const branches = branchesOf(value)
  const counts = branches.map(({ when, value: count }) => ({ when, count: numberOf(count) }))
  const most = counts.reduce((best, { count }) => Math.max(best, count ?? Number.POSITIVE_INFINITY), 0)
  if (most > maximumInstances || branches.length > maximumBranches) {
    if (Number.isFinite(most)) setting.tooMany(at)
    const index = unknownCall('count.index', [value], at)
    return open('count', value, new Map([['count', mapOf({ index })]]), setting.address)
  }
  const list = Array.from({ length: most }, (_, index): Instance => {
    const when = counts.flatMap((branch) => ((branch.count ?? 0) > index ? [branch.when] : []))
    return {
      address: instanceAddress(setting.address, index),
      key: index,
      names: new Map([['count', mapOf({ index: scalar(index, at) })]]),
      exists: { condition: anyOf(when, branches), assumes: value.assumes ?? noAssumptions },
    }
  })
  return { by: 'count', list, open: false }
}

function numberOf(value: Value): number | undefined {
  if (value.kind === 'absent') return 0
  if (value.kind !== 'scalar') return undefined
  const number = Number(value.value)
  return Number.isFinite(number) ? Math.trunc(number) : undefined
}

function mapOf(entries: Readonly<Record<string, Value>>): Value {
  return { kind: 'map', entries: new Map(Object.entries(entries)) }
}

/** One instance for an unknown number of them, which may be none. */
function open(by: 'count' | 'key', value: Value, names: Names, address: string): Instances {
  const condition: Condition = isFault(value)
    ? always
    : { kind: 'opaque', symbol: `${address} has an instance` }
  const exists: Decided = { condition, assumes: value.assumes ?? noAssumptions }
  return { by, list: [{ address: allInstances(address), names, exists }], open: true }
}

type Keyed = { readonly key: string; readonly value: Value; readonly when: Condition }

function byKey(collection: Value, at: SourceLocation, setting: Setting): Instances {
  const branches = branchesOf(collection)
  const found = new Map<string, { readonly value: Value; readonly when: Condition[] }>()
  for (const branch of branches) {
    const keyed = keyedOf(branch)
    if (keyed === undefined || branches.length > maximumBranches) return openEach(collection, at, setting)
    for (const { key, value, when } of keyed) {
      const known = found.get(key)
      if (known === undefined) found.set(key, { value, when: [when] })
      else known.when.push(when)
    }
  }
  if (found.size > maximumInstances) {
    setting.tooMany(at)
    return openEach(collection, at, setting)
  }
  const list = [...found].map(([key, { value, when }]): Instance => {
    const name = scalar(key, value.at ?? at)
    return {
      address: instanceAddress(setting.address, key),
      key,
      names: new Map([['each', mapOf({ key: name, value })]]),
      exists: {
        condition: anyOf(when, branches),
        assumes: uniteAssumptions([collection.assumes, value.assumes]),
      },
    }
  })
  return { by: 'key', list, open: false }
}

function openEach(collection: Value, at: SourceLocation, setting: Setting): Instances {
  const key = unknownCall('each.key', [collection], at)
  const whole = collection.kind === 'unresolved' && collection.symbol.target?.attribute === ''
  const value = whole ? collection : unknownElement('each.value', [collection], at)
  return open('key', collection, new Map([['each', mapOf({ key, value })]]), setting.address)
}

/** The keys of a map or of a set of texts; `undefined` where they are not all known. */
function keyedOf({ value: collection, when }: Branch): readonly Keyed[] | undefined {
  if (collection.kind === 'map') {
    return [...collection.entries].flatMap(([key, value]) => existing({ key, value, when }))
  }
  if (collection.kind === 'absent') return []
  if (collection.kind !== 'list' || collection.items.some(isSplice)) return undefined
  const keyed: Keyed[] = []
  for (const { value } of pairsOf(collection) ?? []) {
    if (value.kind !== 'scalar') return undefined
    keyed.push({ key: String(value.value), value, when })
  }
  return keyed
}

/** An entry that is only there under a condition. */
function existing({ key, value, when }: Keyed): readonly Keyed[] {
  if (value.kind !== 'choice') return [{ key, value, when }]
  const { condition, then, else: otherwise } = value
  if (otherwise.kind === 'absent') return [{ key, value: then, when: conjunction([when, condition]) }]
  if (then.kind !== 'absent') return [{ key, value, when }]
  return [{ key, value: otherwise, when: conjunction([when, negation(condition)]) }]
}

/** Whether an instance is known not to exist. */
export function neverExists({ exists: { condition } }: Instance): boolean {
  return condition.kind === 'constant' && !condition.value
}
