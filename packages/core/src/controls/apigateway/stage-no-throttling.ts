import { allOf, type Judgement, type PropertyView, type ResourceView } from '../../view/index.ts'
import { advise, canonicalText, onType, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { eachOrMissing } from '../shared/index.ts'

/** What is set for the same methods in another entry of the list holds for them as well. */
function judgeSettings(settings: PropertyView, stage: ResourceView): Judgement {
  const methods = methodsOf(settings)
  const same = stage.at('MethodSettings').items.filter((other) => methodsOf(other) === methods)
  const limits = same.map((other) => hasLimit(other.at('ThrottlingRateLimit')))
  return limits.find(({ verdict }) => verdict !== 'fail') ?? hasLimit(settings.at('ThrottlingRateLimit'))
}

/** The API tells no limit as -1, and Terraform writes it so. */
const hasLimit = (rate: PropertyView): Judgement => allOf(rate.isSet(), rate.isNoneOf([-1]))

const methodsOf = (settings: PropertyView): string =>
  ['HttpMethod', 'ResourcePath'].map((name) => canonicalText(settings.at(name).value)).join(' ')

export const control: Control = {
  id: 'apigateway/stage-no-throttling',
  title: 'API in front of the workload has no rate limit of its own',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage'],
  stages: ['deploy', 'generate'],
  domain: 'network',
  threats: ['model-theft', 'denial-of-service', 'adversarial-input'],
  responsibility: 'customer',
  why: 'One client may use up what the account allows: it copies the model by asking without pause, or runs up the bill of every token.',
  mappings: {
    'nist-800-53-r5': ['SC-5'],
    'iso-27001': ['A.8.6'],
    soc2: ['A1.1'],
    'owasp-llm-2025': ['LLM10'],
    'mitre-atlas': ['AML.T0024', 'AML.T0029', 'AML.T0034'],
  },
  evaluate: (stage) =>
    stage.type === 'AWS::ApiGateway::Stage'
      ? eachOrMissing(stage.at('MethodSettings'), (settings) => judgeSettings(settings, stage))
      : hasLimit(stage.at('DefaultRouteSettings.ThrottlingRateLimit')),
  remedy: [
    onType(
      'AWS::ApiGateway::Stage',
      advise(
        'set `ThrottlingRateLimit` and `ThrottlingBurstLimit` in `MethodSettings` to what your callers need',
      ),
    ),
    onType('AWS::ApiGatewayV2::Stage', set('DefaultRouteSettings.ThrottlingRateLimit', 100)),
    onType('AWS::ApiGatewayV2::Stage', set('DefaultRouteSettings.ThrottlingBurstLimit', 200)),
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
    HttpApi:
      Type: AWS::ApiGatewayV2::Api
      Properties: { Name: assistant, ProtocolType: HTTP }
    ToTool:
      Type: AWS::ApiGatewayV2::Integration
      Properties: { ApiId: !Ref HttpApi, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Tool.Arn, PayloadFormatVersion: '2.0' }
    ByDefault:
      Type: AWS::ApiGateway::Stage # fail
      Properties:
        RestApiId: !Ref Api
        DeploymentId: abc123
        StageName: bydefault
    OnlyLogs:
      Type: AWS::ApiGateway::Stage
      Properties:
        RestApiId: !Ref Api
        DeploymentId: abc123
        StageName: onlylogs
        MethodSettings:
          - { HttpMethod: '*', ResourcePath: '/*', LoggingLevel: INFO } # fail
    NoLimit:
      Type: AWS::ApiGateway::Stage
      Properties:
        RestApiId: !Ref Api
        DeploymentId: abc123
        StageName: nolimit
        MethodSettings:
          - HttpMethod: '*'
            ResourcePath: '/*'
            ThrottlingRateLimit: -1 # fail
    ByParameter:
      Type: AWS::ApiGateway::Stage
      Properties:
        RestApiId: !Ref Api
        DeploymentId: abc123
        StageName: byparameter
        MethodSettings:
          - HttpMethod: '*'
            ResourcePath: '/*'
            ThrottlingRateLimit: !Ref Rate # unknown
    Limited:
      Type: AWS::ApiGateway::Stage # pass
      Properties:
        RestApiId: !Ref Api
        DeploymentId: abc123
        StageName: limited
        MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 20, ThrottlingBurstLimit: 10 }]
    LimitedBeside:
      Type: AWS::ApiGateway::Stage # pass
      Properties:
        RestApiId: !Ref Api
        DeploymentId: abc123
        StageName: limitedbeside
        MethodSettings:
          - { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 20, ThrottlingBurstLimit: 10 }
          - { HttpMethod: '*', ResourcePath: '/*', LoggingLevel: INFO }
    OneOfTwo:
      Type: AWS::ApiGateway::Stage
      Properties:
        RestApiId: !Ref Api
        DeploymentId: abc123
        StageName: oneoftwo
        MethodSettings:
          - { HttpMethod: GET, ResourcePath: '/*', ThrottlingRateLimit: 20, ThrottlingBurstLimit: 10 }
          - { HttpMethod: POST, ResourcePath: '/*', LoggingLevel: INFO } # fail
    HttpByDefault:
      Type: AWS::ApiGatewayV2::Stage # fail
      Properties:
        ApiId: !Ref HttpApi
        StageName: httpbydefault
    HttpLimited:
      Type: AWS::ApiGatewayV2::Stage # pass
      Properties:
        ApiId: !Ref HttpApi
        StageName: httplimited
        DefaultRouteSettings: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 10 }
  `,
}
