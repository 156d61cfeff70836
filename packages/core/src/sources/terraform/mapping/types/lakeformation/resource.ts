import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lakeformation_resource',
  to: 'AWS::LakeFormation::Resource',
  renames: { arn: 'ResourceArn' },
}
