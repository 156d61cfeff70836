import type { MapNode, Node } from '../../document/index.ts'
import { type Drafts, makeMap, makeNode, onlyIf, ref } from '../draft.ts'
import { withEntries } from '../edit.ts'
import type { Expansion, Source } from '../expansion.ts'
import { mapOf, plainMap } from '../nodes.ts'
import type { ApiDraft } from './api-draft.ts'
import { integrationKey, methodKey, type Route } from './route.ts'

/** The document of an API that has none, before events add routes. */
export function emptyBody(api: ApiDraft, version: Drafts): MapNode {
  const { at } = api.source
  return makeMap({ ...version, info: { version: '1.0', title: ref('AWS::StackName') }, paths: {} }, at)
}

function methodOf(route: Route, written: Node | undefined): Node {
  const { at } = route.event
  const made = makeMap(route.definition, at)
  const own = plainMap(written)
  const definition: MapNode =
    own === undefined ? made : { ...own, entries: new Map([...own.entries, ...made.entries]) }
  return route.condition === undefined ? definition : makeNode(onlyIf(route.condition, definition), at)
}

/** The document with the routes of events, beside or over what it has. */
export function withRoutes(body: MapNode, api: ApiDraft): MapNode {
  let paths = mapOf(body, 'paths') ?? makeMap({}, body.at)
  const overwrite = api.source.type === 'AWS::Serverless::Api'
  for (const route of api.routes) {
    const key = methodKey(route.method)
    const item = mapOf(paths, route.path)
    const written = item?.entries.get(key)?.value
    if (!overwrite && plainMap(written)?.entries.has(integrationKey) === true) continue
    const { at } = route.event
    const changed = withEntries(item, { [key]: methodOf(route, written) }, at)
    paths = withEntries(paths, { [route.path]: changed }, at)
  }
  return withEntries(body, { paths }, body.at)
}

/** Conditions of several methods, each once and sorted; `undefined` when one of them has none. */
export function sharedConditions(routes: readonly Route[]): readonly string[] | undefined {
  const conditions = new Set<string>()
  for (const { condition } of routes) {
    if (condition === undefined) return undefined
    conditions.add(condition)
  }
  return conditions.size === 0 ? undefined : [...conditions].sort()
}

/** One condition that holds when any of several does; made under `name` when there are several. */
export function anyCondition(
  conditions: readonly string[],
  name: string,
  { source }: { readonly source: Source },
  expansion: Expansion,
): string {
  const [only, ...others] = conditions
  if (only !== undefined && others.length === 0) return only
  // `Fn::Or` takes ten conditions at most, so that longer lists go through conditions of their own.
  const groups = Math.ceil((conditions.length - 1) / 9)
  let rest = [...conditions]
  let made = name
  for (let left = groups - 1; rest.length > 1; left--) {
    made = left > 0 ? `${name}${left}` : name
    const draft = { 'Fn::Or': rest.slice(0, 10).map((condition) => ({ Condition: condition })) }
    expansion.condition(made, draft, source.at)
    rest = [...rest.slice(10), made]
  }
  return made
}

/** A path whose methods are all conditional is itself conditional. */
export function withPathConditions(body: MapNode, api: ApiDraft, expansion: Expansion): MapNode {
  const paths = mapOf(body, 'paths')
  if (paths === undefined) return body
  const wrapped: { [path: string]: Node } = {}
  for (const [path, { value }] of paths.entries) {
    const conditions = sharedConditions(api.routes.filter((route) => route.path === path))
    if (conditions === undefined) continue
    const spelled = path.replaceAll('/', 'SLASH').replaceAll('{', 'OB').replaceAll('}', 'CB')
    const name = anyCondition(conditions, `${api.source.id}${spelled}PathCondition`, api, expansion)
    wrapped[path] = makeNode(onlyIf(name, value), value.at)
  }
  return withEntries(body, { paths: withEntries(paths, wrapped, body.at) }, body.at)
}
