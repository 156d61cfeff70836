import type { Network, NetworkHop, Passes, Reach } from '../network/index.ts'
import { endpointServicesOf, isAskedByServices } from './endpoint-services.ts'
import type { Finding, PathFacts, Requirement, Support } from './facts.ts'

/** What the search asks about packets, with every step of their way as evidence. */
export function networkFacts(
  network: Network,
): Pick<PathFacts, 'toInternet' | 'toEndpointsAlone' | 'answersAnybody'> {
  return {
    toEndpointsAlone: (id) => (network.toInternet(id).answer === 'yes' ? undefined : []),
    toInternet: (id) => findingOfReach(network.toInternet(id), id),
    answersAnybody: (id) => {
      const reach = network.fromInternet(id)
      return reach.callers === 'authenticated' ? undefined : findingOfReach(reach, id)
    },
  }
}

/** How code in a resource gets a call to the service of an action. `passes` judges it by policies of endpoints. */
export function callOut(network: Network, from: string, action: string, passes: Passes): Finding {
  if (isAskedByServices(action)) return []
  const ways = endpointServicesOf(action).map((service) => network.toService(from, service, passes))
  const best = ways.find(({ answer }) => answer === 'yes') ?? ways.find(({ answer }) => answer === 'unknown')
  return best && findingOfReach(best, from)
}

/**
 * What a way through the network rests on: all of its steps, and what is not known of it. Undefined where
 * something lets nothing through.
 */
export function findingOfReach(reach: Reach, from: string): Finding {
  if (reach.answer === 'no') return undefined
  const steps = reach.hops.map((hop): Requirement => ({ supports: [supportOf(hop, from)], conditions: [] }))
  const { doubt, callers } = reach
  return [
    ...steps,
    ...(reach.answer === 'unknown' ? [open(doubt?.text ?? 'the way through the network is not known')] : []),
    ...(callers === 'unknown' ? [open('whom it asks who they are is not known')] : []),
  ]
}

const open = (condition: string): Requirement => ({
  supports: [],
  conditions: [condition],
  unsettled: true,
})

/** What is set at the resource itself is its own property; what stands between is a route. */
function supportOf({ resource, path, key, at, text }: NetworkHop, from: string): Support {
  const kind = resource === from ? 'property' : 'route'
  return { kind, resource, path, key, ...(at && { at }), text }
}
