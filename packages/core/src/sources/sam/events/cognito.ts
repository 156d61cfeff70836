import type { MapNode } from '../../document/index.ts'
import { type Draft, getAtt } from '../draft.ts'
import { withEntries } from '../edit.ts'
import { itemsAt, mapOf, nodeOf, referredId } from '../nodes.ts'
import { addPermission, type Event, type EventSetting } from './event.ts'

/** `Cognito`: triggers of a user pool in the same template. */
export function expandCognito(event: Event, setting: EventSetting): void {
  const { target, expansion } = setting
  const pool = referredId(nodeOf(event.properties, 'UserPool'))
  if (pool === undefined || !expansion.resources.has(pool)) {
    expansion.refuse(`event \`${event.name}\` must refer to a user pool of this template`, event.at)
    return
  }
  const prefix = `${target.id}Cognito`
  addPermission(event, 'cognito-idp.amazonaws.com', { sourceArn: getAtt(pool, 'Arn'), prefix }, setting)
  const triggers: { [name: string]: Draft } = {}
  for (const trigger of itemsAt(event.properties, 'Trigger')) {
    if (trigger.kind === 'scalar') triggers[trigger.text] = target.arn
  }
  expansion.change(pool, (properties: MapNode) => {
    const config = withEntries(mapOf(properties, 'LambdaConfig'), triggers, event.at)
    return withEntries(properties, { LambdaConfig: config }, event.at)
  })
}
