import type { MapNode, Node } from '../../document/index.ts'
import { type Draft, type Drafts, makeMap, makeNode } from '../draft.ts'
import { mapValues, withEntries, withoutEntries } from '../edit.ts'
import { entryOf, itemsAt, mapOf, nodeOf, plainMap } from '../nodes.ts'
import type { ApiDraft } from './api-draft.ts'
import { mapMethods } from './definitions.ts'

const prefixes = [
  ['Headers', 'gatewayresponse.header.'],
  ['Paths', 'gatewayresponse.path.'],
  ['QueryStrings', 'gatewayresponse.querystring.'],
] as const

function gatewayResponse(response: MapNode): Drafts {
  const parameters = mapOf(response, 'ResponseParameters')
  const named = prefixes.flatMap(([name, prefix]) =>
    [...(mapOf(parameters, name)?.entries.values() ?? [])].map(
      (entry) => [prefix + entry.key, entry] as const,
    ),
  )
  return {
    responseParameters: Object.fromEntries(named),
    responseTemplates: entryOf(response, 'ResponseTemplates') ?? {},
    statusCode: entryOf(response, 'StatusCode'),
  }
}

/** The document with the answers that API Gateway itself gives. */
export function withGatewayResponses(body: MapNode, responses: MapNode | undefined): MapNode {
  if (responses === undefined) return body
  const key = 'x-amazon-apigateway-gateway-responses'
  const made: { [name: string]: Draft } = {}
  for (const { key: name, value } of responses.entries.values()) {
    const map = plainMap(value)
    if (map !== undefined) made[name] = makeMap(gatewayResponse(map), value.at)
  }
  return withEntries(body, { [key]: withEntries(mapOf(body, key), made, responses.at) }, responses.at)
}

/** The document with media types that are passed on as bytes; `~1` stands for a slash. */
export function withBinaryTypes(body: MapNode, types: Node | undefined): MapNode {
  if (types === undefined) return body
  const slashed = (node: Node): Node =>
    node.kind === 'scalar' ? { ...node, text: node.text.replaceAll('~1', '/') } : node
  const value = types.kind === 'list' ? { ...types, items: types.items.map(slashed) } : slashed(types)
  return withEntries(body, { 'x-amazon-apigateway-binary-media-types': value }, types.at)
}

/** The document with the models of the API; names are written in lower case. */
export function withModels(body: MapNode, models: MapNode | undefined): MapNode {
  if (models === undefined) return body
  const made = Object.fromEntries(
    [...models.entries.values()].map((entry) => [entry.key.toLowerCase(), entry]),
  )
  return withEntries(
    body,
    { definitions: withEntries(mapOf(body, 'definitions'), made, models.at) },
    models.at,
  )
}

/** The document with the request validators that methods name. */
export function withValidators(body: MapNode, api: ApiDraft): MapNode {
  if (api.validators.size === 0) return body
  const key = 'x-amazon-apigateway-request-validators'
  const made = withEntries(mapOf(body, key), Object.fromEntries(api.validators), api.source.at)
  return withEntries(body, { [key]: made }, api.source.at)
}

/** The document with its own endpoint closed, so that only a custom domain leads to the API. */
export function withEndpoint(body: MapNode, disabled: Node | undefined): MapNode {
  if (disabled === undefined) return body
  const key = 'x-amazon-apigateway-endpoint-configuration'
  const set = (map: MapNode | undefined): MapNode =>
    withEntries(
      map,
      { [key]: withEntries(mapOf(map, key), { disableExecuteApiEndpoint: disabled }, disabled.at) },
      disabled.at,
    )
  if (nodeOf(body, 'openapi') === undefined) return set(body)
  const written = itemsAt(body, 'servers')
  const servers = (written.length === 0 ? [undefined] : written).map((item) => set(plainMap(item)))
  return withEntries(body, { servers }, disabled.at)
}

/** In version 3 the answer of a preflight method names no media types, and headers carry a schema. */
function optionsOfVersion3(definition: MapNode): MapNode {
  const bare = withoutEntries(definition, ['produces', 'consumes'])
  const responses = mapOf(bare, 'responses')
  const success = mapOf(responses, '200')
  const headers = mapOf(success, 'headers')
  if (headers === undefined) return bare
  const changed = mapValues(headers, (value) => makeNode({ schema: value }, value.at))
  const { at } = headers
  return withEntries(
    bare,
    { responses: withEntries(responses, { '200': withEntries(success, { headers: changed }, at) }, at) },
    at,
  )
}

/** Moves what version 3 of OpenAPI keeps elsewhere than version 2. */
export function toVersion3(body: MapNode): MapNode {
  const security = mapOf(body, 'securityDefinitions')
  const definitions = mapOf(body, 'definitions')
  let components = mapOf(body, 'components')
  if (security !== undefined) components = withEntries(components, { securitySchemes: security }, security.at)
  if (definitions !== undefined)
    components = withEntries(components, { schemas: definitions }, definitions.at)
  const bare = withoutEntries(body, ['securityDefinitions', 'definitions'])
  const moved = components === undefined ? bare : withEntries(bare, { components }, components.at)
  return mapMethods(moved, (definition, { method }) =>
    method === 'options' ? optionsOfVersion3(definition) : definition,
  )
}
