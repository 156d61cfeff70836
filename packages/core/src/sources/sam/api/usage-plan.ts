import type { MapNode } from '../../document/index.ts'
import { type Drafts, ref } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { entryOf, mapOf } from '../nodes.ts'
import type { ApiDraft } from './api-draft.ts'

/** The usage plan that several APIs share. */
export type SharedUsagePlan = { readonly apis: ApiDraft[]; settings: Drafts }

/** Nothing shared yet. */
export function noSharedPlan(): SharedUsagePlan {
  return { apis: [], settings: {} }
}

const names = ['UsagePlanName', 'Description', 'Quota', 'Tags', 'Throttle']

type Ids = { readonly plan: string; readonly key: string; readonly link: string }

function settingsOf(plan: MapNode): Drafts {
  return Object.fromEntries(names.map((name) => [name, entryOf(plan, name)]))
}

function addResources(
  source: Source,
  apis: readonly ApiDraft[],
  ids: Ids,
  settings: Drafts,
  expansion: Expansion,
): void {
  const at = entryOf(mapOf(source.properties, 'Auth'), 'UsagePlan')?.keyAt ?? source.at
  const written = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  const stages = apis.map(({ source: { id }, stageId }) => ({ ApiId: ref(id), Stage: ref(stageId) }))
  const keys = apis.map(({ source: { id }, stageId }) => ({ RestApiId: ref(id), StageName: ref(stageId) }))
  const owners = apis.map((api) => api.source.id)
  expansion.add(
    source,
    ids.plan,
    'AWS::ApiGateway::UsagePlan',
    { ApiStages: stages, ...written },
    { at, dependsOn: owners },
  )
  expansion.add(
    source,
    ids.key,
    'AWS::ApiGateway::ApiKey',
    { Enabled: true, StageKeys: keys },
    { at, dependsOn: [ids.plan] },
  )
  const link = { KeyId: ref(ids.key), KeyType: 'API_KEY', UsagePlanId: ref(ids.plan) }
  expansion.add(source, ids.link, 'AWS::ApiGateway::UsagePlanKey', link, { at, dependsOn: [ids.key] })
  for (const { source: api } of apis) {
    expansion.references.set(`${api.id}.UsagePlan`, ids.plan)
    expansion.references.set(`${api.id}.ApiKey`, ids.key)
    expansion.references.set(`${api.id}.UsagePlanKey`, ids.link)
  }
}

/** Adds the usage plan of an API with its key, one of its own or the one that is shared. */
export function addUsagePlan(api: ApiDraft, shared: SharedUsagePlan, expansion: Expansion): void {
  const { source } = api
  const plan = mapOf(api.auth, 'UsagePlan')
  const kind = expansion.literal(entryOf(plan, 'CreateUsagePlan')?.value)
  if (plan === undefined || kind === 'NONE') return
  if (kind === 'PER_API') {
    const { id } = source
    const ids = { plan: `${id}UsagePlan`, key: `${id}ApiKey`, link: `${id}UsagePlanKey` }
    addResources(source, [api], ids, settingsOf(plan), expansion)
  } else if (kind === 'SHARED') {
    shared.apis.push(api)
    shared.settings = settingsOf(plan)
    const ids = { plan: 'ServerlessUsagePlan', key: 'ServerlessApiKey', link: 'ServerlessUsagePlanKey' }
    addResources(source, shared.apis, ids, shared.settings, expansion)
  } else {
    expansion.refuse(`\`CreateUsagePlan\` of \`${source.id}\` must be PER_API, SHARED or NONE`, plan.at)
  }
}
