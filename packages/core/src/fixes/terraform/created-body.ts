import type { EditFields } from '../../workload/index.ts'
import { isFields, isList } from '../print-value.ts'
import type { Additions } from './additions.ts'
import { type Body, expressionOf, quoted } from './print-hcl.ts'
import { bodyOf, type Level } from './shape.ts'

/** The body of a new resource; what it needs beside it is added. */
export function createdBody(
  target: string,
  name: string,
  level: Level,
  properties: EditFields,
  additions: Additions,
): Body | undefined {
  if (target === 'aws_iam_role') return roleBody(level, name, properties, additions)
  if (target === 'aws_flow_log') return flowLogBody(level, properties, additions)
  return bodyOf(level, [], properties, additions.notation)
}

/** A flow log names what it is of, and where it goes, by other arguments. */
function flowLogBody(
  level: Level,
  { ResourceId, ResourceType, LogGroupName: _, ...others }: EditFields,
  additions: Additions,
): Body | undefined {
  const body = bodyOf(level, [], others, additions.notation)
  const network = expressionOf(ResourceId ?? '', additions.notation)
  const group = additions.made('LogGroup')
  if (ResourceType !== 'VPC' || body === undefined || network === undefined || group === undefined)
    return undefined
  return [
    { kind: 'argument', name: 'vpc_id', expression: network },
    { kind: 'argument', name: 'log_destination', expression: `${group}.arn` },
    ...body,
  ]
}

/** Policies of a role are resources of their own. */
function roleBody(
  level: Level,
  name: string,
  { Policies, ...others }: EditFields,
  additions: Additions,
): Body | undefined {
  const policies = Policies !== undefined && isList(Policies) ? Policies : []
  for (const policy of policies) {
    const { PolicyName, PolicyDocument } = isFields(policy) ? policy : {}
    const document = expressionOf(PolicyDocument ?? '', additions.notation)
    if (document === undefined || typeof PolicyName !== 'string') return undefined
    additions.make('aws_iam_role_policy', `${name}_${PolicyName.replaceAll('-', '_')}`, [
      { kind: 'argument', name: 'name', expression: quoted(PolicyName) },
      { kind: 'argument', name: 'role', expression: `aws_iam_role.${name}.id` },
      { kind: 'argument', name: 'policy', expression: `jsonencode(${document})` },
    ])
  }
  return bodyOf(level, [], others, additions.notation)
}
