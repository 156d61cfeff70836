import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_eks_pod_identity_association',
  to: 'AWS::EKS::PodIdentityAssociation',
}
