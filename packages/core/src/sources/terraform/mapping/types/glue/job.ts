import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_glue_job',
  to: 'AWS::Glue::Job',
  renames: {
    connections: 'Connections.Connections',
    role_arn: 'Role',
  },
  ignores: { source_control_details: 'where its script is kept' },
}
