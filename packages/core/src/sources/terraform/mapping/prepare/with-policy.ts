import type { TerraformResource } from '../../resource.ts'
import { argumentsOf, isGiven, part, referenceTo, withArguments } from './arguments.ts'

/** A policy that is written in the resource, where CloudFormation has a resource of its own for it. */
export function withPolicy(type: string, subject: string, attribute: string) {
  return (resource: TerraformResource): readonly TerraformResource[] => {
    const policy = resource.attributes.entries.get('policy')
    if (!isGiven(policy)) return [resource]
    const own = { ...resource, attributes: withArguments(resource.attributes, { policy: undefined }) }
    const attributes = argumentsOf(
      [
        [subject, referenceTo(resource, attribute)],
        ['policy', policy],
      ],
      policy,
    )
    return [own, part(resource, 'policy', type, attributes)]
  }
}
