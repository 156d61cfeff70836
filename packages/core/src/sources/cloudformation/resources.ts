import { coerce } from '../../schema/index.ts'
import type { Condition, MapValue, Scope as Place, Resource, SourceLocation } from '../../workload/index.ts'
import { child, textOf } from '../document/access.ts'
import type { Entry, MapNode } from '../document/index.ts'
import { readJsonTexts } from '../embedded/read-json-texts.ts'
import { conjunction } from '../values/conditions.ts'
import { assuming, uniteAssumptions } from '../values/make-value.ts'
import { physicalNames } from './names.ts'
import type { Decided, Scope } from './scope.ts'

/** The attributes beside `Properties` that a resource keeps. */
const attributeKeys = ['CreationPolicy', 'DeletionPolicy', 'DependsOn', 'UpdatePolicy', 'UpdateReplacePolicy']

/** What all resources of one template share. */
export type Surroundings = {
  readonly unit: string
  readonly place: Place
  readonly scope: Scope
  /** When the stack itself exists. */
  readonly stackExists: Decided
}

function mapOrEmpty(value: ReturnType<Scope['evaluate']>, at: SourceLocation): MapValue {
  return value.kind === 'map' ? value : { kind: 'map', entries: new Map(), at }
}

function propertiesOf(key: string, node: MapNode, at: SourceLocation, scope: Scope): MapValue {
  const properties = child(node, 'Properties')
  if (properties === undefined || (properties.kind === 'scalar' && properties.isNull)) {
    return { kind: 'map', entries: new Map(), at }
  }
  if (properties.kind !== 'map') {
    scope.report('error', 'invalid-properties', `\`Properties\` of \`${key}\` must be a map`, properties.at)
    return { kind: 'map', entries: new Map(), at }
  }
  const value = scope.evaluate(properties)
  if (value.kind === 'map') return value
  // A macro makes the whole map: kept under the macro's own key, as it would stand beside other properties.
  const entries = new Map([['Fn::Transform', value]])
  return { kind: 'map', entries, at: properties.at }
}

function attributesOf(node: MapNode, scope: Scope): MapValue | undefined {
  const entries = attributeKeys.flatMap((key) => {
    const value = child(node, key)
    return value === undefined ? [] : [[key, scope.evaluate(value)] as const]
  })
  return entries.length === 0 ? undefined : { kind: 'map', entries: new Map(entries), at: node.at }
}

/** When a resource of the template exists: its own condition, and the stack's. */
export function existence(node: MapNode, around: Pick<Surroundings, 'scope' | 'stackExists'>): Decided {
  const name = child(node, 'Condition')
  const text = textOf(name)
  const own = text === undefined ? undefined : around.scope.condition(text, name?.at ?? node.at)
  const condition = conjunction([around.stackExists.condition, ...(own === undefined ? [] : [own.condition])])
  return { condition, assumes: uniteAssumptions([around.stackExists.assumes, own?.assumes]) }
}

function existsWhen(condition: Condition): { existsWhen?: Condition } {
  return condition.kind === 'constant' ? {} : { existsWhen: condition }
}

/** Reads one entry of `Resources`; `undefined` when it is no resource or is known not to be created. */
export function readResource(entry: Entry, around: Surroundings): Resource | undefined {
  const { scope, unit } = around
  const { key, value: node, keyAt } = entry
  if (node.kind !== 'map') {
    scope.report('error', 'invalid-resource', `resource \`${key}\` must be a map with a \`Type\``, keyAt)
    return undefined
  }
  const typeNode = child(node, 'Type')
  const type = textOf(typeNode)
  if (type === undefined || typeNode === undefined) {
    scope.report('error', 'missing-type', `resource \`${key}\` has no \`Type\` and was not read`, keyAt)
    return undefined
  }
  const exists = existence(node, around)
  if (exists.condition.kind === 'constant' && !exists.condition.value) {
    scope.report('note', 'not-created', `resource \`${key}\` is not created: its condition is false`, keyAt)
    return undefined
  }
  const address = scope.path + key
  const metadata = child(node, 'Metadata')
  const attributes = attributesOf(node, scope)
  const written = assuming(propertiesOf(key, node, typeNode.at, scope), exists.assumes)
  const { properties, diagnostics } = readJsonTexts(mapOrEmpty(coerce(written, type), typeNode.at), type)
  for (const { severity, code, message, location } of diagnostics) {
    scope.report(severity, code, message, location ?? typeNode.at)
  }
  return {
    id: `${unit}#${address}`,
    unit,
    address,
    type,
    scope: around.place,
    names: physicalNames(type, properties),
    properties,
    at: typeNode.at,
    ...existsWhen(exists.condition),
    ...(metadata === undefined ? {} : { metadata: mapOrEmpty(scope.evaluate(metadata), metadata.at) }),
    ...(attributes === undefined ? {} : { attributes }),
  }
}
