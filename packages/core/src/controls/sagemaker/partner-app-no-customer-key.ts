import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/partner-app-no-customer-key',
  title: 'Partner AI app is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::PartnerApp',
  stages: ['prepare', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The app of a third party keeps prompts, traces and data sets. Without a key of your own you can neither see nor cut off its use when you part.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (app) => usesCustomerKey(app.at('KmsKeyId')),
  remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::PartnerApp # fail
      Properties: { Name: traces, Type: comet, AuthType: IAM, Tier: small }
    AwsManaged:
      Type: AWS::SageMaker::PartnerApp
      Properties:
        KmsKeyId: alias/aws/sagemaker # fail
    OwnKey:
      Type: AWS::SageMaker::PartnerApp # pass
      Properties: { Name: traces, KmsKeyId: !GetAtt Key.Arn }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByParameter:
      Type: AWS::SageMaker::PartnerApp
      Properties:
        KmsKeyId: !Ref KeyId # unknown
  `,
}
