import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ecs_task_definition',
  to: 'AWS::ECS::TaskDefinition',
  renames: { 'volume.host_path': 'Host.SourcePath' },
  attributes: { arn: 'TaskDefinitionArn' },
}
