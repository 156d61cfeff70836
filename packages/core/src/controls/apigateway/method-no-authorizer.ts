import { notApplicable, onlyWhen } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { letsEverybodyCome } from '../shared/index.ts'

export const control: Control = {
  id: 'apigateway/method-no-authorizer',
  title: 'REST API in front of the workload asks nobody who they are',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::ApiGateway::Method',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection', 'denial-of-service'],
  responsibility: 'customer',
  why: 'Anybody on the internet sends prompts to your model, on your bill, and reads what it knows.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2'],
    'iso-27001': ['A.5.15', 'A.8.5'],
    soc2: ['CC6.1', 'CC6.6'],
    'owasp-llm-2025': ['LLM10'],
    'mitre-atlas': ['AML.T0049', 'AML.T0040'],
  },
  evaluate: (method) => {
    const [api] = method.targets(method.at('RestApiId'), 'AWS::ApiGateway::RestApi').views
    if (method.at('HttpMethod').equals('OPTIONS').verdict === 'pass') {
      return notApplicable(method.place, 'a preflight request carries no identity')
    }
    if (method.at('ApiKeyRequired').equals(true).verdict === 'pass') {
      return notApplicable(method.place, 'it asks for an API key')
    }
    const authorized = method.at('AuthorizationType').isNoneOf(['NONE'])
    return api === undefined ? authorized : onlyWhen(letsEverybodyCome(api), () => authorized)
  },
  remedy: [
    derive(
      'method-authorizer',
      'set `AuthorizationType` to `AWS_IAM`, `COGNITO_USER_POOLS` or `CUSTOM`, with the authorizer',
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
    InsideApi:
      Type: AWS::ApiGateway::RestApi
      Properties: { Name: inside, EndpointConfiguration: { Types: [PRIVATE] } }
    GuardedApi:
      Type: AWS::ApiGateway::RestApi
      Properties:
        Name: guarded
        Policy:
          Statement: [{ Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: '*', Condition: { IpAddress: { aws:SourceIp: 203.0.113.0/24 } } }]
    ByDefault:
      Type: AWS::ApiGateway::Method # fail
      Properties:
        RestApiId: !Ref Api
        ResourceId: !GetAtt Api.RootResourceId
        HttpMethod: POST
        Integration:
          Type: AWS_PROXY
          IntegrationHttpMethod: POST
          Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Tool.Arn}/invocations
    Written:
      Type: AWS::ApiGateway::Method
      Properties:
        RestApiId: !Ref Api
        ResourceId: !GetAtt Api.RootResourceId
        HttpMethod: POST
        AuthorizationType: NONE # fail
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
        Integration:
          Type: AWS_PROXY
          IntegrationHttpMethod: POST
          Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Tool.Arn}/invocations
    Signed:
      Type: AWS::ApiGateway::Method # pass
      Properties:
        RestApiId: !Ref Api
        ResourceId: !GetAtt Api.RootResourceId
        HttpMethod: POST
        AuthorizationType: AWS_IAM
        Integration:
          Type: AWS_PROXY
          IntegrationHttpMethod: POST
          Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Tool.Arn}/invocations
    Preflight:
      Type: AWS::ApiGateway::Method
      Properties:
        RestApiId: !Ref Api
        ResourceId: !GetAtt Api.RootResourceId
        HttpMethod: OPTIONS
        AuthorizationType: NONE
        Integration:
          Type: AWS_PROXY
          IntegrationHttpMethod: POST
          Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Tool.Arn}/invocations
    FromInside:
      Type: AWS::ApiGateway::Method
      Properties:
        RestApiId: !Ref InsideApi
        ResourceId: !GetAtt InsideApi.RootResourceId
        HttpMethod: POST
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
    ToolForAll:
      Type: AWS::ApiGateway::Method
      Properties:
        RestApiId: !Ref ToolApi
        ResourceId: !GetAtt ToolApi.RootResourceId
        HttpMethod: POST
        AuthorizationType: NONE # fail
        Integration: { Type: HTTP, IntegrationHttpMethod: POST, Uri: 'https://example.org' }
    ByPolicy:
      Type: AWS::ApiGateway::Method
      Properties:
        RestApiId: !Ref GuardedApi
        ResourceId: !GetAtt GuardedApi.RootResourceId
        HttpMethod: POST
        AuthorizationType: NONE # unknown
        Integration:
          Type: AWS_PROXY
          IntegrationHttpMethod: POST
          Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Tool.Arn}/invocations
  `,
}
