import type { Entry, MapNode, Node } from '../../document/index.ts'
import { type Draft, type Drafts, makeNode, onlyIf, ref } from '../draft.ts'
import { withEntries } from '../edit.ts'
import { entryOf, itemsAt, mapOf, nodeOf, referredId, sameNode } from '../nodes.ts'
import { addPermission, type Event, type EventSetting } from './event.ts'

/** `S3`: notifications of a bucket in the same template. */
export function expandS3(event: Event, setting: EventSetting): void {
  const { source, expansion } = setting
  const bucket = referredId(nodeOf(event.properties, 'Bucket'))
  if (bucket === undefined || !expansion.resources.has(bucket)) {
    expansion.refuse(`event \`${event.name}\` must refer to a bucket of this template`, event.at)
    return
  }
  const permission = addPermission(
    event,
    's3.amazonaws.com',
    { sourceAccount: ref('AWS::AccountId') },
    setting,
  )
  expansion.change(bucket, (properties) => notified(properties, event, setting))
  if (source.condition === undefined) dependOn(bucket, permission, setting)
  else {
    const value = { 'Fn::If': [source.condition, ref(permission), 'no dependency'] }
    const tag = { Key: `sam:ConditionalDependsOn:${permission}`, Value: value }
    expansion.change(bucket, (properties) => {
      const tags = [...itemsAt(properties, 'Tags'), makeNode(tag, event.at)]
      return withEntries(properties, { Tags: tags }, event.at)
    })
  }
}

function notified(properties: MapNode, event: Event, { source, target }: EventSetting): MapNode {
  const configuration = mapOf(properties, 'NotificationConfiguration')
  const items: Node[] = [...itemsAt(configuration, 'LambdaConfigurations')]
  for (const type of itemsAt(event.properties, 'Events')) {
    const draft: Drafts = { Function: target.arn, Filter: entryOf(event.properties, 'Filter'), Event: type }
    const item = makeNode(source.condition === undefined ? draft : onlyIf(source.condition, draft), event.at)
    if (!items.some((other) => sameNode(other, item))) items.push(item)
  }
  const changed = withEntries(configuration, { LambdaConfigurations: items }, event.at)
  return withEntries(properties, { NotificationConfiguration: changed }, event.at)
}

/** The bucket waits for the permission, without which its notifications are refused. */
function dependOn(bucket: string, permission: string, { expansion }: EventSetting): void {
  const entry: Entry | undefined = expansion.resources.get(bucket)
  if (entry?.value.kind !== 'map') return
  const written = itemsAt(entry.value, 'DependsOn')
  const known = written.some((item) => item.kind === 'scalar' && item.text === permission)
  if (known) return
  const list: readonly Draft[] = [...written, permission]
  const value = withEntries(entry.value, { DependsOn: list }, entry.keyAt)
  expansion.resources.set(bucket, { ...entry, value })
}
