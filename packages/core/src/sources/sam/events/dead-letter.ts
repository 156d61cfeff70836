import { callOf } from '../../cloudformation/functions.ts'
import type { MapNode } from '../../document/index.ts'
import { type Draft, type Drafts, getAtt, ref } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { entryOf, mapOf, textAt } from '../nodes.ts'
import type { Event } from './event.ts'

/** The dead-letter queue of a rule or schedule. A queue that is not named is made; `policy` for rules only. */
export function deadLetterQueue(
  event: Event,
  rule: Drafts | undefined,
  source: Source,
  expansion: Expansion,
): Draft {
  const config: MapNode | undefined = mapOf(event.properties, 'DeadLetterConfig')
  if (config === undefined) return undefined
  const given = entryOf(config, 'Arn')
  if (given !== undefined) return given
  const id = textAt(config, 'QueueLogicalId') ?? `${event.id}Queue`
  expansion.add(source, id, 'AWS::SQS::Queue', {}, { at: event.at })
  const arn = getAtt(id, 'Arn')
  if (rule === undefined) return arn
  const statement = {
    Action: 'sqs:SendMessage',
    Effect: 'Allow',
    Principal: { Service: 'events.amazonaws.com' },
    Resource: arn,
    Condition: { ArnEquals: { 'aws:SourceArn': rule } },
  }
  const document = { Version: '2012-10-17', Statement: [statement] }
  const properties = { PolicyDocument: document, Queues: [ref(id)] }
  expansion.add(source, `${event.id}QueuePolicy`, 'AWS::SQS::QueuePolicy', properties, { at: event.at })
  return arn
}

/** Whether the state of a rule is written as a plain word. */
export function stateOf(properties: MapNode): Draft {
  const enabled = entryOf(properties, 'Enabled')
  if (enabled === undefined) return entryOf(properties, 'State')
  if (callOf(enabled.value) !== undefined || enabled.value.kind !== 'scalar') return 'ENABLED'
  return enabled.value.text.toLowerCase() === 'false' ? 'DISABLED' : 'ENABLED'
}
