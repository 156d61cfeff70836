import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'qbusiness/application-no-customer-key',
  title: 'Q Business application is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::QBusiness::Application',
  stages: ['ingest', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Conversations, uploaded files and indexed documents are kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (resource) => usesCustomerKey(resource.at('EncryptionConfiguration.KmsKeyId')),
  remedy: [reference('EncryptionConfiguration.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::QBusiness::Application # fail
      Properties:
        DisplayName: assistant
    WithKey:
      Type: AWS::QBusiness::Application # pass
      Properties:
        DisplayName: assistant
        EncryptionConfiguration:
          KmsKeyId: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::QBusiness::Application
      Properties:
        DisplayName: assistant
        EncryptionConfiguration:
          KmsKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::QBusiness::Application
      Properties:
        DisplayName: assistant
        EncryptionConfiguration:
          KmsKeyId: !Ref KeyArn # unknown
  `,
}
