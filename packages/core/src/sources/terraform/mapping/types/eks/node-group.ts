import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_eks_node_group',
  to: 'AWS::EKS::Nodegroup',
  renames: { node_role_arn: 'NodeRole', subnet_ids: 'Subnets' },
}
