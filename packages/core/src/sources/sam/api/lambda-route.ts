import type { MapNode } from '../../document/index.ts'
import { type Draft, type Drafts, makeMap, onlyIf, sub } from '../draft.ts'
import type { Target } from '../function/target.ts'
import { entryOf, isFalse, mapOf, nodeOf, textAt } from '../nodes.ts'
import type { ApiDraft } from './api-draft.ts'
import { requestOf } from './request.ts'
import { integrationKey, present, type Route, type RouteAt, requirement } from './route.ts'

/** The URI with which API Gateway calls a function. */
export function invocationUri(target: Target, streaming = false): Drafts {
  const [version, ending] = streaming
    ? ['2021-11-15', 'response-streaming-invocations']
    : ['2015-03-31', 'invocations']
  return sub(
    `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/${version}/functions/${target.short}/${ending}`,
  )
}

/** What API Gateway calls the function as, when callers sign their requests: itself, or as they are. */
function credentials(auth: MapNode | undefined, apiAuth: MapNode | undefined): Draft {
  const method = textAt(auth, 'Authorizer')
  const inherits = auth === undefined && textAt(apiAuth, 'DefaultAuthorizer') === 'AWS_IAM'
  if (method !== 'AWS_IAM' && !inherits) return undefined
  const holder = [auth, apiAuth].find((map) => map?.entries.has('InvokeRole') === true)
  const role = entryOf(holder, 'InvokeRole')
  if (holder !== undefined && role === undefined) return undefined
  const text = role?.value.kind === 'scalar' ? role.value.text : undefined
  if (text === 'NONE') return undefined
  if (role === undefined || text === 'CALLER_CREDENTIALS') return sub('arn:${AWS::Partition}:iam::*:user/*')
  return role
}

/** The scopes that a method asks of its authorizer: its own, else the authorizer's. */
function scopesOf(name: string, auth: MapNode, apiAuth: MapNode | undefined) {
  const authorizer = mapOf(mapOf(apiAuth, 'Authorizers'), name)
  if (authorizer === undefined) return undefined
  return nodeOf(auth, 'AuthorizationScopes') ?? nodeOf(authorizer, 'AuthorizationScopes')
}

/** What an event's `Auth` adds to `security`. Marks are left where the API's default must not be taken. */
export function eventSecurity(auth: MapNode | undefined, apiAuth: MapNode | undefined): readonly Draft[] {
  if (auth === undefined) return []
  const name = textAt(auth, 'Authorizer')
  const key = nodeOf(auth, 'ApiKeyRequired')
  return [
    ...(name === undefined ? [] : [requirement(name, scopesOf(name, auth, apiAuth))]),
    ...(key === undefined ? [] : [requirement(isFalse(key) ? 'api_key_false' : 'api_key', undefined)]),
  ]
}

/** The method of a REST API that calls a function. */
export function lambdaRoute(at: RouteAt, target: Target, api: ApiDraft): Route {
  const { event, condition } = at
  const auth = mapOf(event.properties, 'Auth')
  const streaming = textAt(event.properties, 'ResponseTransferMode') === 'RESPONSE_STREAM'
  const uri = invocationUri(target, streaming)
  const request = requestOf(event, api)
  const integration = {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: condition === undefined ? uri : onlyIf(condition, uri),
    responseTransferMode: streaming ? 'STREAM' : undefined,
    credentials: credentials(auth, api.auth),
    timeoutInMillis: entryOf(event.properties, 'TimeoutInMillis'),
    cacheKeyParameters: request.cacheKeys,
  }
  return {
    ...at,
    owner: target.source.node,
    definition: {
      [integrationKey]: makeMap(integration, event.at),
      responses: {},
      security: present(eventSecurity(auth, api.auth)),
      ...request.definition,
    },
  }
}
