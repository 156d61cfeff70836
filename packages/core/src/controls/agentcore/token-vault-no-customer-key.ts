import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'agentcore/token-vault-no-customer-key',
  title: 'Token vault is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::TokenVaultCMK',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The vault holds the tokens and keys with which your agents act for users, under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('KmsConfiguration.KmsKeyArn')),
  remedy: [reference('KmsConfiguration.KmsKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::BedrockAgentCore::TokenVaultCMK # fail
      Properties:
        TokenVaultId: default
    WithKey:
      Type: AWS::BedrockAgentCore::TokenVaultCMK # pass
      Properties:
        TokenVaultId: default
        KmsConfiguration:
          KmsKeyArn: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::BedrockAgentCore::TokenVaultCMK
      Properties:
        TokenVaultId: default
        KmsConfiguration:
          KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::BedrockAgentCore::TokenVaultCMK
      Properties:
        TokenVaultId: default
        KmsConfiguration:
          KmsKeyArn: !Ref KeyArn # unknown
  `,
}
