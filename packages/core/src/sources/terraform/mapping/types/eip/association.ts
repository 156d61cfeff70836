import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_eip_association',
  to: 'AWS::EC2::EIPAssociation',
  renames: { public_ip: 'EIP' },
  ignores: { allow_reassociation: 'guards the call' },
}
