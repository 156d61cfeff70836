import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ecs_service',
  to: 'AWS::ECS::Service',
  renames: { network_configuration: 'NetworkConfiguration.AwsvpcConfiguration', iam_role: 'Role' },
  values: { 'network_configuration.assign_public_ip': { true: 'ENABLED', false: 'DISABLED' } },
}
