import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'logs/log-group-no-customer-key',
  title: 'Logs of the workload are not encrypted with a key of yours',
  severity: 'low',
  persona: 'pedantic',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Logs::LogGroup',
  stages: ['deploy', 'generate', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Prompts and data end up in logs. Whoever may read logs reads them: no key policy asks a second time, and no key can be taken away.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (group) => usesCustomerKey(group.at('KmsKeyId')),
  remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    Agent:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: helper
        ActionGroups:
          - { ActionGroupName: ByDefaultTool, ActionGroupExecutor: { Lambda: !GetAtt ByDefaultTool.Arn } }
          - { ActionGroupName: ByParameterTool, ActionGroupExecutor: { Lambda: !GetAtt ByParameterTool.Arn } }
          - { ActionGroupName: OwnTool, ActionGroupExecutor: { Lambda: !GetAtt OwnTool.Arn } }
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
    OwnTool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        LoggingConfig: { LogGroup: !Ref Own }
    ByDefault:
      Type: AWS::Logs::LogGroup # fail
    ByParameter:
      Type: AWS::Logs::LogGroup
      Properties:
        KmsKeyId: !Ref KeyArn # unknown
    Own:
      Type: AWS::Logs::LogGroup # pass
      Properties:
        KmsKeyId: !GetAtt Key.Arn
    Key:
      Type: AWS::KMS::Key
  `,
}
