import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Where a target may take a schema from a bucket. */
const schemas = [
  'Mcp.Lambda.ToolSchema',
  'Mcp.OpenApiSchema',
  'Mcp.SmithyModel',
  'Mcp.McpServer.McpToolSchema',
  'Http.AgentcoreRuntime.Schema.Source',
  'Http.Passthrough.Schema.Source',
]

export const control: Control = {
  id: 'agentcore/target-schema-owner-unchecked',
  title: 'Target does not check who owns the bucket of its schema',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::GatewayTarget',
  stages: ['deploy', 'generate'],
  domain: 'model-integrity',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'When the bucket is deleted, anybody may make one of the same name in another account, and then says what the tools are called, take and do.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SI-7'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (target) =>
    schemas.map((schema) => {
      const object = target.at(`TargetConfiguration.${schema}.S3`)
      return onlyWhen(object.isSet(), () => object.at('BucketOwnerAccountId').isSet())
    }),
  remedy: [
    advise(
      'set `BucketOwnerAccountId` to the account that owns the bucket, `!Ref AWS::AccountId` for your own',
    ),
  ],
  examples: `
    OpenApi:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: shop
        TargetConfiguration:
          Mcp:
            OpenApiSchema:
              S3: # fail
                Uri: s3://schemas/shop.yaml
    Function:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: shop
        TargetConfiguration:
          Mcp:
            Lambda:
              LambdaArn: arn:aws:lambda:eu-west-1:111122223333:function:shop
              ToolSchema:
                S3: # fail
                  Uri: s3://schemas/shop.json
    Checked:
      Type: AWS::BedrockAgentCore::GatewayTarget # pass
      Properties:
        Name: shop
        TargetConfiguration: { Mcp: { OpenApiSchema: { S3: { Uri: 's3://schemas/shop.yaml', BucketOwnerAccountId: '111122223333' } } } }
    Inline:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties: { Name: shop, TargetConfiguration: { Mcp: { OpenApiSchema: { InlinePayload: '{}' } } } }
    ByParameter:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: shop
        TargetConfiguration:
          Mcp:
            SmithyModel:
              S3:
                Uri: s3://schemas/shop.json
                BucketOwnerAccountId: !Ref Owner # unknown
  `,
}
