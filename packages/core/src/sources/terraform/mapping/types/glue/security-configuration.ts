import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_glue_security_configuration',
  to: 'AWS::Glue::SecurityConfiguration',
}
