import type { Apis } from '../api/apis.ts'
import { machineRoute } from '../api/machine-route.ts'
import { type Draft, type Drafts, getAtt } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { allowPolicy, trustPolicy } from '../function/role.ts'
import { entryOf, textAt } from '../nodes.ts'
import type { Event } from './event.ts'
import { addRule } from './rule.ts'
import { addSchedule } from './schedule-v2.ts'

function addEventRole(
  event: Event,
  service: string,
  arn: Drafts,
  source: Source,
  expansion: Expansion,
): Drafts {
  const id = `${event.id}Role`
  expansion.add(
    source,
    id,
    'AWS::IAM::Role',
    {
      AssumeRolePolicyDocument: trustPolicy(service),
      Policies: [allowPolicy(`${id}StartExecutionPolicy`, 'states:StartExecution', arn)],
      PermissionsBoundary: entryOf(source.properties, 'PermissionsBoundary'),
    },
    { at: event.at },
  )
  return getAtt(id, 'Arn')
}

function expandApi(event: Event, arn: Drafts, source: Source, apis: Apis, expansion: Expansion): void {
  const role = addEventRole(event, 'apigateway.amazonaws.com', arn, source, expansion)
  const path = textAt(event.properties, 'Path')
  const method = textAt(event.properties, 'Method')
  const api = apis.rest.named(event)
  if (path === undefined || method === undefined || api === undefined) {
    expansion.refuse(`event \`${event.name}\` needs a path, a method and an API of this template`, event.at)
  } else if (api.isManaged) {
    api.addRoute(machineRoute({ path, method, event, condition: source.condition }, role, source, api))
  }
}

/** Expands an event that starts a state machine. */
export function expandMachineEvent(
  event: Event,
  arn: Drafts,
  source: Source,
  apis: Apis,
  expansion: Expansion,
): void {
  switch (event.type) {
    case 'Api':
      expandApi(event, arn, source, apis, expansion)
      return
    case 'ScheduleV2': {
      const policy = allowPolicy(`${event.id}StartExecutionPolicy`, 'states:StartExecution', arn)
      addSchedule(event, { arn, policy }, source, expansion)
      return
    }
    case 'Schedule':
    case 'EventBridgeRule':
    case 'CloudWatchEvent': {
      const given: Draft = event.type === 'Schedule' ? entryOf(event.properties, 'RoleArn') : undefined
      const role = given ?? addEventRole(event, 'events.amazonaws.com', arn, source, expansion)
      addRule(event, { arn, ending: 'StepFunctionsTarget', role }, source, expansion)
      return
    }
    default:
      expansion.refuse(`events of type \`${event.type}\` are not expanded`, event.at)
  }
}
