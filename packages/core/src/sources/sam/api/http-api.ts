import { callOf } from '../../cloudformation/functions.ts'
import type { Entry, MapNode, Node } from '../../document/index.ts'
import { type Draft, type Drafts, makeNode, ref } from '../draft.ts'
import { withEntries } from '../edit.ts'
import type { Expansion } from '../expansion.ts'
import { bodyNames, locationOf } from '../function/code.ts'
import { suffixOf } from '../identifiers.ts'
import { entryOf, isTrue, itemsAt, mapOf, nodeOf, plainMap, textAt } from '../nodes.ts'
import type { ApiDraft } from './api-draft.ts'
import { addAuthorizerPermissions, authorizersOf, httpScheme, signedScheme } from './authorizers.ts'
import { emptyBody, withPathConditions, withRoutes } from './body.ts'
import { mapMethods } from './definitions.ts'
import { withEndpoint } from './document.ts'
import { addHttpDomain } from './http-domain.ts'
import { requirement } from './route.ts'
import { routeSettings } from './route-settings.ts'

const createdBy = 'httpapi:createdBy'
const corsNames: readonly string[] = [
  'AllowOrigins',
  'AllowHeaders',
  'AllowMethods',
  'ExposeHeaders',
  'MaxAge',
  'AllowCredentials',
]

function writtenBody(api: ApiDraft, expansion: Expansion): MapNode | undefined {
  const { properties } = api.source
  if (api.isManaged) {
    return withPathConditions(withRoutes(emptyBody(api, { openapi: '3.0.1' }), api), api, expansion)
  }
  const inline = mapOf(properties, 'DefinitionBody')
  const path = textAt(properties, 'DefinitionUri')
  if (inline !== undefined) return withRoutes(inline, api)
  return path === undefined || path.startsWith('s3://')
    ? undefined
    : plainMap(expansion.reader.document(path))
}

/** The CORS settings as the document spells them. */
function corsOf(cors: Node): Drafts {
  const map = plainMap(cors)
  if (map === undefined) return { allowOrigins: isTrue(cors) ? ['*'] : cors }
  const spelled = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
  return Object.fromEntries(corsNames.map((name) => [spelled(name), entryOf(map, name)]))
}

function withHttpCors(body: MapNode, cors: Node | undefined): MapNode {
  if (cors === undefined || (callOf(cors) === undefined && cors.kind === 'scalar' && !isTrue(cors)))
    return body
  const key = 'x-amazon-apigateway-cors'
  return withEntries(body, { [key]: withEntries(mapOf(body, key), corsOf(cors), cors.at) }, cors.at)
}

function withDefault(body: MapNode, name: string, auth: MapNode): MapNode {
  const authorizer = authorizersOf(auth).find(({ entry }) => entry.key === name)?.map
  const security = [requirement(name, nodeOf(authorizer, 'AuthorizationScopes'))]
  return mapMethods(body, (definition, { method }) =>
    method === 'options' || itemsAt(definition, 'security').length > 0
      ? definition
      : withEntries(definition, { security }, auth.at),
  )
}

function withHttpSecurity(written: MapNode, auth: MapNode | undefined): MapNode {
  if (auth === undefined) return written
  const schemes: { [name: string]: Draft } = {}
  if (isTrue(nodeOf(auth, 'EnableIamAuthorizer'))) schemes['AWS_IAM'] = signedScheme
  for (const { entry, map } of authorizersOf(auth))
    schemes[entry.key] = makeNode(httpScheme(map), entry.value.at)
  const name = textAt(auth, 'DefaultAuthorizer')
  const body = name === undefined ? written : withDefault(written, name, auth)
  if (Object.keys(schemes).length === 0) return body
  const components = mapOf(body, 'components')
  const made = withEntries(mapOf(components, 'securitySchemes'), schemes, auth.at)
  return withEntries(
    body,
    { components: withEntries(components, { securitySchemes: made }, auth.at) },
    auth.at,
  )
}

function withTags(body: MapNode, tags: MapNode | undefined): MapNode {
  const written = itemsAt(body, 'tags')
  const own = [...(tags?.entries.values() ?? [])].map((entry) => [entry.key, entry] as const)
  const wanted = new Map<string, Draft>([...own, [createdBy, 'SAM']])
  const valueKey = 'x-amazon-apigateway-tag-value'
  const kept = written.map((item) => {
    const name = textAt(plainMap(item), 'name') ?? ''
    const value = wanted.get(name)
    wanted.delete(name)
    return value === undefined ? item : withEntries(plainMap(item), { [valueKey]: value }, item.at)
  })
  const added = [...wanted].map(([name, value]) => ({ name, [valueKey]: value }))
  return withEntries(body, { tags: [...kept, ...added] }, body.at)
}

function withInfo(body: MapNode, properties: MapNode): MapNode {
  const info = { title: entryOf(properties, 'Name'), description: entryOf(properties, 'Description') }
  if (info.title === undefined && info.description === undefined) return body
  return withEntries(body, { info: withEntries(mapOf(body, 'info'), info, body.at) }, body.at)
}

/** With warnings as failures, the default route needs a slash. */
function withSlashedDefault(body: MapNode, properties: MapNode): MapNode {
  const paths = mapOf(body, 'paths')
  const entry = paths?.entries.get('$default')
  if (paths === undefined || entry === undefined || !isTrue(nodeOf(properties, 'FailOnWarnings'))) return body
  const entries = new Map<string, Entry>([...paths.entries].filter(([key]) => key !== '$default'))
  entries.set('/$default', { ...entry, key: '/$default' })
  return withEntries(body, { paths: { ...paths, entries } }, body.at)
}

function bodyOf(api: ApiDraft, expansion: Expansion): MapNode | undefined {
  const { properties } = api.source
  const written = writtenBody(api, expansion)
  if (written === undefined || mapOf(written, 'paths') === undefined) return written
  let body = withHttpCors(written, nodeOf(properties, 'CorsConfiguration'))
  body = withTags(withHttpSecurity(body, api.auth), mapOf(properties, 'Tags'))
  body = withEndpoint(body, nodeOf(properties, 'DisableExecuteApiEndpoint'))
  return withSlashedDefault(withInfo(body, properties), properties)
}

function documentOf(api: ApiDraft, expansion: Expansion): Drafts {
  const { properties } = api.source
  const uri = entryOf(properties, 'DefinitionUri')
  const body = bodyOf(api, expansion)
  const written = entryOf(properties, 'DefinitionBody') ?? uri
  if (body !== undefined) return { Body: written === undefined ? body : { ...written, value: body } }
  return uri === undefined ? { Body: written } : { BodyS3Location: locationOf(uri.value, bodyNames) }
}

function stageIdOf(api: ApiDraft, name: string): string {
  const { id } = api.source
  if (name === '$default') return `${id}ApiGatewayDefaultStage`
  const suffix = suffixOf(name)
  return suffix === name ? `${id}${suffix}Stage` : `${id}Stage${suffix}`
}

function addStage(api: ApiDraft, expansion: Expansion): void {
  const { source } = api
  const { properties, id } = source
  const name = entryOf(properties, 'StageName')
  const text = name === undefined ? '$default' : name.value.kind === 'scalar' ? name.value.text : ''
  const stage = stageIdOf(api, text)
  // Tags stand in the document; where that is not known, there are none.
  const tagged = api.isManaged || mapOf(mapOf(properties, 'DefinitionBody'), 'paths') !== undefined
  const names = ['StageVariables', 'AccessLogSettings', 'DefaultRouteSettings']
  expansion.add(
    source,
    stage,
    'AWS::ApiGatewayV2::Stage',
    {
      ApiId: ref(id),
      StageName: name ?? text,
      ...Object.fromEntries(names.map((each) => [each, entryOf(properties, each)])),
      RouteSettings: routeSettings(api),
      AutoDeploy: true,
      Tags: tagged ? withEntries(mapOf(properties, 'Tags'), { [createdBy]: 'SAM' }, source.at) : undefined,
    },
    { at: name?.keyAt ?? source.at },
  )
  expansion.references.set(`${id}.Stage`, stage)
}

/**
 * Expands `AWS::Serverless::HttpApi` to the API with its document, a stage, and to authorizers' permissions
 * and domain.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-httpapi.html
 */
export function expandHttpApi(api: ApiDraft, expansion: Expansion): void {
  const { source } = api
  const failing = entryOf(source.properties, 'FailOnWarnings')
  const properties = {
    FailOnWarnings: isTrue(failing?.value) ? failing : undefined,
    ...documentOf(api, expansion),
  }
  expansion.add(source, source.id, 'AWS::ApiGatewayV2::Api', properties, { main: true })
  addAuthorizerPermissions(source, 'http', expansion)
  addStage(api, expansion)
  addHttpDomain(source, createdBy, expansion)
}
