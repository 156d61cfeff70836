import { isIdle, serviceUsing } from '../../controls/shared/index.ts'
import { set } from '../../workload/index.ts'
import type { Recipe } from './recipe.ts'
import { valueAtPath } from './value-at-path.ts'

/** Leaves the services that take the role; a statement of which none is left is for a person to take away. */
export const usedServices: Recipe = ({ finding: { resource, place }, graph }) => {
  const services = valueAtPath(resource.properties, `${place.path}.Principal.Service`)
  if (services.kind !== 'list') return undefined
  const names = services.items.flatMap((one) => (one.kind === 'scalar' ? [String(one.value)] : []))
  const users = graph.referrersOf(resource.id).map(({ type }) => serviceUsing(type))
  const used = names.filter((name) => !isIdle(name, users))
  const isWhole = names.length === services.items.length && used.length > 0
  return isWhole ? { edits: [set('@place.Principal.Service', used)] } : undefined
}
