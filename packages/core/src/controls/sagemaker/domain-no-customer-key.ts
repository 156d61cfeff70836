import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/domain-no-customer-key',
  title: 'Home directories of a Studio domain are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Domain',
  stages: ['prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The home file system and volumes of all users, with their data sets, notebooks and credentials, hang on a key that you can neither deny, audit per use nor revoke. The key cannot be changed later.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (domain) => usesCustomerKey(domain.at('KmsKeyId')),
  remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::Domain # fail
      Properties: { DomainName: research, AuthMode: SSO }
    AwsManaged:
      Type: AWS::SageMaker::Domain
      Properties:
        KmsKeyId: alias/aws/elasticfilesystem # fail
    OwnKey:
      Type: AWS::SageMaker::Domain # pass
      Properties: { DomainName: research, KmsKeyId: !Ref Key }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByParameter:
      Type: AWS::SageMaker::Domain
      Properties:
        KmsKeyId: !Ref KeyId # unknown
  `,
}
