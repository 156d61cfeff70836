import { coerce, jsonTextsOf, type Kind, schemaOf } from '../../schema/index.ts'
import type { MapValue, Resource, Scope, Value } from '../../workload/index.ts'
import { scalar, unresolved } from '../values/make-value.ts'
import type { ConfigItem } from './config-items.ts'
import { objectValue, unrecorded } from './config-value.ts'
import { isObject, type Recorded, textAt } from './recorded.ts'
import { type Beside, type BesideRecord, type Item, type Shape, shapeOf } from './shapes/index.ts'
import { tagsInside, tagsValue } from './tags.ts'

/** The CloudFormation type of what was recorded. */
export const typeOf = ({ type }: ConfigItem): string => shapeOf(type)?.type ?? type

/** The ARN, or what comes next to it. */
export const addressOf = (item: ConfigItem): string =>
  item.arn ?? `${typeOf(item)}/${item.id ?? item.name ?? ''}`

/** The record of an item in a shape of its own. */
export const recordOf = ({ record, arn = '' }: ConfigItem): Item => ({ record, arn })

/** Whether the properties of an item can be read. */
export function isRead(item: ConfigItem): boolean {
  if (!isObject(item.configuration)) return false
  if (shapeOf(item.type) !== undefined) return true
  const fields = schemaOf(item.type)?.fields
  return Object.keys(item.configuration).some((member) => fields?.has(member))
}

/** The resource that an item records, and those that CloudFormation keeps beside it. */
export function resourcesOf(item: ConfigItem, unit: string): readonly Resource[] {
  const shape = shapeOf(item.type)
  const address = addressOf(item)
  const type = typeOf(item)
  const { arn, id, name } = item
  const named = shape?.named === undefined ? undefined : textAt(item.configuration, shape.named)
  const own: Resource = {
    id: `${unit}#${address}`,
    unit,
    address,
    type,
    scope: scopeOf(item, address),
    names: [...new Set([arn, id, name, named])].filter((one) => one !== undefined),
    properties: propertiesOf(item, shape, address),
  }
  const beside = (shape?.beside ?? []).flatMap(({ type, of }) =>
    (of(recordOf(item)) ?? []).map((record) => besideResource(own, type, record)),
  )
  return [own, ...beside]
}

function scopeOf({ arn, account, region }: ConfigItem, address: string): Scope {
  const part = (value: string | undefined, what: string): Value =>
    value === undefined
      ? unresolved(`${address}.${what}`, 'environment', undefined)
      : scalar(value, undefined)
  return {
    partition: part(arn?.split(':')[1], 'partition'),
    account: part(account, 'account'),
    region: part(region, 'region'),
  }
}

type Fields = Extract<Kind, { kind: 'object' }>['fields']

/** The properties of a type, those that are texts of JSON as what they hold. */
function fieldsOf(type: string): Fields {
  const fields: Fields = schemaOf(type)?.fields ?? new Map<string, never>()
  const texts = new Set(jsonTextsOf(type))
  if (texts.size === 0) return fields
  return new Map(
    [...fields].map(([name, field]) => [
      name,
      texts.has(name) ? { ...field, type: { kind: 'json' as const } } : field,
    ]),
  )
}

function propertiesOf(item: ConfigItem, shape: Shape | undefined, address: string): MapValue {
  const type = typeOf(item)
  const fields = fieldsOf(type)
  const record = recordOf(item)
  const told = isRead(item) ? (shape?.adapt?.(record) ?? record.record) : {}
  // Histories hold nothing but texts, `"true"` among them.
  const properties = coerced(
    objectValue(told, fields, { id: address, path: '', ...(shape && { shape }) }),
    type,
  )
  const tags = tagsOf(item, shape, told)
  const field = fields.get('Tags')
  if (field === undefined || tags === undefined) return properties
  return { kind: 'map', entries: new Map(properties.entries).set('Tags', tagsValue(tags, field.type)) }
}

function coerced(properties: MapValue, type: string): MapValue {
  const value = coerce(properties, type)
  return value.kind === 'map' ? value : properties
}

/** Tags in the properties of CloudFormation come first there, and those beside the configuration elsewhere. */
function tagsOf(
  { tags }: ConfigItem,
  shape: Shape | undefined,
  told: { readonly [member: string]: Recorded },
): Recorded | undefined {
  if (shape !== undefined) return tags ?? tagsInside(told)
  return told['Tags'] === undefined ? tags : undefined
}

/** Records tell these in whole, but for what they leave open. */
function besideResource(own: Resource, type: Beside['type'], beside: BesideRecord): Resource {
  const address = `${own.address}/${beside.key}`
  const place = { id: address, path: '', shape: { recorded: type }, isWhole: true }
  const { entries } = objectValue(beside.record, fieldsOf(type), place)
  const open = (beside.unknown ?? []).map((name) => [name, unrecorded(`${address}.${name}`)] as const)
  return {
    id: `${own.unit}#${address}`,
    unit: own.unit,
    address,
    type,
    scope: own.scope,
    names: beside.names ?? [],
    properties: { kind: 'map', entries: new Map([...entries, ...open]) },
  }
}
