import { type JsonObject, present, textAt } from '../shape/json.ts'
import type { Entry } from './entry.ts'
import { listTags } from './list-tags.ts'

/**
 * Services whose resources AI workloads scale; a list is told for one at a time.
 * https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScalableTargets.html
 */
const variants = ['sagemaker', 'lambda', 'ecs', 'dynamodb', 'rds', 'comprehend'].map((ServiceNamespace) => ({
  ServiceNamespace,
}))

/** What `Ref` of a target returns, by which policies may name it. */
function targetOf(reply: JsonObject): string | undefined {
  const parts = ['ResourceId', 'ScalableDimension', 'ServiceNamespace'].map((name) => textAt(reply, name))
  return parts.includes(undefined) ? undefined : parts.join('|')
}

/** Application Auto Scaling: how many instances answer, and what that costs at most. */
export const scaling: readonly Entry[] = [
  {
    type: 'AWS::ApplicationAutoScaling::ScalableTarget',
    service: 'applicationAutoScaling',
    list: { operation: 'DescribeScalableTargets', items: 'ScalableTargets', variants },
    satellites: [
      {
        operation: 'DescribeScheduledActions',
        input: {
          ServiceNamespace: 'ServiceNamespace',
          ResourceId: 'ResourceId',
          ScalableDimension: 'ScalableDimension',
        },
        from: 'ScheduledActions',
        into: 'ScheduledActions',
      },
      listTags('ResourceARN', 'ScalableTargetARN', 'Tags'),
    ],
    arn: 'ScalableTargetARN',
    named: (reply) => [targetOf(reply) ?? ''],
  },
  {
    type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
    service: 'applicationAutoScaling',
    list: { operation: 'DescribeScalingPolicies', items: 'ScalingPolicies', variants },
    arn: 'PolicyARN',
    // A policy names its target in either of two ways; the account tells both.
    adapt: (reply) => present({ ...reply, ScalingTargetId: targetOf(reply) }),
  },
]
