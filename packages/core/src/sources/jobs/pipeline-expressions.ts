import type { MapValue, Value } from '../../workload/index.ts'
import { literalText, textParts } from '../../workload/index.ts'
import { assuming, unresolved } from '../values/make-value.ts'
import { type Part, valueOfParts } from '../values/text.ts'

const maximumDepth = 400

/** The defaults of a pipeline's parameters by name; a parameter without one is `undefined`. */
export type PipelineParameters = ReadonlyMap<string, Value | undefined>

/** Reads `Parameters` of a definition. */
export function pipelineParametersOf(definition: MapValue): PipelineParameters {
  const list = definition.entries.get('Parameters')
  return new Map(
    (list?.kind === 'list' ? list.items : []).flatMap((item): readonly [string, Value | undefined][] => {
      if (item.kind !== 'map') return []
      const name = literalText(item.entries.get('Name') ?? { kind: 'absent' })
      return name === undefined ? [] : [[name, item.entries.get('DefaultValue')]]
    }),
  )
}

/**
 * Puts values in place of a pipeline's expressions: `{"Get": "Parameters.Role"}` is the default of the
 * parameter, assumed; what other steps and the run itself give is known only at run time.
 */
export function evaluateExpressions(value: Value, given: PipelineParameters, depth = 0): Value {
  if (depth > maximumDepth) return unresolved('expression', 'unsupported', value.at)
  const inner = (one: Value): Value => evaluateExpressions(one, given, depth + 1)
  switch (value.kind) {
    case 'map':
      return expression(value, given, inner) ?? withEntries(value, inner)
    case 'list':
      return { ...value, items: value.items.map(inner) }
    case 'choice':
      return { ...value, then: inner(value.then), else: inner(value.else) }
    case 'scalar':
    case 'text':
    case 'unresolved':
    case 'absent':
      return value
  }
}

function withEntries(map: MapValue, inner: (value: Value) => Value): MapValue {
  return { ...map, entries: new Map([...map.entries].map(([key, value]) => [key, inner(value)])) }
}

/** The value of a map that is an expression, and `undefined` for any other. */
function expression(
  map: MapValue,
  given: PipelineParameters,
  inner: (value: Value) => Value,
): Value | undefined {
  const [entry, ...others] = map.entries
  if (entry === undefined || others.length > 0) return undefined
  const [name, argument] = entry
  if (name === 'Get') return taken(argument, map, given)
  if (name === 'Std:Join') return joined(argument, map, inner)
  if (name === 'Std:JsonGet') return atRunTime('Std:JsonGet', map)
  return undefined
}

const PARAMETERS = 'Parameters.'

function taken(argument: Value, map: MapValue, given: PipelineParameters): Value {
  const path = literalText(argument) ?? 'Get'
  if (!path.startsWith(PARAMETERS)) return atRunTime(path, map)
  const name = path.slice(PARAMETERS.length)
  const value = given.get(name)
  if (value === undefined) {
    const settle = `give parameter \`${name}\` of the pipeline a default`
    return unresolved(path, 'parameter', map.at, settle)
  }
  const text = literalText(value)
  const placed = map.at === undefined ? value : { ...value, at: map.at }
  return text === undefined ? placed : assuming(placed, [{ symbol: path, value: text }])
}

function atRunTime(path: string, { at }: Value): Value {
  return unresolved(path, 'dynamic', at, 'look at a run of the pipeline: it decides this at run time')
}

function joined(argument: Value, map: MapValue, inner: (value: Value) => Value): Value {
  const list = argument.kind === 'map' ? argument.entries.get('Values') : undefined
  const on =
    argument.kind === 'map' ? literalText(argument.entries.get('On') ?? { kind: 'absent' }) : undefined
  const { at } = map
  if (list?.kind !== 'list' || at === undefined) return atRunTime('Std:Join', map)
  const values = list.items.map(inner)
  const parts = values.flatMap((value, index): readonly Part[] => [
    ...(index === 0 ? [] : [on ?? '']),
    ...(textParts(value) ?? [{ kind: 'unresolved', symbol: { id: 'Std:Join' }, reason: 'unsupported' }]),
  ])
  return valueOfParts(parts, at, values)
}
