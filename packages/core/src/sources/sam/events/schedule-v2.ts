import { type Draft, type Drafts, getAtt } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { allowPolicy, trustPolicy } from '../function/role.ts'
import { entryOf, isTrue, nodeOf } from '../nodes.ts'
import { deadLetterQueue } from './dead-letter.ts'
import type { Event, EventSetting } from './event.ts'

const same = [
  'ScheduleExpression',
  'State',
  'Description',
  'StartDate',
  'EndDate',
  'ScheduleExpressionTimezone',
  'GroupName',
  'KmsKeyArn',
]

/** What a schedule starts, and the policy that lets it. */
export type ScheduleTarget = { readonly arn: Drafts; readonly policy: Drafts }

function roleArn(
  event: Event,
  target: ScheduleTarget,
  letter: Draft,
  source: Source,
  expansion: Expansion,
): Draft {
  const given = entryOf(event.properties, 'RoleArn')
  if (given !== undefined) return given
  const id = `${event.id}Role`
  const policies = [target.policy, letter && allowPolicy(`${event.id}SQSPolicy`, 'sqs:SendMessage', letter)]
  expansion.add(
    source,
    id,
    'AWS::IAM::Role',
    {
      AssumeRolePolicyDocument: trustPolicy('scheduler.amazonaws.com'),
      Policies: policies,
      PermissionsBoundary: entryOf(event.properties, 'PermissionsBoundary'),
    },
    { at: event.at },
  )
  return getAtt(id, 'Arn')
}

/** Adds the schedule of `ScheduleV2` with the role it uses. */
export function addSchedule(
  event: Event,
  target: ScheduleTarget,
  source: Source,
  expansion: Expansion,
): void {
  const { properties, at, id } = event
  const letter = deadLetterQueue(event, undefined, source, expansion)
  const unnamed = isTrue(nodeOf(properties, 'OmitName'))
  const one = {
    Arn: target.arn,
    RoleArn: roleArn(event, target, letter, source, expansion),
    Input: entryOf(properties, 'Input'),
    DeadLetterConfig: letter && { Arn: letter },
    RetryPolicy: entryOf(properties, 'RetryPolicy'),
  }
  expansion.add(
    source,
    id,
    'AWS::Scheduler::Schedule',
    {
      ...Object.fromEntries(same.map((name) => [name, entryOf(properties, name)])),
      Name: unnamed ? undefined : (entryOf(properties, 'Name') ?? id),
      FlexibleTimeWindow: entryOf(properties, 'FlexibleTimeWindow') ?? { Mode: 'OFF' },
      Target: one,
    },
    { at },
  )
}

/** `ScheduleV2` of a function. */
export function expandScheduleV2(event: Event, { source, target, expansion }: EventSetting): void {
  const policy = allowPolicy(`${event.id}LambdaPolicy`, 'lambda:InvokeFunction', target.arn)
  addSchedule(event, { arn: target.arn, policy }, source, expansion)
}
