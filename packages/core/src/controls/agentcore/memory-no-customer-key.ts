import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'agentcore/memory-no-customer-key',
  title: 'Memory of an agent is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Memory',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The memory keeps what users said and what was concluded about them, under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: {
    'aws-security-hub': ['BedrockAgentCore.3'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (resource) => usesCustomerKey(resource.at('EncryptionKeyArn')),
  remedy: [reference('EncryptionKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::BedrockAgentCore::Memory # fail
      Properties:
        Name: facts
        EventExpiryDuration: 30
    WithKey:
      Type: AWS::BedrockAgentCore::Memory # pass
      Properties:
        Name: facts
        EventExpiryDuration: 30
        EncryptionKeyArn: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: facts
        EventExpiryDuration: 30
        EncryptionKeyArn: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: facts
        EventExpiryDuration: 30
        EncryptionKeyArn: !Ref KeyArn # unknown
  `,
}
