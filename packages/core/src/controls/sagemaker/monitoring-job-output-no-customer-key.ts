import { PLACE, reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { monitoringJobsOf, usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/monitoring-job-output-no-customer-key',
  title: 'Reports of a monitoring job are not encrypted with a customer managed key',
  severity: 'low',
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
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Statistics and violations repeat values of the captured data. Without a key of your own, whoever may read the bucket reads them, and no key can be taken back.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) =>
    monitoringJobsOf(resource).map(({ output }) => usesCustomerKey(output.at('KmsKeyId'))),
  remedy: [reference(PLACE, 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::DataQualityJobDefinition
      Properties:
        DataQualityJobOutputConfig: # fail
          MonitoringOutputs: [{ S3Output: { LocalPath: /opt/ml/processing/output, S3Uri: s3://reports } }]
    AwsManaged:
      Type: AWS::SageMaker::ModelQualityJobDefinition
      Properties:
        ModelQualityJobOutputConfig:
          KmsKeyId: alias/aws/s3 # fail
    Scheduled:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleConfig:
          MonitoringJobDefinition:
            MonitoringOutputConfig: { MonitoringOutputs: [] } # fail
    OwnKey:
      Type: AWS::SageMaker::ModelBiasJobDefinition # pass
      Properties: { ModelBiasJobOutputConfig: { KmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByParameter:
      Type: AWS::SageMaker::ModelExplainabilityJobDefinition
      Properties:
        ModelExplainabilityJobOutputConfig:
          KmsKeyId: !Ref KeyId # unknown
  `,
}
