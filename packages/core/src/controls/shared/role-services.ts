/** The service that takes a role for a resource of a type; `undefined` where a type may stand for several. */
export function serviceUsing(type: string): string | undefined {
  const [, namespace = '', name] = type.split('::')
  return SERVICES[name === 'TaskDefinition' ? 'ECS' : namespace]
}

const SERVICES: Readonly<Record<string, string>> = {
  Bedrock: 'bedrock',
  BedrockAgentCore: 'bedrock-agentcore',
  CodeBuild: 'codebuild',
  ECS: 'ecs-tasks',
  Events: 'events',
  Glue: 'glue',
  Lambda: 'lambda',
  SageMaker: 'sagemaker',
  Scheduler: 'scheduler',
  StepFunctions: 'states',
}

/**
 * Services that take a role for a resource only. Others take what a person or program hands over at run time,
 * as a notebook does with its own role for a customization job: that no template shows.
 */
const SHOWS_IN_TEMPLATES = ['codebuild', 'ec2', 'ecs-tasks', 'events', 'lambda', 'scheduler', 'states']

/** Whether a service does not use a role though a resource would show it. */
export function isIdle(service: string, users: readonly (string | undefined)[]): boolean {
  const [name = ''] = service.split('.')
  return SHOWS_IN_TEMPLATES.includes(name) && !users.includes(name)
}
