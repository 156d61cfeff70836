import { child, textOf } from '../document/access.ts'
import { type Node, readDocument } from '../document/index.ts'
import { itemTexts } from './item-texts.ts'
import { isObject, parsedText, type Recorded, type RecordedObject, recordedOf, unquoted } from './recorded.ts'

/** What AWS Config recorded of one resource. */
export type ConfigItem = {
  /** The file that holds the record. */
  readonly file: string
  readonly type: string
  readonly arn: string | undefined
  readonly id: string | undefined
  readonly name: string | undefined
  readonly account: string | undefined
  readonly region: string | undefined
  readonly configuration: Recorded | undefined
  /** The configuration, with what the services tell by calls of their own, such as policies and tags. */
  readonly record: RecordedObject
  readonly tags: Recorded | undefined
  /** When it was recorded, in milliseconds since 1970; 0 where it does not say. */
  readonly captured: number
  /** Whether the resource was there, and recorded. */
  readonly isThere: boolean
}

/** What is gone, or was not recorded, tells nothing. */
const THERE = new Set(['OK', 'ResourceDiscovered'])

/** What a document holds. */
export type ConfigItems = {
  readonly items: readonly ConfigItem[]
  /** How many do not say of which type they are: queries answer what was asked for. */
  readonly untyped: number
  /** How many are no JSON, or nest too deep. */
  readonly unreadable: number
  /** Whether the list of items ends before the document does. */
  readonly isWhole: boolean
}

/** The items of a snapshot or of a query's answer; `undefined` when the document is neither. */
export function configItems(text: string, file: string): ConfigItems | undefined {
  const found = itemTexts(text)
  if (found === undefined) return undefined
  const items: ConfigItem[] = []
  let untyped = 0
  let unreadable = 0
  for (const one of found.texts) {
    const node = readItem(one)
    const type = textOf(child(node, 'resourceType'))
    if (node?.kind !== 'map') unreadable += 1
    else if (type === undefined) untyped += 1
    else items.push(itemOf(node, type, file))
  }
  return { items, untyped, unreadable, isWhole: found.isWhole }
}

/** Queries answer with texts that hold JSON. */
function readItem(text: string): Node | undefined {
  const inner = text.startsWith('"') ? unquoted(text) : text
  return readDocument(inner, 'item.json').roots[0]
}

function itemOf(node: Node, type: string, file: string): ConfigItem {
  const text = (key: string): string | undefined => textOf(child(node, key))
  const part = (key: string): Recorded | undefined => {
    const found = child(node, key)
    return found === undefined ? undefined : parsedText(recordedOf(found))
  }
  const configuration = part('configuration')
  const supplementary = supplementaryOf(part('supplementaryConfiguration'))
  return {
    file,
    type,
    arn: text('arn') ?? text('ARN'),
    id: text('resourceId'),
    name: text('resourceName'),
    account: text('accountId') ?? text('awsAccountId'),
    region: text('awsRegion'),
    configuration,
    record: { ...(isObject(configuration) ? configuration : {}), ...supplementary },
    tags: part('tags'),
    captured: timeOf(text('configurationItemCaptureTime')),
    isThere: THERE.has(text('configurationItemStatus') ?? 'OK'),
  }
}

/** Times are texts; the tools of AWS may print them as seconds since 1970. */
function timeOf(time: string | undefined): number {
  const seconds = Number(time)
  const ms = Number.isNaN(seconds) ? Date.parse(time ?? '') : seconds * 1000
  return Number.isNaN(ms) ? 0 : ms
}

function supplementaryOf(recorded: Recorded | undefined): RecordedObject {
  const parts = isObject(recorded) ? Object.entries(recorded) : []
  return Object.fromEntries(parts.map(([name, value]) => [name, parsedText(value)]))
}
