import type { Kind } from '../../schema/index.ts'
import type { Value } from '../../workload/index.ts'
import { absent, scalar } from '../values/make-value.ts'
import { isList, isObject, type Recorded, type RecordedObject } from './recorded.ts'

/** Members of records that may hold tags, where none stand beside the configuration. */
const MEMBERS = ['Tags', 'tags', 'tagList', 'tagSet']

/** Tags that are recorded inside of the configuration, as some APIs tell them. */
export const tagsInside = (record: RecordedObject): Recorded | undefined =>
  MEMBERS.map((member) => record[member]).find((tags) => tags !== undefined && tags !== null)

/** Tags as the type has them: a map in snapshots, a list in what queries answer. */
export function tagsValue(tags: Recorded, kind: Kind): Value {
  const pairs = isObject(tags) ? Object.entries(tags).map(pair) : isList(tags) ? tags.map(pairOf) : []
  if (pairs.length === 0) return absent(undefined)
  if (kind.kind === 'map')
    return { kind: 'map', entries: new Map(pairs.map(([key, value]) => [key, text(value)])) }
  const item = ([key, value]: Pair): Value => ({
    kind: 'map',
    entries: new Map([
      ['Key', text(key)],
      ['Value', text(value)],
    ]),
  })
  return { kind: 'list', items: pairs.map(item) }
}

type Pair = readonly [key: string, value: string]

const text = (value: string): Value => scalar(value, undefined)
const textOf = (value: Recorded | undefined): string => (typeof value === 'string' ? value : '')
const pair = ([key, value]: readonly [string, Recorded]): Pair => [key, textOf(value)]

function pairOf(tag: Recorded): Pair {
  if (!isObject(tag)) return ['', '']
  const { key = tag['tagKey'] ?? tag['Key'], value = tag['tagValue'] ?? tag['Value'] } = tag
  return [textOf(key), textOf(value)]
}
