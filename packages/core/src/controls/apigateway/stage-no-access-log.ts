import { advise, create, onType, SELF, set, supplied } from '../../workload/index.ts'
import type { Control } from '../control.ts'

const HTTP = 'AWS::ApiGatewayV2::Stage'
/** Who asked for what, and what came of it: no header and no body. */
const FORMAT =
  '{"id":"$context.requestId","at":"$context.requestTime","ip":"$context.identity.sourceIp","route":"$context.routeKey","status":"$context.status"}'

export const control: Control = {
  id: 'apigateway/stage-no-access-log',
  title: 'Calls to the API in front of the workload are not logged',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage'],
  stages: ['deploy', 'generate', 'monitor'],
  domain: 'monitoring',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Nobody sees who asks how often: slow extraction of the model, guessing at prompts and stolen credentials leave no trace.',
  mappings: {
    'aws-security-hub': ['APIGateway.1', 'APIGateway.9'],
    'aws-fsbp': ['APIGateway.1', 'APIGateway.9'],
    'nist-800-53-r5': ['AU-2', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
  },
  evaluate: (stage) =>
    stage
      .at(
        stage.type === 'AWS::ApiGateway::Stage'
          ? 'AccessLogSetting.DestinationArn'
          : 'AccessLogSettings.DestinationArn',
      )
      .isSet(),
  remedy: [
    onType('AWS::ApiGateway::Stage', advise('log to a log group in `AccessLogSetting`')),
    onType(
      HTTP,
      create('AWS::Logs::LogGroup', { RetentionInDays: 365, KmsKeyId: supplied('AWS::KMS::Key') }),
    ),
    onType(HTTP, set('AccessLogSettings.DestinationArn', { 'Fn::GetAtt': [`${SELF}LogGroup`, 'Arn'] })),
    onType(HTTP, set('AccessLogSettings.Format', FORMAT)),
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
    ByParameter:
      Type: AWS::ApiGateway::Stage
      Properties:
        RestApiId: !Ref Api
        DeploymentId: abc123
        StageName: byparameter
        AccessLogSetting:
          DestinationArn: !Ref LogArn # unknown
    Logged:
      Type: AWS::ApiGateway::Stage # pass
      Properties:
        RestApiId: !Ref Api
        DeploymentId: abc123
        StageName: logged
        AccessLogSetting: { DestinationArn: !GetAtt Log.Arn, Format: $context.requestId }
    HttpByDefault:
      Type: AWS::ApiGatewayV2::Stage # fail
      Properties:
        ApiId: !Ref HttpApi
        StageName: httpbydefault
    HttpLogged:
      Type: AWS::ApiGatewayV2::Stage # pass
      Properties:
        ApiId: !Ref HttpApi
        StageName: httplogged
        AccessLogSettings: { DestinationArn: !GetAtt Log.Arn, Format: $context.requestId }
    Log:
      Type: AWS::Logs::LogGroup
  `,
}
