import type { MapNode } from '../../document/index.ts'
import { type Draft, makeMap, onlyIf } from '../draft.ts'
import type { Target } from '../function/target.ts'
import { entryOf, mapOf, nodeOf, textAt } from '../nodes.ts'
import type { ApiDraft } from './api-draft.ts'
import { invocationUri } from './lambda-route.ts'
import {
  anyMethod,
  integrationKey,
  methodKey,
  present,
  type Route,
  type RouteAt,
  requirement,
} from './route.ts'

function scopesOf(name: string, auth: MapNode, apiAuth: MapNode | undefined) {
  if (name === 'NONE' || name === 'AWS_IAM') return undefined
  const own = nodeOf(auth, 'AuthorizationScopes')
  return own ?? nodeOf(mapOf(mapOf(apiAuth, 'Authorizers'), name), 'AuthorizationScopes')
}

function securityOf(auth: MapNode | undefined, apiAuth: MapNode | undefined): readonly Draft[] {
  const name = textAt(auth, 'Authorizer') ?? textAt(apiAuth, 'DefaultAuthorizer')
  return auth === undefined || name === undefined ? [] : [requirement(name, scopesOf(name, auth, apiAuth))]
}

/** The route of an HTTP API that calls a function. */
export function httpRoute(at: RouteAt, target: Target, api: ApiDraft): Route {
  const { event, condition, path } = at
  const uri = invocationUri(target)
  const names = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '')
  const integration = {
    type: 'aws_proxy',
    httpMethod: 'POST',
    payloadFormatVersion: entryOf(event.properties, 'PayloadFormatVersion') ?? '2.0',
    uri: condition === undefined ? uri : onlyIf(condition, uri),
    timeoutInMillis: entryOf(event.properties, 'TimeoutInMillis'),
  }
  return {
    ...at,
    owner: target.source.node,
    definition: {
      [integrationKey]: makeMap(integration, event.at),
      isDefaultRoute: path === '$default' && methodKey(at.method) === anyMethod ? true : undefined,
      responses: {},
      parameters: present(names.map((name) => ({ name, in: 'path', required: true }))),
      security: present(securityOf(mapOf(event.properties, 'Auth'), api.auth)),
    },
  }
}
