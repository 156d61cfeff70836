import type { Resource } from '../../workload/index.ts'
import type { Derived, RecipeContext } from './recipe.ts'
import { idOf } from './role-in.ts'
import { valueAtPath, wordsOf } from './value-at-path.ts'

/**
 * What the role of a model or job of SageMaker needs, so that it gets an interface in a subnet of the customer. The
 * interface is made anew each time, so that none can be named.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html
 */
const ACTIONS = [
  'ec2:CreateNetworkInterface',
  'ec2:CreateNetworkInterfacePermission',
  'ec2:DeleteNetworkInterface',
  'ec2:DeleteNetworkInterfacePermission',
  'ec2:DescribeDhcpOptions',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcs',
]

/**
 * A policy with those rights for the role of a resource of SageMaker, one for each role. Others are connected by
 * roles of AWS. `undefined` where the role is not written in the template.
 */
export function interfaceRights({
  finding: { resource },
  template,
  graph,
  logicalId,
}: RecipeContext): Pick<Derived, 'makes' | 'dependsOn'> | undefined {
  if (!resource.type.startsWith('AWS::SageMaker::')) return {}
  const roles = graph.edgesFrom(resource.id).flatMap(({ to }) => (to.type === 'AWS::IAM::Role' ? [to] : []))
  const [role, ...others] = [...new Set(roles)]
  if (role === undefined || others.length > 0) return undefined
  if (hasRights(role)) return {}
  const id = idOf(role)
  if (template.types.get(id) !== 'AWS::IAM::Role') return undefined
  const name = `${id}NetworkPolicy`
  const policy = {
    PolicyName: 'join-network',
    Roles: [{ Ref: id }],
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ACTIONS, Resource: '*' }],
    },
  }
  return {
    makes: [{ logicalId: name, type: 'AWS::IAM::Policy', properties: policy }],
    ...(logicalId !== undefined && { dependsOn: name }),
  }
}

/** By the policy of AWS that has all of them. */
function hasRights({ properties }: Resource): boolean {
  const policies = wordsOf(valueAtPath(properties, 'ManagedPolicyArns'))
  return policies.some((word) => word.endsWith(':aws:policy/AmazonSageMakerFullAccess'))
}
