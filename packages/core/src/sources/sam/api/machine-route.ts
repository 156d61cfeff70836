import { type Drafts, makeMap, onlyIf, sub } from '../draft.ts'
import type { Source } from '../expansion.ts'
import { isTrue, mapOf, nodeOf } from '../nodes.ts'
import type { ApiDraft } from './api-draft.ts'
import { eventSecurity } from './lambda-route.ts'
import { integrationKey, present, type Route, type RouteAt } from './route.ts'

/** The request that starts an execution with what the caller sent as its input. */
function requestTemplate(id: string, plain: boolean): Drafts {
  const escaped = "$util.escapeJavaScript($input.json('$'))"
  const input = plain ? `${escaped}.replaceAll("\\\\'","'")` : escaped
  return sub(`{"input": "${input}", "stateMachineArn": "\${${id}}"}`)
}

/** The method of a REST API that starts a state machine. */
export function machineRoute(at: RouteAt, role: Drafts, source: Source, api: ApiDraft): Route {
  const { event, condition } = at
  const uri = sub('arn:${AWS::Partition}:apigateway:${AWS::Region}:states:action/StartExecution')
  const plain = isTrue(nodeOf(event.properties, 'UnescapeMappingTemplate'))
  const integration = {
    type: 'aws',
    httpMethod: 'POST',
    uri: condition === undefined ? uri : onlyIf(condition, uri),
    responses: { '200': { statusCode: '200' }, '400': { statusCode: '400' } },
    credentials: role,
    requestTemplates: { 'application/json': requestTemplate(source.id, plain) },
  }
  return {
    ...at,
    owner: source.node,
    definition: {
      [integrationKey]: makeMap(integration, event.at),
      responses: { '200': { description: 'OK' }, '400': { description: 'Bad Request' } },
      security: present(eventSecurity(mapOf(event.properties, 'Auth'), api.auth)),
    },
  }
}
