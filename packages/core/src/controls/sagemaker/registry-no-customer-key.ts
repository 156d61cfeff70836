import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/registry-no-customer-key',
  title: 'Entry of the model registry is not encrypted with a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::ModelPackage', 'AWS::SageMaker::ModelCard'],
  stages: ['deploy'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Packages and cards tell how the model was made, on what data, and where it fails. With a key that AWS owns there is no policy, no audit per use and no way to revoke.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (entry) => usesCustomerKey(entry.at('SecurityConfig.KmsKeyId')),
  remedy: [reference('SecurityConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::ModelPackage # fail
      Properties: { ModelPackageGroupName: chat }
    AwsManaged:
      Type: AWS::SageMaker::ModelCard
      Properties:
        SecurityConfig:
          KmsKeyId: alias/aws/sagemaker # fail
    OwnKey:
      Type: AWS::SageMaker::ModelCard # pass
      Properties: { ModelCardName: chat, SecurityConfig: { KmsKeyId: !GetAtt Key.Arn } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByParameter:
      Type: AWS::SageMaker::ModelPackage
      Properties:
        SecurityConfig:
          KmsKeyId: !Ref KeyId # unknown
  `,
}
