import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_scheduler_schedule',
  to: 'AWS::Scheduler::Schedule',
  renames: { 'target.ecs_parameters.network_configuration': 'NetworkConfiguration.AwsvpcConfiguration' },
  values: {
    'target.ecs_parameters.network_configuration.assign_public_ip': { true: 'ENABLED', false: 'DISABLED' },
  },
  ignores: {
    'target.ecs_parameters.tags': 'tags of the task',
    action_after_completion: 'says how Terraform replaces or deletes it',
  },
}
