import { child, itemsOf, textOf } from '../document/access.ts'
import { type Node, readDocument } from '../document/index.ts'
import { isObject, parsedText, type Recorded, type RecordedObject, recordedOf } from './recorded.ts'

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

/** The items of a document, and how many do not say of which type they are: queries answer what was asked for. */
export type ConfigItems = { readonly items: readonly ConfigItem[]; readonly untyped: number }

/** The items of a snapshot or of a query's answer; `undefined` when the document is neither. */
export function configItems(root: Node, file: string): ConfigItems | undefined {
  const recorded = child(root, 'configurationItems')
  const answered = child(root, 'Results')
  if (recorded !== undefined) return itemsFrom(itemsOf(recorded) ?? [])
  if (answered === undefined) return undefined
  const answers = (itemsOf(answered) ?? []).flatMap((node) => {
    const text = textOf(node)
    return text === undefined ? [node] : readDocument(text, file).roots
  })
  return itemsFrom(answers)
}

function itemsFrom(nodes: readonly Node[]): ConfigItems {
  const items: ConfigItem[] = []
  let untyped = 0
  for (const node of nodes) {
    const type = textOf(child(node, 'resourceType'))
    if (type === undefined) untyped += 1
    else if (THERE.has(textOf(child(node, 'configurationItemStatus')) ?? 'OK')) items.push(itemOf(node, type))
  }
  return { items, untyped }
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
