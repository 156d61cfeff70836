import type { Entry, MapNode } from '../../document/index.ts'
import { type Drafts, ref, sub } from '../draft.ts'
import { withEntries } from '../edit.ts'
import type { Expansion, Source } from '../expansion.ts'
import { entryOf, mapOf, nodeOf, plainMap, textAt } from '../nodes.ts'
import { addHttpDomain } from './http-domain.ts'

const createdBy = 'websocketapi:createdBy'
const passed = [
  'ApiKeySelectionExpression',
  'Description',
  'DisableExecuteApiEndpoint',
  'DisableSchemaValidation',
  'IpAddressType',
  'RouteSelectionExpression',
] as const
const passedToRoute = [
  'ApiKeyRequired',
  'ModelSelectionExpression',
  'OperationName',
  'RequestModels',
  'RequestParameters',
  'RouteResponseSelectionExpression',
] as const

/** The transform passes the attributes of the API to nothing that it makes beside it. */
const alone = { Condition: undefined, DeletionPolicy: undefined, UpdateReplacePolicy: undefined }

/** Routes that API Gateway calls by itself. */
const special: ReadonlySet<string> = new Set(['$connect', '$disconnect', '$default'])

function pick(map: MapNode, names: readonly string[]): Drafts {
  return Object.fromEntries(names.map((name) => [name, entryOf(map, name)]))
}

/** The part of logical ids that stands for a route; `undefined` when the key may be none. */
function routeName(key: string): string | undefined {
  const name = special.has(key) ? key.slice(1) : key
  if (!/^[\p{L}\p{N}]+$/u.test(name)) return undefined
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
}

function invocation(name: string, entry: Entry | undefined): Drafts {
  const path = 'lambda:path/2015-03-31/functions'
  return sub(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}:${path}/\${${name}}/invocations`, {
    [name]: entry,
  })
}

/** How the route of new connections asks who is calling. */
function authorization(source: Source, auth: MapNode | undefined): Drafts {
  const type = textAt(auth, 'AuthType')?.toUpperCase()
  if (type === undefined) return {}
  return type === 'CUSTOM'
    ? { AuthorizationType: type, AuthorizerId: ref(`${source.id}ConnectAuthorizer`) }
    : { AuthorizationType: type }
}

function addRoute(source: Source, entry: Entry, expansion: Expansion): string | undefined {
  const { id, properties } = source
  const route = plainMap(entry.value)
  const called = entryOf(route, 'FunctionArn')
  const name = routeName(entry.key)
  const at = entry.keyAt
  if (route === undefined || called === undefined || name === undefined) {
    expansion.refuse(`route \`${entry.key}\` of \`${id}\` needs a plain name and a \`FunctionArn\``, at)
    return undefined
  }
  const [routeId, integrationId] = [`${id}${name}Route`, `${id}${name}Integration`]
  expansion.add(
    source,
    routeId,
    'AWS::ApiGatewayV2::Route',
    {
      ApiId: ref(id),
      RouteKey: entry.key,
      ...pick(route, passedToRoute),
      Target: { 'Fn::Join': ['/', ['integrations', ref(integrationId)]] },
      ...(entry.key === '$connect' ? authorization(source, mapOf(properties, 'Auth')) : {}),
    },
    { at, attributes: alone },
  )
  const integration = {
    ApiId: ref(id),
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: invocation('FunctionArn', called),
    TimeoutInMillis: entryOf(route, 'IntegrationTimeout'),
  }
  expansion.add(source, integrationId, 'AWS::ApiGatewayV2::Integration', integration, {
    at,
    attributes: alone,
  })
  const permission = {
    Action: 'lambda:InvokeFunction',
    FunctionName: called,
    Principal: 'apigateway.amazonaws.com',
    SourceArn: routeArn(source, entry.key),
  }
  expansion.add(source, `${id}${name}Permission`, 'AWS::Lambda::Permission', permission, {
    at,
    attributes: alone,
  })
  return routeId
}

function routeArn({ id, properties }: Source, key: string): Drafts {
  const stage = entryOf(properties, 'StageName')
  const api = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${id}.ApiId}`
  if (stage !== undefined && stage.value.kind !== 'scalar')
    return sub(`${api}/\${__StageName__}/${key}`, { __StageName__: stage })
  return sub(`${api}/${textAt(properties, 'StageName') ?? 'default'}/${key}`)
}

function addStage(source: Source, routes: readonly string[], expansion: Expansion): void {
  const { id, properties } = source
  const name = entryOf(properties, 'StageName')
  const text = textAt(properties, 'StageName') ?? (name === undefined ? 'default' : '')
  const stage = text === 'default' ? `${id}DefaultStage` : `${id}${text}Stage`
  const settings = entryOf(properties, 'RouteSettings')
  expansion.add(
    source,
    stage,
    'AWS::ApiGatewayV2::Stage',
    {
      ApiId: ref(id),
      StageName: name ?? text,
      ...pick(properties, ['StageVariables', 'AccessLogSettings', 'DefaultRouteSettings']),
      RouteSettings: settings,
      AutoDeploy: true,
      Tags: { [createdBy]: 'SAM' },
    },
    {
      at: name?.keyAt ?? source.at,
      attributes: alone,
      ...(settings !== undefined && routes.length > 0 && { dependsOn: routes }),
    },
  )
  expansion.references.set(`${id}.Stage`, stage)
}

function addAuthorizer(source: Source, auth: MapNode | undefined, expansion: Expansion): void {
  const called = entryOf(auth, 'AuthArn')
  if (auth === undefined || called === undefined || textAt(auth, 'AuthType')?.toUpperCase() !== 'CUSTOM')
    return
  const { id } = source
  const authorizer = `${id}ConnectAuthorizer`
  const role = entryOf(auth, 'InvokeRole')
  const at = called.keyAt
  expansion.add(
    source,
    authorizer,
    'AWS::ApiGatewayV2::Authorizer',
    {
      ApiId: ref(id),
      AuthorizerType: 'REQUEST',
      AuthorizerCredentialsArn: role,
      AuthorizerUri: invocation('AuthArn', called),
      IdentitySource: entryOf(auth, 'IdentitySource'),
      Name: entryOf(auth, 'Name') ?? authorizer,
    },
    { at, attributes: alone },
  )
  if (role !== undefined) return
  const permission = {
    Action: 'lambda:InvokeFunction',
    FunctionName: called,
    Principal: 'apigateway.amazonaws.com',
    SourceArn: sub(
      'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${__ApiId__}/authorizers/*',
      { __ApiId__: ref(id) },
    ),
  }
  expansion.add(source, `${id}AuthorizerPermission`, 'AWS::Lambda::Permission', permission, {
    at,
    attributes: alone,
  })
}

/**
 * Expands `AWS::Serverless::WebSocketApi` to the API, a route with its integration and permission for each of
 * `Routes`, a stage, and to authorizer and domain.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-reference.html
 */
export function expandWebSocketApi(source: Source, expansion: Expansion): void {
  const { id, properties } = source
  const routes = [...(mapOf(properties, 'Routes')?.entries.values() ?? [])]
  if (routes.length === 0) {
    const at = nodeOf(properties, 'Routes')?.at ?? source.at
    expansion.refuse(`\`Routes\` of \`${id}\` must be a map with a route`, at)
  }
  const api = {
    ...pick(properties, passed),
    Name: entryOf(properties, 'Name') ?? id,
    ProtocolType: 'WEBSOCKET',
    Tags: withEntries(mapOf(properties, 'Tags'), { [createdBy]: 'SAM' }, source.at),
  }
  expansion.add(source, id, 'AWS::ApiGatewayV2::Api', api, { main: true, attributes: alone })
  const made = routes.flatMap((entry) => addRoute(source, entry, expansion) ?? [])
  addStage(source, made, expansion)
  addAuthorizer(source, mapOf(properties, 'Auth'), expansion)
  addHttpDomain(source, createdBy, expansion)
}
