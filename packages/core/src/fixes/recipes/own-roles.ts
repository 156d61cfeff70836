import { isIdle, serviceUsing } from '../../controls/shared/index.ts'
import type { EditFields, EditValue, Resource } from '../../workload/index.ts'
import { writtenValue } from '../copy.ts'
import { isList } from '../print-value.ts'
import type { Template } from '../template.ts'
import type { Derived, Recipe } from './recipe.ts'
import { namesOnly } from './references.ts'
import { idOf } from './role-in.ts'

/** Properties by which resources name their role. */
const ROLES = ['AgentResourceRoleArn', 'ExecutionRoleArn', 'RoleArn', 'Role']

/**
 * A copy of the role for each resource but the first: each can do what it could, in a name of its own. Only where
 * nothing else of the template names the role, such as the policy of a key, which would have to name the copies.
 */
export const ownRoles: Recipe = ({ finding: { resource }, graph, template, logicalId }) => {
  const properties = logicalId === undefined ? undefined : fieldsOf(template, logicalId)
  if (logicalId === undefined || properties === undefined) return undefined
  const { RoleName: _, ...copied } = properties
  const holders = graph.referrersOf(resource.id).map((holder) => placeOf(holder, logicalId, template))
  const policies = [...template.types].flatMap(([id, type]) =>
    type === 'AWS::IAM::Policy' && names(template, id, logicalId) ? [id] : [],
  )
  const known = new Set([logicalId, ...policies, ...holders.flatMap((one) => one?.id ?? [])])
  const others = [...template.types.keys()].filter((id) => !known.has(id) && names(template, id, logicalId))
  const users = graph.referrersOf(resource.id).filter(({ type }) => type !== 'AWS::IAM::Policy')
  if (holders.length < 2 || others.length > 0 || policies.length > 0 || holders.includes(undefined))
    return undefined
  const split = holders.slice(1).flatMap((holder, index) => {
    const user = users[index + 1]
    return holder === undefined || user === undefined ? [] : [{ ...holder, user }]
  })
  return {
    edits: [],
    makes: split.map(({ id, user }) => ({
      logicalId: `${id}Role`,
      type: 'AWS::IAM::Role',
      properties: { ...copied, ...trustFor(copied, user) },
    })),
    elsewhere: split.map(({ id, property, user }): NonNullable<Derived['elsewhere']>[number] => ({
      file: template.file,
      resource: user.id,
      change: {
        kind: 'set',
        path: ['Resources', id, 'Properties', property],
        value: { 'Fn::GetAtt': [`${id}Role`, 'Arn'] },
        overCall: true,
      },
    })),
    check:
      'each has the rights that it had: narrow them to what it needs, and hand the new roles to who names the old one',
  }
}

type Place = { readonly id: string; readonly property: string }

function placeOf(holder: Resource, role: string, template: Template): Place | undefined {
  const id = idOf(holder)
  const property = ROLES.find((name) => namesOnly(template.property(id, name)) === role)
  const isFree = !template.types.has(`${id}Role`) && template.types.get(id) === holder.type
  return property === undefined || !isFree ? undefined : { id, property }
}

function fieldsOf(template: Template, id: string): EditFields | undefined {
  const value = writtenValue(template.property(id))
  return typeof value === 'object' && !isList(value) ? value : undefined
}

/** Whether a resource names another one anywhere in its properties. */
function names(template: Template, id: string, other: string): boolean {
  const text = JSON.stringify(writtenValue(template.property(id)) ?? '')
  return [`"Ref":"${other}"`, `"Fn::GetAtt":["${other}"`, `\${${other}}`, `\${${other}.`].some((part) =>
    text.includes(part),
  )
}

/** The copy trusts the service that takes it, and not those that took the first one. */
function trustFor({ AssumeRolePolicyDocument: trust }: EditFields, user: Resource): EditFields {
  const service = serviceUsing(user.type)
  const narrowed = (value: EditValue): EditValue => {
    if (isList(value)) {
      const services = value.filter((one) => typeof one === 'string' && one.endsWith('.amazonaws.com'))
      const used = services.filter((one) => typeof one !== 'string' || !isIdle(one, [service]))
      return services.length === value.length && used.length > 0 ? used : value.map(narrowed)
    }
    return typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, narrowed(one)]))
      : value
  }
  return trust === undefined ? {} : { AssumeRolePolicyDocument: narrowed(trust) }
}
