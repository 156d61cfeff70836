import type { Draft, Drafts } from '../draft.ts'
import { getAtt } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { targetId } from '../identifiers.ts'
import { entryOf, mapOf, textAt } from '../nodes.ts'
import { deadLetterQueue, stateOf } from './dead-letter.ts'
import { addPermission, type Event, type EventSetting } from './event.ts'

/** What a rule invokes. */
export type RuleTarget = {
  readonly arn: Drafts
  /** Ends the id of the target in the rule. */
  readonly ending: string
  readonly role?: Draft
}

function ruleProperties(event: Event): Drafts {
  const { properties, type } = event
  const scheduled = type === 'Schedule'
  return {
    ScheduleExpression: scheduled ? entryOf(properties, 'Schedule') : undefined,
    EventBusName: entryOf(properties, 'EventBusName'),
    EventPattern: entryOf(properties, 'Pattern'),
    Name: entryOf(properties, scheduled ? 'Name' : 'RuleName'),
    Description: entryOf(properties, 'Description'),
    State: stateOf(properties),
  }
}

/** Adds the EventBridge rule of `Schedule`, `EventBridgeRule` and `CloudWatchEvent`; returns its ARN. */
export function addRule(event: Event, target: RuleTarget, source: Source, expansion: Expansion): Drafts {
  const { id, properties, at } = event
  const arn = getAtt(id, 'Arn')
  const letter = deadLetterQueue(event, arn, source, expansion)
  const own = textAt(mapOf(properties, 'Target'), 'Id')
  const one = {
    Arn: target.arn,
    Id: own ?? targetId(id, target.ending),
    RoleArn: target.role,
    Input: entryOf(properties, 'Input'),
    InputPath: entryOf(properties, 'InputPath'),
    InputTransformer: entryOf(properties, 'InputTransformer'),
    DeadLetterConfig: letter && { Arn: letter },
    RetryPolicy: entryOf(properties, 'RetryPolicy'),
  }
  expansion.add(source, id, 'AWS::Events::Rule', { ...ruleProperties(event), Targets: [one] }, { at })
  return arn
}

/** `Schedule`, `EventBridgeRule` and `CloudWatchEvent` of a function. */
export function expandRule(event: Event, setting: EventSetting): void {
  const { source, target, expansion } = setting
  const sourceArn = addRule(event, { arn: target.arn, ending: 'LambdaTarget' }, source, expansion)
  addPermission(event, 'events.amazonaws.com', { sourceArn }, setting)
}
