import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'logs/log-group-kept-forever',
  title: 'Logs of the workload are never deleted',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Logs::LogGroup',
  stages: ['deploy', 'generate', 'monitor'],
  domain: 'governance',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Personal data and secrets that slipped into a prompt stay readable for good, long after the reason to keep them is gone.',
  mappings: {
    'aws-security-hub': ['CloudWatch.16'],
    'nist-800-53-r5': ['AU-11', 'SI-12'],
    'iso-27001': ['A.8.10', 'A.8.15'],
    gdpr: ['Art. 5'],
  },
  evaluate: (group) => group.at('RetentionInDays').isSet(),
  remedy: [set('RetentionInDays', 365)],
  examples: `
    Agent:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: helper
        ActionGroups:
          - { ActionGroupName: ByDefaultTool, ActionGroupExecutor: { Lambda: !GetAtt ByDefaultTool.Arn } }
          - { ActionGroupName: ByParameterTool, ActionGroupExecutor: { Lambda: !GetAtt ByParameterTool.Arn } }
          - { ActionGroupName: LimitedTool, ActionGroupExecutor: { Lambda: !GetAtt LimitedTool.Arn } }
    ByDefaultTool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        LoggingConfig: { LogGroup: !Ref ByDefault }
    ByParameterTool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        LoggingConfig: { LogGroup: !Ref ByParameter }
    LimitedTool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        LoggingConfig: { LogGroup: !Ref Limited }
    ByDefault:
      Type: AWS::Logs::LogGroup # fail
    ByParameter:
      Type: AWS::Logs::LogGroup
      Properties:
        RetentionInDays: !Ref Days # unknown
    Limited:
      Type: AWS::Logs::LogGroup # pass
      Properties:
        RetentionInDays: 365
  `,
}
