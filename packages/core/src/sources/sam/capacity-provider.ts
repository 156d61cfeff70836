import type { MapNode } from '../document/index.ts'
import { type Draft, type Drafts, getAtt } from './draft.ts'
import type { Expansion, Source } from './expansion.ts'
import { managedPolicyArn } from './function/managed-policies.ts'
import { trustPolicy } from './function/role.ts'
import { entryOf, mapOf } from './nodes.ts'
import { tagList } from './tags.ts'

function operatorRole(source: Source, expansion: Expansion): Draft {
  const given = entryOf(source.properties, 'OperatorRole')
  if (given !== undefined) return given
  const id = `${source.id}OperatorRole`
  expansion.add(source, id, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: trustPolicy('lambda.amazonaws.com'),
    ManagedPolicyArns: [managedPolicyArn('AWSLambdaManagedEC2ResourceOperator')],
    Tags: [{ Key: 'lambda:createdBy', Value: 'SAM' }],
  })
  return getAtt(id, 'Arn')
}

function scaling(config: MapNode | undefined): Draft {
  if (config === undefined) return undefined
  const use = entryOf(config, 'AverageCPUUtilization')
  const metric = 'LambdaCapacityProviderAverageCPUUtilization'
  return {
    MaxVCpuCount: entryOf(config, 'MaxVCpuCount'),
    ScalingMode: use === undefined ? 'Auto' : 'Manual',
    ScalingPolicies: use && [{ PredefinedMetricType: metric, TargetValue: use }],
  }
}

function requirements(config: MapNode | undefined): Draft {
  return (
    config && {
      Architectures: entryOf(config, 'Architectures'),
      AllowedInstanceTypes: entryOf(config, 'AllowedTypes'),
      ExcludedInstanceTypes: entryOf(config, 'ExcludedTypes'),
    }
  )
}

/** Expands `AWS::Serverless::CapacityProvider` to the provider and the role that runs its instances. */
export function expandCapacityProvider(source: Source, expansion: Expansion): void {
  const { properties } = source
  const logging = entryOf(properties, 'LoggingConfig')
  const managed = mapOf(mapOf(properties, 'ManagedResourceTags'), 'Tags')
  const made: Drafts = {
    CapacityProviderName: entryOf(properties, 'CapacityProviderName'),
    VpcConfig: entryOf(properties, 'VpcConfig'),
    PermissionsConfig: { CapacityProviderOperatorRoleArn: operatorRole(source, expansion) },
    Tags: [...tagList(mapOf(properties, 'Tags')), { Key: 'lambda:createdBy', Value: 'SAM' }],
    InstanceRequirements: requirements(mapOf(properties, 'InstanceRequirements')),
    CapacityProviderScalingConfig: scaling(mapOf(properties, 'ScalingConfig')),
    KmsKeyArn: entryOf(properties, 'KmsKeyArn'),
    TelemetryConfig: logging && { LoggingConfig: logging },
    PropagateTags: managed && { Mode: 'Explicit', ExplicitTags: tagList(managed) },
  }
  expansion.add(source, source.id, 'AWS::Lambda::CapacityProvider', made, { main: true })
}
