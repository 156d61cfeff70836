import type { MapValue } from '../../workload/index.ts'

/**
 * Properties that hold a resource's physical name, whatever its type. A property of this name on a type where
 * it means another resource is listed in {@link foreign}.
 */
const naming: ReadonlySet<string> = new Set([
  'AgentName',
  'AliasName',
  'BucketName',
  'ClusterName',
  'DBClusterIdentifier',
  'DBInstanceIdentifier',
  'DomainName',
  'EndpointConfigName',
  'EndpointName',
  'FunctionName',
  'GroupName',
  'InstanceProfileName',
  'KnowledgeBaseName',
  'LogGroupName',
  'ManagedPolicyName',
  'ModelName',
  'ModelPackageGroupName',
  'Name',
  'NotebookInstanceLifecycleConfigName',
  'NotebookInstanceName',
  'PipelineName',
  'ProjectName',
  'QueueName',
  'RepositoryName',
  'RoleName',
  'StateMachineName',
  'StreamName',
  'TableName',
  'TopicName',
  'TrailName',
  'UserName',
  'UserProfileName',
])

/** Types on which a naming property points at another resource instead. */
const foreign: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['AWS::ApiGateway::BasePathMapping', new Set(['DomainName'])],
  ['AWS::IAM::UserToGroupAddition', new Set(['GroupName'])],
  ['AWS::Lambda::Alias', new Set(['FunctionName'])],
  ['AWS::Lambda::EventInvokeConfig', new Set(['FunctionName'])],
  ['AWS::Lambda::EventSourceMapping', new Set(['FunctionName'])],
  ['AWS::Lambda::Permission', new Set(['FunctionName'])],
  ['AWS::Lambda::Version', new Set(['FunctionName'])],
  ['AWS::Logs::LogStream', new Set(['LogGroupName'])],
  ['AWS::Logs::MetricFilter', new Set(['LogGroupName'])],
  ['AWS::Logs::SubscriptionFilter', new Set(['LogGroupName'])],
  ['AWS::SageMaker::Endpoint', new Set(['EndpointConfigName'])],
])

/** The literal physical names that a resource's properties give it, sorted. */
export function physicalNames(type: string, properties: MapValue): readonly string[] {
  const names: string[] = []
  for (const [key, value] of properties.entries) {
    if (!naming.has(key) || foreign.get(type)?.has(key) === true) continue
    if (value.kind === 'scalar') names.push(String(value.value))
  }
  return names.sort()
}
