import { gatewayTarget } from '../../prepare/agentcore.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagentcore_gateway_target',
  to: 'AWS::BedrockAgentCore::GatewayTarget',
  renames: {
    'credential_provider_configuration.api_key': 'CredentialProvider.ApiKeyCredentialProvider',
    'credential_provider_configuration.oauth': 'CredentialProvider.OauthCredentialProvider',
    'credential_provider_configuration.credential_provider_type': 'CredentialProviderType',
    'target_configuration.mcp.open_api_schema.inline_payload': '',
    'target_configuration.mcp.open_api_schema.inline_payload.payload': 'InlinePayload',
    'target_configuration.mcp.smithy_model.inline_payload': '',
    'target_configuration.mcp.smithy_model.inline_payload.payload': 'InlinePayload',
  },
  prepared: [
    'credential_provider_configuration.gateway_iam_role',
    'target_configuration.mcp.lambda.tool_schema.inline_payload.input_schema',
    'target_configuration.mcp.lambda.tool_schema.inline_payload.output_schema',
  ],
  made: ['credential_provider_configuration.credential_provider_type'],
  prepare: gatewayTarget,
}
