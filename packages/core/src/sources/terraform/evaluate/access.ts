import type { SourceLocation, UnresolvedValue, Value } from '../../../workload/index.ts'
import { canonicalText } from '../../../workload/index.ts'
import { lift } from '../../values/lift.ts'
import { assuming, scalar } from '../../values/make-value.ts'
import { isSplice } from '../functions/lists.ts'
import type { Step } from '../hcl/expression.ts'
import { openAddress } from '../module/addresses.ts'
import type { Scope } from './scope.ts'
import { fault, isFault, unknownCall, unknownElement } from './unknown.ts'

/** Goes the steps of a traversal from a value. */
export function follow(start: Value, steps: readonly Step[], scope: Scope): Value {
  let value = start
  for (const step of steps) {
    if (step.kind === 'splat') return splat(value, step, scope)
    const key = step.kind === 'index' ? scope.evaluate(step.key) : undefined
    value = lift(
      key === undefined ? [value] : [value, key],
      ([of = value, by]) => take(of, step, by, scope),
      () => unknownCall('index', [value], step.at),
    )
  }
  return value
}

function take(value: Value, step: Step, key: Value | undefined, scope: Scope): Value {
  if (isFault(value)) return value
  if (step.kind === 'attribute') return member(value, step.name, step.at, scope)
  if (key === undefined) return value
  if (key.kind !== 'scalar') {
    return value.kind === 'unresolved'
      ? elementOf(value, `[${canonicalText(key) ?? '?'}]`)
      : unknownIndex(value, key, step.at)
  }
  return member(value, key.value, step.at, scope)
}

/** One of the elements, and not known which: where all lead to one resource it is that one. */
function unknownIndex(value: Value, key: Value, at: SourceLocation): Value {
  return unknownCall('index', [value, key], at)
}

/** `value.name` or `value[key]`. */
function member(value: Value, key: string | number | boolean, at: SourceLocation, scope: Scope): Value {
  switch (value.kind) {
    case 'map': {
      const entry = value.entries.get(String(key))
      return entry === undefined ? fault(`no \`${key}\` here`, at) : assuming(entry, value.assumes)
    }
    case 'list': {
      const item = value.items[Number(key)]
      if (value.items.slice(0, Number(key)).some(isSplice)) {
        return unknownElement('index', [value, scalar(key, at)], at)
      }
      return item === undefined ? fault(`no item \`${key}\` here`, at) : assuming(item, value.assumes)
    }
    case 'unresolved':
      return memberOfUnknown(value, key, at, scope)
    case 'scalar':
    case 'text':
    case 'absent':
      return fault(`\`${key}\` of what has no parts`, at)
    case 'choice':
      return unknownCall('index', [value], at)
  }
}

function memberOfUnknown(
  value: UnresolvedValue,
  key: string | number | boolean,
  at: SourceLocation,
  scope: Scope,
): Value {
  const { target } = value.symbol
  const spelled = typeof key === 'number' ? `[${key}]` : `.${key}`
  if (target?.attribute !== '') return elementOf(value, spelled)
  // A resource or module as a whole. One of an unknown number stands for each.
  if (openAddress(target.address) && typeof key === 'number') {
    return { ...value, symbol: { ...value.symbol, id: `${value.symbol.id}${spelled}` } }
  }
  return assuming(scope.attribute(target.address, String(key), at), value.assumes)
}

/** A part of something unknown is unknown for the same reason. */
function elementOf(value: UnresolvedValue, spelled: string): UnresolvedValue {
  const { id, target } = value.symbol
  const symbol = { id: id + spelled }
  if (target === undefined) return { ...value, symbol }
  return { ...value, symbol: { ...symbol, target: { ...target, attribute: target.attribute + spelled } } }
}

type Splat = Extract<Step, { kind: 'splat' }>

function splat(value: Value, step: Splat, scope: Scope): Value {
  return lift(
    [value],
    ([of = value]) => splatOf(of, step, scope),
    () => unknownCall('splat', [value], step.at),
  )
}

function splatOf(value: Value, { steps, at }: Splat, scope: Scope): Value {
  switch (value.kind) {
    case 'list': {
      const items = value.items.map((item) => follow(item, steps, scope))
      return assuming({ kind: 'list', items, at }, value.assumes)
    }
    case 'absent':
      return { kind: 'list', items: [], at }
    case 'unresolved':
      return splatOfUnknown(value, { kind: 'splat', steps, at }, scope)
    case 'scalar':
    case 'text':
    case 'map':
      return { kind: 'list', items: [follow(value, steps, scope)], at }
    case 'choice':
      return unknownCall('splat', [value], at)
  }
}

function splatOfUnknown(value: UnresolvedValue, { steps, at }: Splat, scope: Scope): Value {
  if (isFault(value)) return value
  const { target } = value.symbol
  const isSingle = target?.attribute === '' && !openAddress(target.address)
  if (isSingle) return { kind: 'list', items: [follow(value, steps, scope)], at }
  const each = elementOf(value, '[*]')
  const whole = target?.attribute === '' ? value : each
  const inner = follow(whole, steps, scope)
  return inner.kind === 'unresolved' ? inner : unknownCall('splat', [each], at)
}
