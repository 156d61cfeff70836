import type { ResourceView } from '../../view/index.ts'
import { derive, splitText, type Truth, textEquals } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** For each association that may be meant, whether it covers the stage. */
function associationsOf(stage: ResourceView): readonly Truth[] {
  const { views, none } = stage.companions('AWS::WAFv2::WebACLAssociation')
  const [api] = stage.targets(stage.at('RestApiId'), 'AWS::ApiGateway::RestApi').views
  const ofApi = api?.companions('AWS::WAFv2::WebACLAssociation').views ?? []
  return [
    ...views.map(() => true),
    ...ofApi.map((one) => namesStage(one, stage)),
    none === undefined ? undefined : false,
  ]
}

/** An association names a stage at the end of its ARN: `/restapis/<api>/stages/<name>`. */
function namesStage(association: ResourceView, stage: ResourceView): Truth {
  const pieces = splitText(association.at('ResourceArn').value, '/stages/')?.[1]
  if (pieces === undefined) return undefined
  const [hole] = pieces.filter((piece) => typeof piece !== 'string')
  if (hole?.symbol.target?.address === stage.resource.address) return true
  const name = stage.at('StageName').value
  return textEquals(name, pieces.filter((piece) => typeof piece === 'string').join(''))
}

export const control: Control = {
  id: 'apigateway/stage-no-waf',
  title: 'No firewall stands in front of the API of the workload',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::ApiGateway::Stage',
  stages: ['deploy', 'generate'],
  domain: 'network',
  threats: ['denial-of-service', 'prompt-injection', 'adversarial-input'],
  responsibility: 'customer',
  why: 'Floods, oversized prompts and known attack strings reach the model’s code unfiltered; there is no place to block a caller while an attack runs.',
  mappings: {
    'aws-security-hub': ['APIGateway.4'],
    'aws-fsbp': ['APIGateway.4'],
    'nist-800-53-r5': ['SC-5', 'SC-7'],
    'iso-27001': ['A.8.20'],
    soc2: ['CC6.6'],
    'owasp-llm-2025': ['LLM10'],
  },
  evaluate: (stage) => {
    const truths = associationsOf(stage)
    if (truths.includes(true)) return stage.judge(true, 'a web ACL is associated with the stage')
    return stage.judge(
      truths.includes(undefined) ? undefined : false,
      'no association of a web ACL with the stage is among the inputs',
      { confidence: 'medium' },
    )
  },
  remedy: [
    derive(
      'firewall',
      'associate a web ACL with the stage: an `AWS::WAFv2::WebACLAssociation` with a rate-based rule and a body size limit',
    ),
  ],
  examples: `
    Conditions:
      IsProduction: !Equals [!Ref Environment, production]
    Resources:
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
      Bare:
        Type: AWS::ApiGateway::Stage # fail
        Properties:
          RestApiId: !Ref Api
          DeploymentId: abc123
          StageName: bare
      Guarded:
        Type: AWS::ApiGateway::Stage # pass
        Properties:
          RestApiId: !Ref Api
          DeploymentId: abc123
          StageName: guarded
      Named:
        Type: AWS::ApiGateway::Stage # pass
        Properties:
          RestApiId: !Ref Api
          DeploymentId: abc123
          StageName: named
      Sometimes:
        Type: AWS::ApiGateway::Stage # unknown
        Properties:
          RestApiId: !Ref Api
          DeploymentId: abc123
          StageName: sometimes
      Firewall:
        Type: AWS::WAFv2::WebACLAssociation
        Properties: { ResourceArn: !Sub 'arn:aws:apigateway:\${AWS::Region}::/restapis/\${Api}/stages/\${Guarded}', WebACLArn: arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1 }
      FirewallByName:
        Type: AWS::WAFv2::WebACLAssociation
        Properties: { ResourceArn: !Sub 'arn:aws:apigateway:\${AWS::Region}::/restapis/\${Api}/stages/named', WebACLArn: arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1 }
      FirewallInProduction:
        Type: AWS::WAFv2::WebACLAssociation
        Condition: IsProduction
        Properties: { ResourceArn: !Sub 'arn:aws:apigateway:\${AWS::Region}::/restapis/\${Api}/stages/\${Sometimes}', WebACLArn: arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1 }
  `,
}
