import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ecs_service',
  to: 'AWS::ECS::Service',
  ignores: { force_new_deployment: 'deploys again' },
  renames: {
    deployment_minimum_healthy_percent: 'DeploymentConfiguration.MinimumHealthyPercent',
    deployment_maximum_percent: 'DeploymentConfiguration.MaximumPercent',
    deployment_circuit_breaker: 'DeploymentConfiguration.DeploymentCircuitBreaker',
    network_configuration: 'NetworkConfiguration.AwsvpcConfiguration',
    iam_role: 'Role',
  },
  values: { 'network_configuration.assign_public_ip': { true: 'ENABLED', false: 'DISABLED' } },
}
