import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_athena_workgroup',
  to: 'AWS::Athena::WorkGroup',
  renames: {
    'configuration.result_configuration.encryption_configuration.kms_key_arn': 'KmsKey',
    configuration: 'WorkGroupConfiguration',
  },
}
