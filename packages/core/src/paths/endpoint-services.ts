/**
 * The services of VPC endpoints through which the actions of a prefix are called, where they are not named as the
 * prefix is. Which API of several an action belongs to matters little: policies of endpoints name the action.
 *
 * https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
const SERVICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['sagemaker', ['sagemaker.api', 'sagemaker.runtime', 'sagemaker.featurestore-runtime']],
  ['bedrock', ['bedrock', 'bedrock-runtime', 'bedrock-agent', 'bedrock-agent-runtime']],
  ['bedrock-agentcore', ['bedrock-agentcore', 'bedrock-agentcore-control', 'bedrock-agentcore.gateway']],
  ['ecr', ['ecr.api']],
  ['cloudwatch', ['monitoring']],
])

/** Names of endpoint services, as they end after the Region, by which an action can be called. */
export function endpointServicesOf(action: string): readonly string[] {
  const [prefix = ''] = action.split(':')
  return SERVICES.get(prefix) ?? [prefix]
}

/** Whether a service asks for the action itself, for somebody who reads from it: no packet of the caller's does. */
export const isAskedByServices = (action: string): boolean => action.startsWith('kms:')
