import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'apigateway/stage-logs-bodies',
  title: 'API in front of the workload writes whole requests and answers into its log',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::ApiGateway::Stage',
  stages: ['deploy', 'generate', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Prompts, documents and personal data of every caller lie in a log that far more people may read than the model’s own data.',
  mappings: {
    'nist-800-53-r5': ['AU-3(3)', 'SC-28'],
    'iso-27001': ['A.8.11', 'A.8.12'],
    gdpr: ['Art. 5', 'Art. 32'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (stage) =>
    stage.at('MethodSettings').each((settings) => settings.at('DataTraceEnabled').equals(false)),
  remedy: [set('.DataTraceEnabled', false)],
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
    Chat:
      Type: AWS::ApiGateway::Method
      Properties:
        RestApiId: !Ref Api
        ResourceId: !GetAtt Api.RootResourceId
        HttpMethod: POST
        AuthorizationType: AWS_IAM
        Integration: 
          Type: AWS_PROXY
          IntegrationHttpMethod: POST
          Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Tool.Arn}/invocations
    Traced:
      Type: AWS::ApiGateway::Stage
      Properties:
        RestApiId: !Ref Api
        DeploymentId: abc123
        StageName: traced
        MethodSettings:
          - { HttpMethod: GET, ResourcePath: '/*', DataTraceEnabled: false }
          - { HttpMethod: POST, ResourcePath: '/*', DataTraceEnabled: true } # fail
    ByParameter:
      Type: AWS::ApiGateway::Stage
      Properties:
        RestApiId: !Ref Api
        DeploymentId: abc123
        StageName: byparameter
        MethodSettings:
          - { HttpMethod: POST, ResourcePath: '/*', DataTraceEnabled: !Ref Trace } # unknown
    Untraced:
      Type: AWS::ApiGateway::Stage # pass
      Properties:
        RestApiId: !Ref Api
        DeploymentId: abc123
        StageName: untraced
        MethodSettings:
          - { HttpMethod: '*', ResourcePath: '/*', LoggingLevel: ERROR }
  `,
}
