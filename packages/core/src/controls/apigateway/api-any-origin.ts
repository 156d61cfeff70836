import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'apigateway/api-any-origin',
  title: 'Pages of any origin may call the API of the workload with the visitor’s identity',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::ApiGatewayV2::Api',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'A page that a signed-in user opens calls the assistant in their name and reads its answers, whatever site it comes from.',
  mappings: { 'nist-800-53-r5': ['AC-4'], 'iso-27001': ['A.8.26'], soc2: ['CC6.6'] },
  evaluate: (api) =>
    api
      .at('CorsConfiguration.AllowOrigins')
      .each((origin) => origin.isNoneOf(['*', 'http://*', 'https://*'])),
  remedy: [advise('list the origins of your own pages in `AllowOrigins`')],
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
    Anybody:
      Type: AWS::ApiGatewayV2::Api
      Properties:
        Name: assistant
        ProtocolType: HTTP
        CorsConfiguration:
          AllowOrigins:
            - '*' # fail
    AnybodyToTool:
      Type: AWS::ApiGatewayV2::Integration
      Properties: { ApiId: !Ref Anybody, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Tool.Arn, PayloadFormatVersion: '2.0' }
    AnySecure:
      Type: AWS::ApiGatewayV2::Api
      Properties:
        Name: assistant
        ProtocolType: HTTP
        CorsConfiguration:
          AllowOrigins:
            - https://* # fail
    AnySecureToTool:
      Type: AWS::ApiGatewayV2::Integration
      Properties: { ApiId: !Ref AnySecure, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Tool.Arn, PayloadFormatVersion: '2.0' }
    ByParameter:
      Type: AWS::ApiGatewayV2::Api
      Properties:
        Name: assistant
        ProtocolType: HTTP
        CorsConfiguration:
          AllowOrigins:
            - !Ref Origin # unknown
    ByParameterToTool:
      Type: AWS::ApiGatewayV2::Integration
      Properties: { ApiId: !Ref ByParameter, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Tool.Arn, PayloadFormatVersion: '2.0' }
    OnePage:
      Type: AWS::ApiGatewayV2::Api # pass
      Properties:
        Name: assistant
        ProtocolType: HTTP
        CorsConfiguration:
          AllowOrigins:
            - https://chat.example.com
    OnePageToTool:
      Type: AWS::ApiGatewayV2::Integration
      Properties: { ApiId: !Ref OnePage, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Tool.Arn, PayloadFormatVersion: '2.0' }
  `,
}
