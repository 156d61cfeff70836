import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_eks_cluster',
  to: 'AWS::EKS::Cluster',
  renames: { vpc_config: 'ResourcesVpcConfig' },
}
