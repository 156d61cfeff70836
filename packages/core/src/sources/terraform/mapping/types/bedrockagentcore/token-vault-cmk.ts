import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagentcore_token_vault_cmk',
  to: 'AWS::BedrockAgentCore::TokenVaultCMK',
}
