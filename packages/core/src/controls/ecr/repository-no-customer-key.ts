import { allOf } from '../../view/index.ts'
import { reference, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'ecr/repository-no-customer-key',
  title: 'Images of the workload are not encrypted with a key of yours',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::ECR::Repository',
  stages: ['prepare', 'train', 'deploy'],
  domain: 'data-protection',
  threats: ['model-theft'],
  responsibility: 'customer',
  why: 'Models that are baked into images can be pulled by whoever may read the repository; no key policy asks a second time.',
  mappings: {
    'aws-security-hub': ['ECR.5'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (repository) =>
    allOf(
      repository.at('EncryptionConfiguration.EncryptionType').isOneOf(['KMS', 'KMS_DSSE']),
      usesCustomerKey(repository.at('EncryptionConfiguration.KmsKey')),
    ),
  remedy: [
    set('EncryptionConfiguration.EncryptionType', 'KMS'),
    reference('EncryptionConfiguration.KmsKey', 'AWS::KMS::Key'),
  ],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${ByDefault}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${NoKeyNamed}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${ManagedByAws}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${ByParameter}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${Own}:1.4
    ByDefault:
      Type: AWS::ECR::Repository # fail
    NoKeyNamed:
      Type: AWS::ECR::Repository
      Properties:
        EncryptionConfiguration: { EncryptionType: KMS } # fail
    ManagedByAws:
      Type: AWS::ECR::Repository
      Properties:
        EncryptionConfiguration: { EncryptionType: KMS, KmsKey: alias/aws/ecr } # fail
    ByParameter:
      Type: AWS::ECR::Repository
      Properties:
        EncryptionConfiguration: { EncryptionType: KMS, KmsKey: !Ref KeyArn } # unknown
    Own:
      Type: AWS::ECR::Repository # pass
      Properties:
        EncryptionConfiguration: { EncryptionType: KMS, KmsKey: !GetAtt Key.Arn }
    Key:
      Type: AWS::KMS::Key
  `,
}
