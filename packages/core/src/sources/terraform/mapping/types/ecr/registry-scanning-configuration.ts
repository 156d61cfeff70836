import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ecr_registry_scanning_configuration',
  to: 'AWS::ECR::RegistryScanningConfiguration',
}
