import { allOf, notApplicable, onlyWhen } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { letsEverybodyCome } from '../shared/index.ts'

export const control: Control = {
  id: 'apigateway/method-api-key-only',
  title: 'REST API in front of the workload asks for nothing but an API key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::ApiGateway::Method',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection', 'denial-of-service'],
  responsibility: 'customer',
  why: 'A key counts calls and names nobody: it is the same for all who have it, stands in the code of pages and apps, and does not expire; whoever finds it sends prompts on your bill.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2'],
    'iso-27001': ['A.5.15', 'A.8.5'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM10'],
    'mitre-atlas': ['AML.T0040'],
  },
  evaluate: (method) => {
    const [api] = method.targets(method.at('RestApiId'), 'AWS::ApiGateway::RestApi').views
    const isTool = api !== undefined && api.referrers('AWS::BedrockAgentCore::GatewayTarget').length > 0
    if (isTool) return notApplicable(method.place, 'a gateway calls it as a tool, with a key')
    const isKeyed = method.at('ApiKeyRequired').equals(true)
    const authorized = method.at('AuthorizationType').isNoneOf(['NONE'])
    return onlyWhen(api === undefined ? isKeyed : allOf(isKeyed, letsEverybodyCome(api)), () => authorized)
  },
  remedy: [
    derive(
      'method-authorizer',
      'set `AuthorizationType` to `AWS_IAM`, `COGNITO_USER_POOLS` or `CUSTOM`, with the authorizer; keep the key to count calls',
    ),
  ],
  examples: `
    Agent:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: helper
        ActionGroups:
          - { ActionGroupName: Tool, ActionGroupExecutor: { Lambda: !GetAtt Tool.Arn } }
    Tool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        Runtime: python3.13
    Api:
      Type: AWS::ApiGateway::RestApi
      Properties: { Name: assistant }
    KeyOnly:
      Type: AWS::ApiGateway::Method
      Properties:
        RestApiId: !Ref Api
        ResourceId: !GetAtt Api.RootResourceId
        HttpMethod: POST
        AuthorizationType: NONE # fail
        ApiKeyRequired: true
        Integration:
          Type: AWS_PROXY
          IntegrationHttpMethod: POST
          Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Tool.Arn}/invocations
    ByParameter:
      Type: AWS::ApiGateway::Method
      Properties:
        RestApiId: !Ref Api
        ResourceId: !GetAtt Api.RootResourceId
        HttpMethod: POST
        AuthorizationType: !Ref AuthType # unknown
        ApiKeyRequired: true
        Integration:
          Type: AWS_PROXY
          IntegrationHttpMethod: POST
          Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Tool.Arn}/invocations
    SignedWithKey:
      Type: AWS::ApiGateway::Method # pass
      Properties:
        RestApiId: !Ref Api
        ResourceId: !GetAtt Api.RootResourceId
        HttpMethod: POST
        AuthorizationType: AWS_IAM
        ApiKeyRequired: true
        Integration:
          Type: AWS_PROXY
          IntegrationHttpMethod: POST
          Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Tool.Arn}/invocations
    OpenToAll:
      Type: AWS::ApiGateway::Method
      Properties:
        RestApiId: !Ref Api
        ResourceId: !GetAtt Api.RootResourceId
        HttpMethod: GET
        AuthorizationType: NONE
        Integration:
          Type: AWS_PROXY
          IntegrationHttpMethod: POST
          Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Tool.Arn}/invocations
    Gateway:
      Type: AWS::BedrockAgentCore::Gateway
      Properties: { Name: tools, ProtocolType: MCP, AuthorizerType: AWS_IAM, RoleArn: arn:aws:iam::111122223333:role/gateway }
    ToolTarget:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: weather
        GatewayIdentifier: !Ref Gateway
        TargetConfiguration: { Mcp: { ApiGateway: { RestApiId: !Ref ToolApi, Stage: live } } }
    ToolApi:
      Type: AWS::ApiGateway::RestApi
      Properties: { Name: weather }
    ToolWithKey:
      Type: AWS::ApiGateway::Method
      Properties:
        RestApiId: !Ref ToolApi
        ResourceId: !GetAtt ToolApi.RootResourceId
        HttpMethod: GET
        AuthorizationType: NONE
        ApiKeyRequired: true
        Integration: { Type: HTTP, IntegrationHttpMethod: GET, Uri: 'https://example.org' }
  `,
}
