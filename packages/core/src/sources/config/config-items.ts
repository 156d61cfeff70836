import { child, itemsOf, textOf } from '../document/access.ts'
import { type Node, readDocument } from '../document/index.ts'

/** What AWS Config recorded of one resource. */
export type ConfigItem = {
  readonly type: string
  readonly arn: string | undefined
  readonly id: string | undefined
  readonly name: string | undefined
  readonly account: string | undefined
  readonly region: string | undefined
  readonly configuration: Node | undefined
  readonly tags: Node | undefined
}

/** What is gone, or was not recorded, tells nothing. */
const THERE = new Set(['OK', 'ResourceDiscovered'])

/** The items of a snapshot or of a query's answer; `undefined` when the document is neither. */
export function configItems(root: Node, file: string): readonly ConfigItem[] | undefined {
  const recorded = child(root, 'configurationItems')
  const answered = child(root, 'Results')
  if (recorded !== undefined) return (itemsOf(recorded) ?? []).flatMap((node) => itemOf(node, file))
  if (answered === undefined) return undefined
  return (itemsOf(answered) ?? []).flatMap((node) => {
    const item = parsed(node, file)
    return item === undefined ? [] : itemOf(item, file)
  })
}

function itemOf(node: Node, file: string): readonly ConfigItem[] {
  const text = (key: string): string | undefined => textOf(child(node, key))
  const type = text('resourceType')
  if (type === undefined || !THERE.has(text('configurationItemStatus') ?? 'OK')) return []
  return [
    {
      type,
      arn: text('arn') ?? text('ARN'),
      id: text('resourceId'),
      name: text('resourceName'),
      account: text('accountId') ?? text('awsAccountId'),
      region: text('awsRegion'),
      configuration: parsed(child(node, 'configuration'), file),
      tags: child(node, 'tags'),
    },
  ]
}

/** Queries answer with texts that hold JSON, and so do parts of items. */
function parsed(node: Node | undefined, file: string): Node | undefined {
  const text = textOf(node)
  return text === undefined ? node : readDocument(text, file).roots[0]
}
