import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/session-no-customer-key',
  title: 'Session is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Session',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A session keeps the conversation step by step; under a key you do not control you can neither withdraw access to it nor see who read it.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (resource) => usesCustomerKey(resource.at('EncryptionKeyArn')),
  remedy: [reference('EncryptionKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Bedrock::Session # fail
      Properties: {}
    WithKey:
      Type: AWS::Bedrock::Session # pass
      Properties:
        EncryptionKeyArn: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::Bedrock::Session
      Properties:
        EncryptionKeyArn: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Bedrock::Session
      Properties:
        EncryptionKeyArn: !Ref KeyArn # unknown
  `,
}
