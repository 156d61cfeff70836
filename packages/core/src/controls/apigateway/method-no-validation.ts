import { notApplicable } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'apigateway/method-no-validation',
  title: 'REST API in front of the workload passes on requests of any shape',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::ApiGateway::Method',
  stages: ['deploy', 'generate'],
  domain: 'network',
  threats: ['adversarial-input', 'prompt-injection', 'denial-of-service'],
  responsibility: 'customer',
  why: 'Bodies with members that nobody expects, and texts of any length, go straight into the prompt or the features of the model.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'iso-27001': ['A.8.26'],
    'owasp-llm-2025': ['LLM01', 'LLM10'],
  },
  evaluate: (method) =>
    method.at('HttpMethod').isOneOf(['GET', 'HEAD', 'OPTIONS', 'DELETE']).verdict === 'pass'
      ? notApplicable(method.place, 'a request without a body')
      : method.at('RequestValidatorId').isSet(),
  remedy: [
    advise(
      'add an `AWS::ApiGateway::RequestValidator` that validates the body, and a model that limits its texts',
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
      Properties: { Role: arn:aws:iam::111122223333:role/tool }
    Api:
      Type: AWS::ApiGateway::RestApi
      Properties: { Name: assistant }
    Any:
      Type: AWS::ApiGateway::Method # fail
      Properties:
        RestApiId: !Ref Api
        ResourceId: a
        HttpMethod: POST
        AuthorizationType: AWS_IAM
        Integration: { Type: AWS_PROXY, Uri: !GetAtt Tool.Arn }
    ByParameter:
      Type: AWS::ApiGateway::Method
      Properties:
        RestApiId: !Ref Api
        ResourceId: b
        HttpMethod: POST
        AuthorizationType: AWS_IAM
        RequestValidatorId: !Ref Validator # unknown
        Integration: { Type: AWS_PROXY, Uri: !GetAtt Tool.Arn }
    Validated:
      Type: AWS::ApiGateway::Method # pass
      Properties:
        RestApiId: !Ref Api
        ResourceId: c
        HttpMethod: POST
        AuthorizationType: AWS_IAM
        RequestValidatorId: abc123
        Integration: { Type: AWS_PROXY, Uri: !GetAtt Tool.Arn }
    Read:
      Type: AWS::ApiGateway::Method
      Properties:
        RestApiId: !Ref Api
        ResourceId: d
        HttpMethod: GET
        AuthorizationType: AWS_IAM
        Integration: { Type: AWS_PROXY, Uri: !GetAtt Tool.Arn }
  `,
}
