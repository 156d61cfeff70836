import type { Entry, MapNode } from '../../document/index.ts'
import { type Draft, type Drafts, makeMap, ref } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { bodyNames, locationOf } from '../function/code.ts'
import { entryOf, isTrue, mapOf, nodeOf, plainMap, textAt } from '../nodes.ts'
import { tagList } from '../tags.ts'
import type { ApiDraft } from './api-draft.ts'
import { addAuthorizerPermissions } from './authorizers.ts'
import { emptyBody, withPathConditions, withRoutes } from './body.ts'
import { withCors } from './cors.ts'
import {
  toVersion3,
  withBinaryTypes,
  withEndpoint,
  withGatewayResponses,
  withModels,
  withValidators,
} from './document.ts'
import { withEventPolicies, withResourcePolicy } from './resource-policy.ts'
import { addRestDomain } from './rest-domain.ts'
import { withRestSecurity } from './rest-security.ts'
import { addUsagePlan, type SharedUsagePlan } from './usage-plan.ts'

const sameOfApi = [
  'BinaryMediaTypes',
  'MinimumCompressionSize',
  'Name',
  'Description',
  'Mode',
  'ApiKeySourceType',
  'Policy',
  'SecurityPolicy',
  'EndpointAccessMode',
]
const sameOfStage = [
  'StageName',
  'CacheClusterEnabled',
  'CacheClusterSize',
  'Variables',
  'MethodSettings',
  'AccessLogSetting',
  'CanarySetting',
  'TracingEnabled',
]

/** The document of the API as it is before its own properties change it. */
function writtenBody(api: ApiDraft, expansion: Expansion): MapNode | undefined {
  const { properties } = api.source
  if (api.isManaged) {
    const version = api.isVersion3 ? { openapi: entryOf(properties, 'OpenApiVersion') } : { swagger: '2.0' }
    return withPathConditions(withRoutes(emptyBody(api, version), api), api, expansion)
  }
  const inline = mapOf(properties, 'DefinitionBody')
  if (inline !== undefined) {
    return isTrue(nodeOf(properties, 'MergeDefinitions')) ? withRoutes(inline, api) : inline
  }
  const path = textAt(properties, 'DefinitionUri')
  return path === undefined || path.startsWith('s3://')
    ? undefined
    : plainMap(expansion.reader.document(path))
}

/** The document with everything that properties of the API and of its events say about it. */
function bodyOf(api: ApiDraft, expansion: Expansion): MapNode | undefined {
  const { properties } = api.source
  const written = writtenBody(api, expansion)
  // A document that an include makes at deployment is kept as it is.
  if (written === undefined || mapOf(written, 'paths') === undefined) return written
  const cors = nodeOf(properties, 'Cors')
  let body = withEventPolicies(written, api)
  if (cors !== undefined) body = withCors(body, cors)
  body = withResourcePolicy(withRestSecurity(body, api), api)
  body = withGatewayResponses(body, mapOf(properties, 'GatewayResponses'))
  body = withBinaryTypes(body, nodeOf(properties, 'BinaryMediaTypes'))
  body = withValidators(withModels(body, mapOf(properties, 'Models')), api)
  body = withEndpoint(body, nodeOf(properties, 'DisableExecuteApiEndpoint'))
  return api.isVersion3 && nodeOf(body, 'swagger') === undefined ? toVersion3(body) : body
}

function endpointOf(properties: MapNode): Drafts {
  const entry = entryOf(properties, 'EndpointConfiguration')
  if (entry === undefined) return {}
  const map = plainMap(entry.value)
  const type = map === undefined ? entry : entryOf(map, 'Type')
  return {
    EndpointConfiguration: {
      Types: [type],
      VpcEndpointIds: entryOf(map, 'VPCEndpointIds') ?? entryOf(map, 'VpcEndpointIds'),
      IpAddressType: entryOf(map, 'IpAddressType'),
    },
    Parameters: { endpointConfigurationTypes: type },
  }
}

function documentOf(source: Source, body: MapNode | undefined): Drafts {
  const { properties } = source
  const uri = entryOf(properties, 'DefinitionUri')
  if (body !== undefined) return { Body: placedBody(body, entryOf(properties, 'DefinitionBody') ?? uri) }
  if (uri !== undefined) return { BodyS3Location: locationOf(uri.value, bodyNames) }
  return { Body: entryOf(properties, 'DefinitionBody') }
}

function placedBody(body: MapNode, written: Entry | undefined): Draft {
  return written === undefined ? body : { ...written, value: body }
}

function addDeploymentAndStage(api: ApiDraft, expansion: Expansion): void {
  const { source } = api
  const { properties, id } = source
  const tags = mapOf(properties, 'Tags')
  const at = entryOf(properties, 'StageName')?.keyAt ?? source.at
  const deployment = `${id}Deployment`
  const bare = entryOf(properties, 'OpenApiVersion') !== undefined
  const stageOfDeployment = { RestApiId: ref(id), StageName: bare ? undefined : 'Stage' }
  expansion.add(source, deployment, 'AWS::ApiGateway::Deployment', stageOfDeployment, { at })
  expansion.add(
    source,
    api.stageId,
    'AWS::ApiGateway::Stage',
    {
      RestApiId: ref(id),
      DeploymentId: ref(deployment),
      ...Object.fromEntries(sameOfStage.map((name) => [name, entryOf(properties, name)])),
      Tags: tags && tagList(tags),
    },
    { at },
  )
  expansion.references.set(`${id}.Deployment`, deployment)
  expansion.references.set(`${id}.Stage`, api.stageId)
}

/**
 * Expands `AWS::Serverless::Api` to the API with its document, a deployment and a stage, and to authorizers'
 * permissions, usage plan and domain.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-api.html
 */
export function expandRestApi(api: ApiDraft, plan: SharedUsagePlan, expansion: Expansion): void {
  const { source } = api
  const { properties } = source
  const failing = entryOf(properties, 'FailOnWarnings')
  expansion.add(
    source,
    source.id,
    'AWS::ApiGateway::RestApi',
    {
      ...Object.fromEntries(sameOfApi.map((name) => [name, entryOf(properties, name)])),
      FailOnWarnings: isTrue(failing?.value) ? failing : undefined,
      ...endpointOf(properties),
      ...documentOf(source, bodyOf(api, expansion)),
    },
    { main: true },
  )
  addDeploymentAndStage(api, expansion)
  addAuthorizerPermissions(source, 'rest', expansion)
  addUsagePlan(api, plan, expansion)
  addRestDomain(source, expansion)
}

/** The implicit API exists when one of its methods does, and is kept as carefully as its most careful owner. */
export function implicitAttributes(api: ApiDraft, condition: string | undefined): Drafts {
  const strictest = (name: string): string | undefined => {
    const values = new Set(api.routes.map(({ owner }) => textAt(owner, name)))
    return ['Retain', 'Snapshot', 'Delete'].find((value) => values.has(value))
  }
  return {
    Condition: condition,
    DeletionPolicy: strictest('DeletionPolicy'),
    UpdateReplacePolicy: strictest('UpdateReplacePolicy'),
  }
}

/** The source of an implicit API with attributes that follow from its routes. */
export function withAttributes(source: Source, attributes: Drafts): Source {
  const added = makeMap(attributes, source.at)
  const node = { ...source.node, entries: new Map([...source.node.entries, ...added.entries]) }
  return { ...source, node, condition: textAt(node, 'Condition') }
}
