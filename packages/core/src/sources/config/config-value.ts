import type { Kind } from '../../schema/index.ts'
import type { UnresolvedValue, Value } from '../../workload/index.ts'
import { absent, scalar, unresolved } from '../values/make-value.ts'
import { isList, isObject, parsedText, partAt, type Recorded, type RecordedObject } from './recorded.ts'
import type { Shape } from './shapes/shape.ts'

const SETTLE = 'AWS Config did not record it; scan the account itself with `--aws`'

/** A property that a record does not tell. */
export const unrecorded = (id: string): UnresolvedValue => unresolved(id, 'untold', undefined, SETTLE)

/** Where a value stands. */
export type Place = {
  /** Names what is not known: the resource's address and the property's path. */
  readonly id: string
  /** The property's path, lists as `[]`. */
  readonly path: string
  /** For types in a shape of their own; others name their members as CloudFormation does. */
  readonly shape?: Shape
  /** Whether what is not recorded here is absent. */
  readonly isWhole?: boolean
}

/**
 * A recorded value by its kind. What an object lacks is not known: a record has the properties that were known
 * when the type was taken up, and leaves out what is not set, so that the two cannot be told apart. Only in the
 * words of an API null says that there is none. No value has a place: records are one long line.
 */
export function configValue(recorded: Recorded | undefined, kind: Kind, place: Place): Value {
  if (recorded === undefined) return place.isWhole === true ? absent(undefined) : unrecorded(place.id)
  if (recorded === null) return place.shape === undefined ? unrecorded(place.id) : absent(undefined)
  switch (kind.kind) {
    case 'object':
      return isObject(recorded) ? objectValue(recorded, kind.fields, place) : unrecorded(place.id)
    case 'list':
      if (!isList(recorded)) return unrecorded(place.id)
      return {
        kind: 'list',
        items: recorded.map((item, at) =>
          configValue(item, kind.element, inside(place, `[${at}]`, `${place.path}[]`)),
        ),
      }
    case 'map':
      if (!isObject(recorded)) return unrecorded(place.id)
      return {
        kind: 'map',
        entries: new Map(
          Object.entries(recorded).map(([key, item]) => [
            key,
            configValue(item, kind.element, inside(place, `.${key}`, `${place.path}.*`)),
          ]),
        ),
      }
    case 'json':
      return plainValue(parsedText(recorded))
    case 'string':
    case 'boolean':
    case 'number':
    case 'integer':
      return isObject(recorded) || isList(recorded) ? unrecorded(place.id) : scalar(recorded, undefined)
  }
}

type Fields = Extract<Kind, { kind: 'object' }>['fields']

/** The properties that a record tells, each under the name that CloudFormation gives it. */
export function objectValue(recorded: RecordedObject, fields: Fields, place: Place): Value & { kind: 'map' } {
  const memberOf = memberFinder(recorded, place)
  return {
    kind: 'map',
    entries: new Map(
      [...fields.values()].map(({ name, type }) => {
        const path = place.path === '' ? name : `${place.path}.${name}`
        return [name, configValue(memberOf(name, path), type, inside(place, `.${name}`, path))] as const
      }),
    ),
  }
}

function inside(place: Place, step: string, path: string): Place {
  const isWhole = place.isWhole === true || place.shape?.whole?.includes(place.path) === true
  return { ...place, id: `${place.id}${step}`, path, isWhole }
}

/** Members of APIs differ from properties by case, or as the shape says. */
function memberFinder(
  recorded: RecordedObject,
  { shape }: Place,
): (name: string, path: string) => Recorded | undefined {
  if (shape === undefined) return (name) => partAt(recorded, name)
  const members = new Map(Object.entries(recorded).map(([name, value]) => [name.toLowerCase(), value]))
  return (name, path) => {
    const renamed = shape.renames?.[path]
    return renamed === undefined ? members.get(name.toLowerCase()) : partAt(recorded, renamed)
  }
}

/** A document inside of a record, such as a policy. */
function plainValue(recorded: Recorded): Value {
  if (recorded === null) return absent(undefined)
  if (isList(recorded)) return { kind: 'list', items: recorded.map((item) => plainValue(item)) }
  if (!isObject(recorded)) return scalar(recorded, undefined)
  const entries = Object.entries(recorded)
  return { kind: 'map', entries: new Map(entries.map(([key, item]) => [key, plainValue(item)])) }
}
