import type { Entry, MapNode } from '../document/index.ts'
import type { ApiDraft } from './api/api-draft.ts'
import { type Apis, apisOf } from './api/apis.ts'
import { anyCondition, sharedConditions } from './api/body.ts'
import { expandHttpApi } from './api/http-api.ts'
import { expandRestApi, implicitAttributes, withAttributes } from './api/rest-api.ts'
import { noSharedPlan } from './api/usage-plan.ts'
import { expandWebSocketApi } from './api/websocket-api.ts'
import { expandCapacityProvider } from './capacity-provider.ts'
import { expandConnectors } from './connectors/connectors.ts'
import { withEntries, withoutEntries } from './edit.ts'
import { Expansion, type SamReader, type Source, sourceOf } from './expansion.ts'
import { addDeployments } from './function/deployment.ts'
import { expandFunction } from './function/function.ts'
import { withGlobals } from './globals.ts'
import { itemsAt, mapOf, plainMap, textAt } from './nodes.ts'
import { withPropagatedTags } from './propagate-tags.ts'
import { withReferences } from './references.ts'
import { expandApplication, expandLayer, expandSimpleTable } from './small-resources.ts'
import { expandStateMachine } from './state-machine.ts'

const transform = 'AWS::Serverless-2016-10-31'
const prefix = 'AWS::Serverless::'

function transformName(node: ReturnType<typeof itemsAt>[number]): string | undefined {
  return node.kind === 'scalar' ? node.text : textAt(plainMap(node), 'Name')
}

/** Whether a template says that AWS SAM transforms it. */
export function usesSam(root: MapNode): boolean {
  return itemsAt(root, 'Transform').some((item) => transformName(item) === transform)
}

type Expand = (source: Source, expansion: Expansion) => void

const others: ReadonlyMap<string, Expand> = new Map<string, Expand>([
  [`${prefix}CapacityProvider`, expandCapacityProvider],
  [`${prefix}SimpleTable`, expandSimpleTable],
  [`${prefix}LayerVersion`, expandLayer],
  [`${prefix}Application`, expandApplication],
  [`${prefix}WebSocketApi`, expandWebSocketApi],
])

/** Types that are expanded before or after the rest. */
const ordered: ReadonlySet<string> = new Set(
  ['Function', 'StateMachine', 'Api', 'HttpApi', 'Connector'].map((name) => prefix + name),
)

function withConditionOfRoutes(api: ApiDraft, expansion: Expansion): ApiDraft {
  if (!api.implicit) return api
  const conditions = sharedConditions(api.routes)
  const { id } = api.source
  const condition =
    conditions === undefined ? undefined : anyCondition(conditions, `${id}Condition`, api, expansion)
  return api.as(withAttributes(api.source, implicitAttributes(api, condition)))
}

function expandApis(apis: Apis, expansion: Expansion): void {
  const plan = noSharedPlan()
  for (const api of apis.rest.all) expandRestApi(withConditionOfRoutes(api, expansion), plan, expansion)
  for (const api of apis.http.all) expandHttpApi(withConditionOfRoutes(api, expansion), expansion)
}

function expandOther(source: Source, expansion: Expansion): void {
  if (!source.type.startsWith(prefix) || ordered.has(source.type)) return
  const expand = others.get(source.type)
  if (expand !== undefined) expand(source, expansion)
  else
    expansion.refuse(
      `\`${source.type}\` is not expanded; resource \`${source.id}\` is read as it is written`,
      source.at,
    )
}

function sourcesOf(root: MapNode): readonly Source[] {
  const globals = mapOf(root, 'Globals')
  return [...(mapOf(root, 'Resources')?.entries.values() ?? [])].flatMap((entry: Entry) => {
    const { value } = entry
    const source =
      value.kind === 'map' ? sourceOf({ ...entry, value: withGlobals(value, globals) }) : undefined
    return source ?? []
  })
}

/** The template without what only AWS SAM understands; the transform stays while it may still make names. */
function withoutSam(root: MapNode, incomplete: boolean): MapNode {
  if (incomplete) return withoutEntries(root, ['Globals'])
  const left = itemsAt(root, 'Transform').filter((item) => transformName(item) !== transform)
  const bare = withoutEntries(root, ['Globals', 'Transform'])
  return left.length === 0 ? bare : withEntries(bare, { Transform: left }, root.at)
}

/**
 * Writes out the resources of AWS SAM as the transform at deployment does: each becomes the resources of
 * CloudFormation that it stands for, with the logical ids that they get. Everything made points at the text
 * it was made from; intrinsic functions stay as they are written. What cannot be written out is kept as it is,
 * with a diagnostic.
 *
 * Logical ids are those of the transform except for digests of code and documents that it appends to
 * deployments, versions and layers: those would change with every edit.
 */
export function expandSam(root: MapNode, reader: SamReader): MapNode {
  const resources = mapOf(root, 'Resources')
  if (resources === undefined) return root
  const conditions = mapOf(root, 'Conditions')
  const expansion = new Expansion(reader, resources.entries, conditions?.entries ?? new Map())
  const sources = sourcesOf(root)
  const apis = apisOf(sources, mapOf(root, 'Globals'))
  for (const source of sources) {
    if (source.type === `${prefix}Function`) expandFunction(source, apis, expansion)
  }
  for (const source of sources) {
    if (source.type === `${prefix}StateMachine`) expandStateMachine(source, apis, expansion)
  }
  expandApis(apis, expansion)
  addDeployments(
    sources.filter(({ type }) => type === `${prefix}Function`),
    expansion,
  )
  for (const source of sources) expandOther(source, expansion)
  withPropagatedTags(expansion)
  expandConnectors(sources, expansion)
  return withReferences(assembled(root, resources, conditions, expansion), expansion.references) as MapNode
}

function assembled(
  root: MapNode,
  resources: MapNode,
  conditions: MapNode | undefined,
  expansion: Expansion,
): MapNode {
  const made = { ...resources, entries: expansion.resources }
  const all = { kind: 'map', at: conditions?.at ?? root.at, entries: expansion.conditions } as const
  const changed = expansion.conditions.size === 0 ? {} : { Conditions: all }
  return withEntries(withoutSam(root, expansion.incomplete), { Resources: made, ...changed }, root.at)
}
