import { anyOf } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sqs/queue-unencrypted',
  title: 'Queue of the workload is not encrypted',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SQS::Queue',
  stages: ['deploy', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Failed and waiting requests, prompts included, lie in clear text for days.',
  mappings: {
    'aws-security-hub': ['SQS.1'],
    'aws-fsbp': ['SQS.1'],
    'nist-800-53-r5': ['SC-13', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (queue) =>
    anyOf(queue.at('SqsManagedSseEnabled').equals(true), queue.at('KmsMasterKeyId').isSet()),
  remedy: [set('SqsManagedSseEnabled', true)],
  examples: `
    Agent:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: helper
        ActionGroups:
          - { ActionGroupName: ByDefaultTool, ActionGroupExecutor: { Lambda: !GetAtt ByDefaultTool.Arn } }
          - { ActionGroupName: OffTool, ActionGroupExecutor: { Lambda: !GetAtt OffTool.Arn } }
          - { ActionGroupName: ByParameterTool, ActionGroupExecutor: { Lambda: !GetAtt ByParameterTool.Arn } }
          - { ActionGroupName: ByKeyTool, ActionGroupExecutor: { Lambda: !GetAtt ByKeyTool.Arn } }
    ByDefaultTool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        DeadLetterConfig: { TargetArn: !GetAtt ByDefault.Arn }
    OffTool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        DeadLetterConfig: { TargetArn: !GetAtt Off.Arn }
    ByParameterTool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        DeadLetterConfig: { TargetArn: !GetAtt ByParameter.Arn }
    ByKeyTool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        DeadLetterConfig: { TargetArn: !GetAtt ByKey.Arn }
    ByDefault:
      Type: AWS::SQS::Queue # pass
    Off:
      Type: AWS::SQS::Queue
      Properties:
        SqsManagedSseEnabled: false # fail
    ByParameter:
      Type: AWS::SQS::Queue
      Properties:
        SqsManagedSseEnabled: !Ref Encrypt # unknown
    ByKey:
      Type: AWS::SQS::Queue # pass
      Properties:
        SqsManagedSseEnabled: false
        KmsMasterKeyId: !Ref Key
    Key:
      Type: AWS::KMS::Key
  `,
}
