import type { MapNode, Node } from '../../document/index.ts'
import { type Draft, type Drafts, makeNode } from '../draft.ts'
import { withEntries } from '../edit.ts'
import { isFalse, itemsAt, mapOf, nodeOf, plainMap, textAt } from '../nodes.ts'
import type { ApiDraft } from './api-draft.ts'
import { authorizersOf, keyScheme, restScheme, signedScheme } from './authorizers.ts'
import { type MethodAt, mapMethods } from './definitions.ts'
import { eventSecurity } from './lambda-route.ts'
import { requirement } from './route.ts'

function has(security: Node, names: ReadonlySet<string>): boolean {
  return [...(plainMap(security)?.entries.keys() ?? [])].some((name) => names.has(name))
}

function withSecurity(definition: MapNode, security: readonly Draft[], auth: MapNode): MapNode {
  return withEntries(definition, { security }, auth.at)
}

/** Puts the API's authorizer on a method that names none; one that names `NONE` stays open. */
function withDefaultAuthorizer(definition: MapNode, name: string, auth: MapNode): MapNode {
  const authorizers = authorizersOf(auth)
  const names = new Set(['AWS_IAM', ...authorizers.map(({ entry }) => entry.key)])
  const existing = itemsAt(definition, 'security')
  const own = existing.filter((item) => has(item, names))
  const others = existing.filter((item) => !has(item, names))
  const open = others.findIndex((item) => has(item, new Set(['NONE'])))
  if (open !== -1) {
    const left = others.filter((_, index) => index !== open)
    return left.length === 0 ? definition : withSecurity(definition, left, auth)
  }
  if (own.length > 0) return withSecurity(definition, [...others, ...own], auth)
  const scopes = nodeOf(authorizers.find(({ entry }) => entry.key === name)?.map, 'AuthorizationScopes')
  return withSecurity(definition, [...others, requirement(name, scopes)], auth)
}

/** Asks for an API key on a method that does not say that it wants none. */
function withKeyRequired(definition: MapNode, { method }: MethodAt, auth: MapNode): MapNode {
  const existing = itemsAt(definition, 'security')
  const keys = new Set(['api_key', 'api_key_false'])
  const others = existing.filter((item) => !has(item, keys))
  if (method === 'options' && isFalse(nodeOf(auth, 'AddApiKeyRequiredToCorsPreflight'))) {
    return existing.length === others.length ? definition : withSecurity(definition, others, auth)
  }
  const refused = existing.some((item) => has(item, new Set(['api_key_false'])))
  return withSecurity(definition, refused ? others : [...others, requirement('api_key', undefined)], auth)
}

/** The schemes that requirements of methods name but no authorizer defines. */
function builtInSchemes(body: MapNode): Drafts {
  const used = new Set<string>()
  mapMethods(body, (definition) => {
    const [first, ...others] = itemsAt(definition, 'security')
    for (const item of [first, ...others]) {
      for (const name of plainMap(item)?.entries.keys() ?? []) {
        if (name === 'api_key' || (name === 'AWS_IAM' && item === first)) used.add(name)
      }
    }
    return definition
  })
  return {
    AWS_IAM: used.has('AWS_IAM') ? signedScheme : undefined,
    api_key: used.has('api_key') ? keyScheme : undefined,
  }
}

function withSchemes(body: MapNode, api: ApiDraft, written: MapNode | undefined): MapNode {
  const { auth } = api
  const schemes: { [name: string]: Draft } = {}
  const needed = builtInSchemes(body)
  for (const [name, scheme] of Object.entries(needed)) {
    if (scheme !== undefined && written?.entries.has(name) !== true) schemes[name] = scheme
  }
  if (textAt(auth, 'DefaultAuthorizer') === 'AWS_IAM') schemes['AWS_IAM'] = signedScheme
  for (const { entry, map } of authorizersOf(auth)) {
    schemes[entry.key] = makeNode(restScheme(map), entry.value.at)
  }
  if (Object.keys(schemes).length === 0) return body
  const at = auth?.at ?? body.at
  return withEntries(body, { securityDefinitions: withEntries(written, schemes, at) }, at)
}

/** Takes over what events with `OverrideApiAuth` say about methods of a document written by hand. */
function withOverrides(body: MapNode, api: ApiDraft): MapNode {
  if (api.overrides.length === 0) return body
  return mapMethods(body, (definition, { path, method }) => {
    const own = api.overrides.find((one) => one.path === path && one.method.toLowerCase() === method)
    if (own === undefined) return definition
    const added = eventSecurity(own.auth, api.auth)
    return withSecurity(definition, [...itemsAt(definition, 'security'), ...added], own.auth)
  })
}

/** The document with the authorizers and API keys that `Auth` of the API and of its events ask for. */
export function withRestSecurity(written: MapNode, api: ApiDraft): MapNode {
  const { auth } = api
  let body = withOverrides(written, api)
  const name = textAt(auth, 'DefaultAuthorizer')
  if (auth !== undefined && name !== undefined) {
    const preflight = !isFalse(nodeOf(auth, 'AddDefaultAuthorizerToCorsPreflight'))
    body = mapMethods(body, (definition, { method }) =>
      preflight || method !== 'options' ? withDefaultAuthorizer(definition, name, auth) : definition,
    )
  }
  const key = nodeOf(auth, 'ApiKeyRequired')
  if (auth !== undefined && key !== undefined && !isFalse(key)) {
    body = mapMethods(body, (definition, at) => withKeyRequired(definition, at, auth))
  }
  return withSchemes(body, api, mapOf(body, 'securityDefinitions'))
}
