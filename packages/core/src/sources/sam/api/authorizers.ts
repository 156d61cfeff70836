import type { Entry, MapNode } from '../../document/index.ts'
import { type Draft, type Drafts, ref, sub } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { entryOf, isFalse, isTrue, itemsAt, mapOf, nodeOf, plainMap, textAt } from '../nodes.ts'

const functionUri =
  'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${FunctionArn}/invocations'

/** The security scheme for callers who sign their requests. */
export const signedScheme: Drafts = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': 'awsSigv4',
}

/** The security scheme for API keys. */
export const keyScheme: Drafts = { type: 'apiKey', name: 'x-api-key', in: 'header' }

/** How REST and HTTP APIs spell the parts of a request. */
export const restParts: Parts = [
  ['Headers', 'method.request.header.'],
  ['QueryStrings', 'method.request.querystring.'],
  ['StageVariables', 'stageVariables.'],
  ['Context', 'context.'],
]
export const httpParts: Parts = [
  ['Headers', '$request.header.'],
  ['QueryStrings', '$request.querystring.'],
  ['StageVariables', '$stageVariables.'],
  ['Context', '$context.'],
]
type Parts = readonly (readonly [string, string])[]

/** The parts of a request by which an authorizer knows its caller. */
function identitySources(identity: MapNode | undefined, parts: Parts): readonly string[] {
  return parts.flatMap(([name, prefix]) =>
    itemsAt(identity, name).flatMap((item) => (item.kind === 'scalar' ? [prefix + item.text] : [])),
  )
}

function invokeRole(authorizer: MapNode): Draft {
  return textAt(authorizer, 'FunctionInvokeRole') === 'NONE'
    ? undefined
    : entryOf(authorizer, 'FunctionInvokeRole')
}

function cognitoScheme(authorizer: MapNode, pool: Entry): Drafts {
  const identity = mapOf(authorizer, 'Identity')
  return {
    type: 'apiKey',
    name: entryOf(identity, 'Header') ?? 'Authorization',
    in: 'header',
    'x-amazon-apigateway-authtype': 'cognito_user_pools',
    'x-amazon-apigateway-authorizer': {
      type: 'cognito_user_pools',
      providerARNs: pool.value.kind === 'list' ? pool : [pool],
      identityValidationExpression: entryOf(identity, 'ValidationExpression'),
    },
  }
}

function lambdaScheme(authorizer: MapNode): Drafts {
  const identity = mapOf(authorizer, 'Identity')
  const byRequest = textAt(authorizer, 'FunctionPayloadType') === 'REQUEST'
  const sources = identitySources(identity, restParts).join(', ')
  return {
    type: 'apiKey',
    name: byRequest ? 'Unused' : (entryOf(identity, 'Header') ?? 'Authorization'),
    in: 'header',
    'x-amazon-apigateway-authtype': 'custom',
    'x-amazon-apigateway-authorizer': {
      type: byRequest ? 'request' : 'token',
      authorizerUri: sub(functionUri, { FunctionArn: entryOf(authorizer, 'FunctionArn') }),
      authorizerResultTtlInSeconds: entryOf(identity, 'ReauthorizeEvery'),
      authorizerCredentials: invokeRole(authorizer),
      identitySource: byRequest && sources !== '' ? sources : undefined,
      identityValidationExpression: byRequest ? undefined : entryOf(identity, 'ValidationExpression'),
    },
  }
}

/** The security scheme of an authorizer of a REST API. */
export function restScheme(authorizer: MapNode): Drafts {
  const pool = entryOf(authorizer, 'UserPoolArn')
  return pool === undefined ? lambdaScheme(authorizer) : cognitoScheme(authorizer, pool)
}

function lowerKeys(map: MapNode): Drafts {
  return Object.fromEntries([...map.entries.values()].map((entry) => [entry.key.toLowerCase(), entry]))
}

/** The security scheme of an authorizer of an HTTP API: tokens, or a function that sees the request. */
export function httpScheme(authorizer: MapNode): Drafts {
  const jwt = mapOf(authorizer, 'JwtConfiguration')
  if (jwt !== undefined) {
    const configuration = {
      jwtConfiguration: lowerKeys(jwt),
      identitySource: entryOf(authorizer, 'IdentitySource'),
      type: 'jwt',
    }
    return { type: 'oauth2', 'x-amazon-apigateway-authorizer': configuration }
  }
  const identity = mapOf(authorizer, 'Identity')
  return {
    type: 'apiKey',
    name: 'Unused',
    in: 'header',
    'x-amazon-apigateway-authorizer': {
      type: 'request',
      authorizerUri: sub(functionUri, { FunctionArn: entryOf(authorizer, 'FunctionArn') }),
      authorizerCredentials: invokeRole(authorizer),
      authorizerResultTtlInSeconds: entryOf(identity, 'ReauthorizeEvery'),
      identitySource: identity === undefined ? undefined : identitySources(identity, httpParts),
      authorizerPayloadFormatVersion: entryOf(authorizer, 'AuthorizerPayloadFormatVersion'),
      enableSimpleResponses: entryOf(authorizer, 'EnableSimpleResponses'),
    },
  }
}

/** The authorizers of an API, by name. */
export function authorizersOf(
  auth: MapNode | undefined,
): readonly { readonly entry: Entry; readonly map: MapNode }[] {
  return [...(mapOf(auth, 'Authorizers')?.entries.values() ?? [])].flatMap((entry) => {
    const map = plainMap(entry.value)
    return map === undefined ? [] : [{ entry, map }]
  })
}

/** Lets an API call the functions of its authorizers: by default for a REST API, on demand for an HTTP API. */
export function addAuthorizerPermissions(source: Source, kind: 'rest' | 'http', expansion: Expansion): void {
  for (const { entry, map } of authorizersOf(mapOf(source.properties, 'Auth'))) {
    const lambda = entryOf(map, 'FunctionArn')
    const wanted =
      kind === 'rest'
        ? !isTrue(nodeOf(map, 'DisableFunctionDefaultPermissions'))
        : isTrue(nodeOf(map, 'EnableFunctionDefaultPermissions'))
    if (lambda === undefined || !wanted || isFalse(lambda.value)) continue
    const sourceArn = sub(
      'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${ApiId}/authorizers/*',
      { ApiId: ref(source.id) },
    )
    expansion.add(
      source,
      `${source.id}${entry.key}AuthorizerPermission`,
      'AWS::Lambda::Permission',
      {
        Action: 'lambda:InvokeFunction',
        FunctionName: lambda,
        Principal: 'apigateway.amazonaws.com',
        SourceArn: sourceArn,
      },
      { at: entry.keyAt },
    )
  }
}
