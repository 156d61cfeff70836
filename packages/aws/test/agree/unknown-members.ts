import type { Operation } from '@parapet/fake-aws'
import { isList, isObject, type Json } from '../../src/shape/json.ts'

type Shape = Operation['output']

/** The members of a reply that the service has not, by their paths. */
export function unknownMembers(shape: Shape, value: Json, path = ''): readonly string[] {
  if (isList(value)) {
    if (!shape.isListSchema()) return shape.isDocumentSchema() ? [] : [`${path} is no list`]
    return value.flatMap((item) => unknownMembers(shape.getValueSchema(), item, `${path}[]`))
  }
  if (!isObject(value)) return shape.isStructSchema() || shape.isListSchema() ? [`${path} is no text`] : []
  if (shape.isMapSchema()) {
    return Object.entries(value).flatMap(([key, item]) =>
      unknownMembers(shape.getValueSchema(), item, `${path}.${key}`),
    )
  }
  if (!shape.isStructSchema()) return shape.isDocumentSchema() ? [] : [`${path} has no members`]
  const members = new Map(shape.structIterator())
  return Object.entries(value).flatMap(([key, item]) => {
    const member = members.get(key)
    const at = path === '' ? key : `${path}.${key}`
    return member === undefined ? [at] : unknownMembers(member, item, at)
  })
}
