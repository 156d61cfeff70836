import { inWords, type Judgement, type PropertyView } from '../../view/index.ts'

/**
 * Passes when a job runs on two or more instances, so that its containers talk to each other over the
 * network. Groups of instances count as several: each has at least one. Where no instances are described
 * SageMaker chooses them, and nothing can be asked of them.
 */
export function severalInstances(resources: PropertyView, groups?: PropertyView): Judgement {
  if (resources.present === false) return resources.judge(false)
  if (groups !== undefined && groups.items.length > 1) return groups.judge(true)
  const [group] = groups?.items ?? []
  const count = (group ?? resources).at('InstanceCount')
  if (count.present === false) return inWords(count.judge(undefined), 'the number of instances is not given')
  return count.atLeast(2)
}
