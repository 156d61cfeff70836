import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagentcore_api_key_credential_provider',
  to: 'AWS::BedrockAgentCore::ApiKeyCredentialProvider',
}
