import type { TerraformResource } from '../../resource.ts'
import { itemsOf, withArguments } from './arguments.ts'

/** An attachment to several roles, users and groups at once. */
export function policyAttachment(resource: TerraformResource): readonly TerraformResource[] {
  const names = ['roles', 'users', 'groups'].flatMap((kind) => itemsOf(resource.attributes.entries.get(kind)))
  const attributes = withArguments(resource.attributes, {
    role: { kind: 'list', items: names },
    roles: undefined,
    users: undefined,
    groups: undefined,
  })
  return [{ ...resource, attributes }]
}
