import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'lambda/url-no-auth',
  title: 'Function of the workload answers anybody who knows its address',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Lambda::Url',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection', 'denial-of-service'],
  responsibility: 'customer',
  why: 'The whole internet may call the tool or the model behind it: on your bill, with your data, and with whatever prompt it likes.',
  mappings: {
    'aws-security-hub': ['Lambda.1'],
    'aws-fsbp': ['Lambda.1'],
    'nist-800-53-r5': ['AC-3', 'AC-4', 'SC-7'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.6'],
    'owasp-llm-2025': ['LLM10'],
    'mitre-atlas': ['AML.T0049'],
  },
  evaluate: (url) => url.at('AuthType').equals('AWS_IAM'),
  remedy: [set('AuthType', 'AWS_IAM')],
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
    Open:
      Type: AWS::Lambda::Url
      Properties:
        TargetFunctionArn: !GetAtt Tool.Arn
        AuthType: NONE # fail
    ByParameter:
      Type: AWS::Lambda::Url
      Properties:
        TargetFunctionArn: !GetAtt Tool.Arn
        AuthType: !Ref AuthType # unknown
    Closed:
      Type: AWS::Lambda::Url # pass
      Properties: { TargetFunctionArn: !GetAtt Tool.Arn, AuthType: AWS_IAM }
  `,
}
