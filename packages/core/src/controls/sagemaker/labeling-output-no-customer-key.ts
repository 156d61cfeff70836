import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/labeling-output-no-customer-key',
  title: 'Labels and reviews are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::LabelingJob', 'AWS::SageMaker::FlowDefinition'],
  stages: ['prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'The output joins the data with what people said about it. Without a key of your own, whoever may use the bucket reads or exchanges the labels that models learn from.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('OutputConfig.KmsKeyId')),
  remedy: [reference('OutputConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::LabelingJob
      Properties:
        OutputConfig: { S3OutputPath: s3://labels } # fail
    AwsManaged:
      Type: AWS::SageMaker::FlowDefinition
      Properties:
        OutputConfig:
          KmsKeyId: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::FlowDefinition # pass
      Properties: { OutputConfig: { KmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByParameter:
      Type: AWS::SageMaker::LabelingJob
      Properties:
        OutputConfig:
          KmsKeyId: !Ref KeyId # unknown
  `,
}
