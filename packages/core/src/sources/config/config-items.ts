import { child, textOf } from '../document/access.ts'
import { type Node, readDocument } from '../document/index.ts'
import { itemTexts } from './item-texts.ts'
import { isObject, parsedText, type Recorded, type RecordedObject, recordedOf, unquoted } from './recorded.ts'

/** What AWS Config recorded of one resource. */
export type ConfigItem = {
  readonly type: string
  readonly arn: string | undefined
  readonly id: string | undefined
  readonly name: string | undefined
  readonly account: string | undefined
  readonly region: string | undefined
  readonly configuration: Recorded | undefined
  /** What the services tell by calls of their own, such as policies and tags. */
  readonly supplementary: RecordedObject
  readonly tags: Recorded | undefined
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
export function configItems(text: string): ConfigItems | undefined {
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
    else if (THERE.has(textOf(child(node, 'configurationItemStatus')) ?? 'OK')) items.push(itemOf(node, type))
  }
  return { items, untyped, unreadable, isWhole: found.isWhole }
}

/** Queries answer with texts that hold JSON. */
function readItem(text: string): Node | undefined {
  const inner = text.startsWith('"') ? unquoted(text) : text
  return readDocument(inner, 'item.json').roots[0]
}

function itemOf(node: Node, type: string): ConfigItem {
  const text = (key: string): string | undefined => textOf(child(node, key))
  const part = (key: string): Recorded | undefined => {
    const found = child(node, key)
    return found === undefined ? undefined : parsedText(recordedOf(found))
  }
  return {
    type,
    arn: text('arn') ?? text('ARN'),
    id: text('resourceId'),
    name: text('resourceName'),
    account: text('accountId') ?? text('awsAccountId'),
    region: text('awsRegion'),
    configuration: part('configuration'),
    supplementary: supplementaryOf(part('supplementaryConfiguration')),
    tags: part('tags'),
  }
}

function supplementaryOf(recorded: Recorded | undefined): RecordedObject {
  const parts = isObject(recorded) ? Object.entries(recorded) : []
  return Object.fromEntries(parts.map(([name, value]) => [name, parsedText(value)]))
}
