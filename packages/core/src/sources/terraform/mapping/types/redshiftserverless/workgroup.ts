import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_redshiftserverless_workgroup',
  to: 'AWS::RedshiftServerless::Workgroup',
}
