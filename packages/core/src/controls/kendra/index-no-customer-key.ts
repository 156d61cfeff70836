import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'kendra/index-no-customer-key',
  title: 'Kendra index is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Kendra::Index',
  stages: ['ingest', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The index holds the text of your documents, under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (resource) => usesCustomerKey(resource.at('ServerSideEncryptionConfiguration.KmsKeyId')),
  remedy: [reference('ServerSideEncryptionConfiguration.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Kendra::Index # fail
      Properties:
        Name: manuals
        Edition: ENTERPRISE_EDITION
    WithKey:
      Type: AWS::Kendra::Index # pass
      Properties:
        Name: manuals
        Edition: ENTERPRISE_EDITION
        ServerSideEncryptionConfiguration:
          KmsKeyId: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::Kendra::Index
      Properties:
        Name: manuals
        Edition: ENTERPRISE_EDITION
        ServerSideEncryptionConfiguration:
          KmsKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Kendra::Index
      Properties:
        Name: manuals
        Edition: ENTERPRISE_EDITION
        ServerSideEncryptionConfiguration:
          KmsKeyId: !Ref KeyArn # unknown
  `,
}
