import { credentialEntities, filterLists, stopsSensitive } from '../../guardrails/index.ts'
import { ResourceView } from '../../view/index.ts'
import { add, type Edit, inEveryWorld, set } from '../../workload/index.ts'
import type { Recipe } from './recipe.ts'

/**
 * Credentials are refused, and what a filter only watches for is masked in answers: nothing that people send is
 * refused that was not before.
 */
export const sensitiveEntities: Recipe = ({ finding: { resource }, graph }) => {
  const { worlds } = inEveryWorld((world) => {
    const guardrail = new ResourceView(resource, world, graph)
    return [filterLists.entities, filterLists.patterns].flatMap((list) =>
      guardrail.at(list).items.flatMap((filter) => (stopsSensitive(filter) ? [] : [filter.path.shown])),
    )
  })
  const masked = [...new Set(worlds.flatMap(({ result }) => result))]
  return {
    edits: [
      ...credentialEntities.map(
        (type): Edit => add(filterLists.entities, { Type: type, Action: 'BLOCK' }, 'Type'),
      ),
      ...masked.flatMap((path) => [
        set(`${path}.OutputAction`, 'ANONYMIZE'),
        set(`${path}.OutputEnabled`, true),
      ]),
    ],
  }
}
