import { create, SELF, sameAs, set } from '../../workload/index.ts'
import type { Recipe } from './recipe.ts'
import { valueAtPath } from './value-at-path.ts'

/**
 * An alarm on requests that the model answers with an error, which takes a deployment back. The endpoint has to have
 * a name of its own: the alarm is made before it.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-guardrails-configuration.html
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/monitoring-cloudwatch.html
 */
export const rollbackAlarm: Recipe = ({ finding: { resource }, graph }) => {
  const [config, ...others] = graph
    .edgesFrom(resource.id)
    .flatMap(({ to }) => (to.type === 'AWS::SageMaker::EndpointConfig' ? [to] : []))
  const variants = config && valueAtPath(config.properties, 'ProductionVariants')
  const [variant, ...more] = variants?.kind === 'list' ? variants.items : []
  const name = variant && valueAtPath(variant, 'VariantName')
  const isNamed = valueAtPath(resource.properties, 'EndpointName').kind !== 'absent'
  const isOne = others.length === 0 && more.length === 0
  if (name?.kind !== 'scalar' || !isNamed || !isOne || resource.properties.entries.has('DeploymentConfig'))
    return undefined
  return {
    edits: [
      create('AWS::CloudWatch::Alarm', {
        AlarmDescription: 'More than one in twenty requests fails',
        Namespace: 'AWS/SageMaker',
        MetricName: 'Invocation5XXErrors',
        Dimensions: [
          { Name: 'EndpointName', Value: sameAs('EndpointName') },
          { Name: 'VariantName', Value: String(name.value) },
        ],
        Statistic: 'Average',
        Period: 60,
        EvaluationPeriods: 3,
        DatapointsToAlarm: 2,
        Threshold: 0.05,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      }),
      set('DeploymentConfig.BlueGreenUpdatePolicy.TrafficRoutingConfiguration.Type', 'ALL_AT_ONCE'),
      set('DeploymentConfig.BlueGreenUpdatePolicy.TerminationWaitInSeconds', 600),
      set('DeploymentConfig.AutoRollbackConfiguration.Alarms', [{ AlarmName: { Ref: `${SELF}Alarm` } }]),
    ],
    check: 'check how many errors are usual, and add an alarm on latency that fits the model',
  }
}
