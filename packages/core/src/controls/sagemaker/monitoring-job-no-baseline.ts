import { anyOf, type Judgement, type PropertyView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { monitoringJobsOf } from '../shared/index.ts'

/** Constraints by address, or the job that computes them; a schedule knows the address only. */
function judgeBaseline(baseline: PropertyView): Judgement {
  const constraints = baseline.at('ConstraintsResource').isSet()
  return baseline.resource.type === 'AWS::SageMaker::MonitoringSchedule'
    ? constraints
    : anyOf(constraints, baseline.at('BaseliningJobName').isSet())
}

export const control: Control = {
  id: 'sagemaker/monitoring-job-no-baseline',
  title: 'Monitoring job has nothing to compare with',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::SageMaker::DataQualityJobDefinition',
    'AWS::SageMaker::ModelBiasJobDefinition',
    'AWS::SageMaker::ModelExplainabilityJobDefinition',
    'AWS::SageMaker::ModelQualityJobDefinition',
    'AWS::SageMaker::MonitoringSchedule',
  ],
  stages: ['monitor'],
  domain: 'monitoring',
  threats: ['data-poisoning', 'adversarial-input'],
  responsibility: 'customer',
  why: 'Without constraints of a baseline the job computes numbers and raises no violation: poisoned data, drift and a swapped model pass while the monitor looks healthy.',
  mappings: {
    'nist-800-53-r5': ['SI-4'],
    'iso-27001': ['A.8.16'],
    soc2: ['CC7.2'],
    'nist-ai-rmf': ['MEASURE 2.4'],
  },
  evaluate: (resource) => monitoringJobsOf(resource).map(({ baseline }) => judgeBaseline(baseline)),
  remedy: [
    advise('run a baseline job on trusted data and name its constraints in the `BaselineConfig` of the job'),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::DataQualityJobDefinition # fail
      Properties: { RoleArn: arn:aws:iam::111122223333:role/monitor }
    StatisticsOnly:
      Type: AWS::SageMaker::DataQualityJobDefinition
      Properties:
        DataQualityBaselineConfig: { StatisticsResource: { S3Uri: s3://baseline/statistics.json } } # fail
    Scheduled:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleConfig:
          MonitoringJobDefinition: { RoleArn: arn:aws:iam::111122223333:role/monitor } # fail
    Compared:
      Type: AWS::SageMaker::ModelQualityJobDefinition # pass
      Properties: { ModelQualityBaselineConfig: { ConstraintsResource: { S3Uri: s3://baseline/constraints.json } } }
    Computed:
      Type: AWS::SageMaker::ModelBiasJobDefinition # pass
      Properties: { ModelBiasBaselineConfig: { BaseliningJobName: bias-baseline } }
    ScheduledCompared:
      Type: AWS::SageMaker::MonitoringSchedule # pass
      Properties: { MonitoringScheduleConfig: { MonitoringJobDefinition: { BaselineConfig: { ConstraintsResource: { S3Uri: s3://baseline/constraints.json } } } } }
    ByParameter:
      Type: AWS::SageMaker::ModelExplainabilityJobDefinition
      Properties:
        ModelExplainabilityBaselineConfig:
          ConstraintsResource: !Ref Constraints # unknown
  `,
}
