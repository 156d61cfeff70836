import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_glue_dev_endpoint',
  to: 'AWS::Glue::DevEndpoint',
  renames: { name: 'EndpointName' },
}
