import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'agentcore/policy-engine-no-customer-key',
  title: 'Policy engine is not encrypted with a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::PolicyEngine',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The policies say what your agents may do and what you fear; under a key you do not control you can neither refuse nor see their reading.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('EncryptionKeyArn')),
  remedy: [reference('EncryptionKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::BedrockAgentCore::PolicyEngine # fail
      Properties:
        Name: tools
    WithKey:
      Type: AWS::BedrockAgentCore::PolicyEngine # pass
      Properties:
        Name: tools
        EncryptionKeyArn: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::BedrockAgentCore::PolicyEngine
      Properties:
        Name: tools
        EncryptionKeyArn: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::BedrockAgentCore::PolicyEngine
      Properties:
        Name: tools
        EncryptionKeyArn: !Ref KeyArn # unknown
  `,
}
