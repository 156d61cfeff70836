import { anyOf } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'lambda/permission-public',
  title: 'Anybody may invoke a function of the workload',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Lambda::Permission',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection', 'denial-of-service'],
  responsibility: 'customer',
  why: 'Every AWS account may call the tool directly, past the agent, its guardrail and its confirmation step.',
  mappings: {
    'aws-security-hub': ['Lambda.1'],
    'aws-fsbp': ['Lambda.1'],
    'nist-800-53-r5': ['AC-3', 'AC-6'],
    'iso-27001': ['A.5.15'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM06'],
  },
  evaluate: (permission) =>
    anyOf(
      permission.at('Principal').isNoneOf(['*']),
      permission.at('SourceArn').isSet(),
      permission.at('SourceAccount').isSet(),
      permission.at('PrincipalOrgID').isSet(),
    ),
  remedy: [set('Principal', { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' })],
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
    Everybody:
      Type: AWS::Lambda::Permission
      Properties:
        FunctionName: !Ref Tool
        Action: lambda:InvokeFunction
        Principal: '*' # fail
    ByParameter:
      Type: AWS::Lambda::Permission
      Properties:
        FunctionName: !Ref Tool
        Action: lambda:InvokeFunction
        Principal: !Ref Caller # unknown
    Organization:
      Type: AWS::Lambda::Permission # pass
      Properties: { FunctionName: !Ref Tool, Action: lambda:InvokeFunction, Principal: '*', PrincipalOrgID: o-a1b2c3d4e5 }
    OneAccount:
      Type: AWS::Lambda::Permission # pass
      Properties: { FunctionName: !Ref Tool, Action: lambda:InvokeFunction, Principal: '*', SourceAccount: !Ref AWS::AccountId }
    OneSource:
      Type: AWS::Lambda::Permission # pass
      Properties: { FunctionName: !Ref Tool, Action: lambda:InvokeFunction, Principal: '*', SourceArn: !GetAtt Agent.AgentArn }
    Bedrock:
      Type: AWS::Lambda::Permission # pass
      Properties: { FunctionName: !Ref Tool, Action: lambda:InvokeFunction, Principal: bedrock.amazonaws.com }
  `,
}
