import { type Judgement, negate, onlyWhen, type ResourceView } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

function isWebSocket(route: ResourceView): boolean {
  const [api] = route.targets(route.at('ApiId'), 'AWS::ApiGatewayV2::Api').views
  return api?.at('ProtocolType').equals('WEBSOCKET').verdict === 'pass'
}

/** Of a WebSocket API only the connection is authorized; a preflight request carries no identity. */
function asksForIdentity(route: ResourceView): Judgement {
  const key = route.at('RouteKey')
  return isWebSocket(route) ? key.equals('$connect') : negate(key.startsWith('OPTIONS '))
}

export const control: Control = {
  id: 'apigateway/route-no-authorizer',
  title: 'HTTP or WebSocket API in front of the workload asks nobody who they are',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::ApiGatewayV2::Route',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection', 'denial-of-service'],
  responsibility: 'customer',
  why: 'Anybody on the internet sends prompts to your model, on your bill, and reads what it knows.',
  mappings: {
    'aws-security-hub': ['APIGateway.8'],
    'aws-fsbp': ['APIGateway.8'],
    'nist-800-53-r5': ['AC-3', 'IA-2'],
    'iso-27001': ['A.5.15', 'A.8.5'],
    soc2: ['CC6.1', 'CC6.6'],
    'owasp-llm-2025': ['LLM10'],
    'mitre-atlas': ['AML.T0049', 'AML.T0040'],
  },
  evaluate: (route) =>
    onlyWhen(asksForIdentity(route), () => route.at('AuthorizationType').isNoneOf(['NONE'])),
  remedy: [set('AuthorizationType', 'AWS_IAM')],
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
      Type: AWS::ApiGatewayV2::Api
      Properties: { Name: assistant, ProtocolType: HTTP }
    ToTool:
      Type: AWS::ApiGatewayV2::Integration
      Properties: { ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Tool.Arn, PayloadFormatVersion: '2.0' }
    ByDefault:
      Type: AWS::ApiGatewayV2::Route # fail
      Properties: { ApiId: !Ref Api, RouteKey: POST /chat, Target: !Sub 'integrations/\${ToTool}' }
    Written:
      Type: AWS::ApiGatewayV2::Route
      Properties:
        ApiId: !Ref Api
        RouteKey: $default
        AuthorizationType: NONE # fail
    ByParameter:
      Type: AWS::ApiGatewayV2::Route
      Properties:
        ApiId: !Ref Api
        RouteKey: POST /chat
        AuthorizationType: !Ref AuthType # unknown
    ByToken:
      Type: AWS::ApiGatewayV2::Route # pass
      Properties: { ApiId: !Ref Api, RouteKey: POST /chat, AuthorizationType: JWT, AuthorizerId: abc123 }
    Preflight:
      Type: AWS::ApiGatewayV2::Route
      Properties: { ApiId: !Ref Api, RouteKey: OPTIONS /chat }
    Socket:
      Type: AWS::ApiGatewayV2::Api
      Properties: { Name: stream, ProtocolType: WEBSOCKET }
    SocketToTool:
      Type: AWS::ApiGatewayV2::Integration
      Properties: { ApiId: !Ref Socket, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Tool.Arn }
    Connect:
      Type: AWS::ApiGatewayV2::Route # fail
      Properties: { ApiId: !Ref Socket, RouteKey: $connect }
    Message:
      Type: AWS::ApiGatewayV2::Route
      Properties: { ApiId: !Ref Socket, RouteKey: $default }
    Ask:
      Type: AWS::ApiGatewayV2::Route
      Properties: { ApiId: !Ref Socket, RouteKey: ask, AuthorizationType: NONE, Target: !Sub 'integrations/\${SocketToTool}' }
  `,
}
