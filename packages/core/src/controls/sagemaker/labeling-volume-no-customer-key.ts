import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/labeling-volume-no-customer-key',
  title: 'Volume of automated labeling is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::LabelingJob',
  stages: ['prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Automated labeling trains a model of its own on the data, on this volume. Without a key of your own you can neither see nor cut off who reads it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (job) => {
    const algorithms = job.at('LabelingJobAlgorithmsConfig')
    return onlyWhen(algorithms.isSet(), () =>
      usesCustomerKey(algorithms.at('LabelingJobResourceConfig.VolumeKmsKeyId')),
    )
  },
  remedy: [
    reference('LabelingJobAlgorithmsConfig.LabelingJobResourceConfig.VolumeKmsKeyId', 'AWS::KMS::Key'),
  ],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::LabelingJob
      Properties:
        LabelingJobAlgorithmsConfig: { LabelingJobAlgorithmSpecificationArn: arn:aws:sagemaker:eu-west-1:568282634449:labeling-job-algorithm-specification/text-classification } # fail
    AwsManaged:
      Type: AWS::SageMaker::LabelingJob
      Properties:
        LabelingJobAlgorithmsConfig:
          LabelingJobResourceConfig:
            VolumeKmsKeyId: alias/aws/ebs # fail
    OwnKey:
      Type: AWS::SageMaker::LabelingJob # pass
      Properties: { LabelingJobAlgorithmsConfig: { LabelingJobResourceConfig: { VolumeKmsKeyId: !Ref Key } } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByPeopleOnly:
      Type: AWS::SageMaker::LabelingJob
      Properties: { LabelingJobName: intents }
    ByParameter:
      Type: AWS::SageMaker::LabelingJob
      Properties:
        LabelingJobAlgorithmsConfig:
          LabelingJobResourceConfig:
            VolumeKmsKeyId: !Ref KeyId # unknown
  `,
}
