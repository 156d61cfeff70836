import { ref, sub } from '../draft.ts'
import { entryOf } from '../nodes.ts'
import { addPermission, type Event, type EventSetting } from './event.ts'

/** `IoTRule`: a topic rule that invokes the function. */
export function expandIot(event: Event, setting: EventSetting): void {
  const { source, target, expansion } = setting
  const sourceArn = sub('arn:${AWS::Partition}:iot:${AWS::Region}:${AWS::AccountId}:rule/${RuleName}', {
    RuleName: ref(event.id),
  })
  addPermission(event, 'iot.amazonaws.com', { sourceArn, sourceAccount: ref('AWS::AccountId') }, setting)
  const payload = {
    Sql: entryOf(event.properties, 'Sql'),
    RuleDisabled: false,
    Actions: [{ Lambda: { FunctionArn: target.arn } }],
    AwsIotSqlVersion: entryOf(event.properties, 'AwsIotSqlVersion'),
  }
  expansion.add(source, event.id, 'AWS::IoT::TopicRule', { TopicRulePayload: payload }, { at: event.at })
}
