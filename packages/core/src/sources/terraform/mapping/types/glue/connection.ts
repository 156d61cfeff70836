import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_glue_connection',
  to: 'AWS::Glue::Connection',
  renames: {
    athena_properties: 'ConnectionInput.AthenaProperties',
    connection_properties: 'ConnectionInput.ConnectionProperties',
    connection_type: 'ConnectionInput.ConnectionType',
    description: 'ConnectionInput.Description',
    match_criteria: 'ConnectionInput.MatchCriteria',
    name: 'ConnectionInput.Name',
    physical_connection_requirements: 'ConnectionInput.PhysicalConnectionRequirements',
  },
}
