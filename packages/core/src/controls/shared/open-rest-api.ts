import { allOf, type Judgement, type ResourceView } from '../../view/index.ts'

/** Passes when an API takes calls from the internet and has no policy of its own that might choose among callers. */
export function letsEverybodyCome(api: ResourceView): Judgement {
  const types = api.at('EndpointConfiguration.Types')
  const isPublic = types.items.map((type) => type.isNoneOf(['PRIVATE']))
  const policy = api.at('Policy')
  const free = policy.judge(
    policy.present === false ? true : undefined,
    'the policy of the API may choose callers',
  )
  return allOf(free, ...isPublic)
}
