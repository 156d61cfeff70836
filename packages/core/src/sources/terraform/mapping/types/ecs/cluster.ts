import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ecs_cluster',
  to: 'AWS::ECS::Cluster',
  renames: { setting: 'ClusterSettings' },
}
