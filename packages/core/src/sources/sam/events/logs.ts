import { sub } from '../draft.ts'
import { entryOf } from '../nodes.ts'
import { addPermission, type Event, type EventSetting } from './event.ts'

/** `CloudWatchLogs`: a subscription filter that sends log events to the function. */
export function expandLogs(event: Event, setting: EventSetting): void {
  const { source, target, expansion } = setting
  const group = entryOf(event.properties, 'LogGroupName')
  const sourceArn = sub(
    'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${LogGroupName}:*',
    { LogGroupName: group },
  )
  const permission = addPermission(event, 'logs.amazonaws.com', { sourceArn }, setting)
  expansion.add(
    source,
    event.id,
    'AWS::Logs::SubscriptionFilter',
    {
      LogGroupName: group,
      FilterPattern: entryOf(event.properties, 'FilterPattern'),
      DestinationArn: target.arn,
    },
    { at: event.at, dependsOn: [permission] },
  )
}
