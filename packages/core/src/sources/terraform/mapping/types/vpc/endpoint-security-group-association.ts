import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_vpc_endpoint_security_group_association',
  to: 'AWS::EC2::VPCEndpoint',
  fold: { by: 'vpc_endpoint_id', into: ['aws_vpc_endpoint'], at: '' },
  renames: { security_group_id: 'SecurityGroupIds[]' },
  ignores: { replace_default_association: 'CloudFormation always replaces it' },
}
