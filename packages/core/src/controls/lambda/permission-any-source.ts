import { anyOf, onlyWhen } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'lambda/permission-any-source',
  title: 'Service may invoke a function of the workload for anybody',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Lambda::Permission',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'The service calls for all of its customers. Somebody else’s agent, bucket or rule can make it call your function with input of their choice.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'AC-6'],
    'iso-27001': ['A.5.15'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM06'],
  },
  evaluate: (permission) =>
    onlyWhen(permission.at('Principal').endsWith('.amazonaws.com'), () =>
      anyOf(
        permission.at('SourceArn').isSet(),
        permission.at('SourceAccount').isSet(),
        permission.at('PrincipalOrgID').isSet(),
      ),
    ),
  remedy: [
    derive(
      'source-account',
      'set `SourceArn` to the agent, bucket or rule that calls, and `SourceAccount` to your account',
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
    AnyAgent:
      Type: AWS::Lambda::Permission # fail
      Properties: { FunctionName: !Ref Tool, Action: lambda:InvokeFunction, Principal: bedrock.amazonaws.com }
    ByParameter:
      Type: AWS::Lambda::Permission
      Properties:
        FunctionName: !Ref Tool
        Action: lambda:InvokeFunction
        Principal: bedrock.amazonaws.com
        SourceArn: !Ref Caller # unknown
    OneAgent:
      Type: AWS::Lambda::Permission # pass
      Properties: { FunctionName: !Ref Tool, Action: lambda:InvokeFunction, Principal: bedrock.amazonaws.com, SourceArn: !GetAtt Agent.AgentArn }
    OneAccount:
      Type: AWS::Lambda::Permission # pass
      Properties: { FunctionName: !Ref Tool, Action: lambda:InvokeFunction, Principal: s3.amazonaws.com, SourceAccount: '111122223333' }
    OneOrganization:
      Type: AWS::Lambda::Permission # pass
      Properties: { FunctionName: !Ref Tool, Action: lambda:InvokeFunction, Principal: s3.amazonaws.com, PrincipalOrgID: o-a1b2c3d4e5 }
    Role:
      Type: AWS::Lambda::Permission
      Properties: { FunctionName: !Ref Tool, Action: lambda:InvokeFunction, Principal: arn:aws:iam::111122223333:role/caller }
  `,
}
