import type { Graph } from '../relations/index.ts'

/** Why a resource is part of an AI workload. */
export type Relevance =
  /** Its type belongs to an AI service. */
  | { readonly kind: 'ai-resource' }
  /** It uses an AI service: through an IAM action, an endpoint or an environment variable. */
  | { readonly kind: 'consumer'; readonly because: string }
  /** A resource of the workload points at it, or it belongs to one. */
  | { readonly kind: 'attached'; readonly to: string; readonly path: string }
  /** It watches the account, and so the workload that a resource of its unit makes. */
  | { readonly kind: 'account-wide'; readonly to: string }

/**
 * What watches or guards a whole account or Region, and so every workload in it. Where it is part of a unit
 * with a workload, it is judged; where it is not, it may stand in another template.
 */
const ACCOUNT_WIDE: readonly string[] = [
  'AWS::CloudTrail::Trail',
  'AWS::Config::ConfigurationRecorder',
  'AWS::GuardDuty::Detector',
  'AWS::Macie::Session',
]

/**
 * Spreads relevance from the resources that make the workload over the relations that attach, and from
 * subjects to their companions. Each resource keeps the first, shortest reason.
 */
export function spreadRelevance(
  graph: Graph,
  seeds: ReadonlyMap<string, Relevance>,
): ReadonlyMap<string, Relevance> {
  const relevant = new Map([...seeds, ...accountWide(graph, seeds)])
  const queue = [...relevant.keys()]
  for (let index = 0; index < queue.length; index += 1) {
    const id = queue[index] ?? ''
    const next = [
      ...graph
        .edgesFrom(id)
        .flatMap(({ rule, to }) => (rule.attaches ? [{ id: to.id, path: rule.path }] : [])),
      ...graph
        .edgesTo(id)
        .flatMap(({ rule, from }) => (rule.companion ? [{ id: from.id, path: rule.path }] : [])),
    ]
    for (const { id: other, path } of next) {
      if (relevant.has(other)) continue
      relevant.set(other, { kind: 'attached', to: id, path })
      queue.push(other)
    }
  }
  return relevant
}

/** The account-wide resources of each unit that holds a workload; the first resource of it is the reason. */
function accountWide(
  graph: Graph,
  seeds: ReadonlyMap<string, Relevance>,
): readonly (readonly [string, Relevance])[] {
  const reasons = new Map<string, { readonly unit: string; readonly to: string }>()
  for (const id of seeds.keys()) {
    const unit = graph.resource(id)?.unit
    const deployment = unit === undefined ? undefined : graph.deploymentOf(unit)
    if (unit !== undefined && deployment !== undefined && !reasons.has(deployment))
      reasons.set(deployment, { unit, to: id })
  }
  return [...reasons.values()].flatMap(({ unit, to }) =>
    ACCOUNT_WIDE.flatMap((type) => graph.ofType(unit, type)).map(({ id }): readonly [string, Relevance] => [
      id,
      { kind: 'account-wide', to },
    ]),
  )
}
