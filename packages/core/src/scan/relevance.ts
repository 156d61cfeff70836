import type { Graph } from '../relations/index.ts'

/** Why a resource is part of an AI workload. */
export type Relevance =
  /** Its type belongs to an AI service. */
  | { readonly kind: 'ai-resource' }
  /** It uses an AI service: through an IAM action, an endpoint or an environment variable. */
  | { readonly kind: 'consumer'; readonly because: string }
  /** A resource of the workload points at it, or it belongs to one. */
  | { readonly kind: 'attached'; readonly to: string; readonly path: string }

/**
 * Spreads relevance from the resources that make the workload over the relations that attach, and from
 * subjects to their companions. Each resource keeps the first, shortest reason.
 */
export function spreadRelevance(
  graph: Graph,
  seeds: ReadonlyMap<string, Relevance>,
): ReadonlyMap<string, Relevance> {
  const relevant = new Map(seeds)
  const queue = [...seeds.keys()]
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
