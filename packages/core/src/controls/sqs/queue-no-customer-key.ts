import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sqs/queue-no-customer-key',
  title: 'Queue of the workload is not encrypted with a key of yours',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SQS::Queue',
  stages: ['deploy', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever may receive from the queue reads the requests in it; no key policy asks a second time.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (queue) => usesCustomerKey(queue.at('KmsMasterKeyId')),
  remedy: [reference('KmsMasterKeyId', 'AWS::KMS::Key')],
  examples: `
    Agent:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: helper
        ActionGroups:
          - { ActionGroupName: ByDefaultTool, ActionGroupExecutor: { Lambda: !GetAtt ByDefaultTool.Arn } }
          - { ActionGroupName: ManagedByAwsTool, ActionGroupExecutor: { Lambda: !GetAtt ManagedByAwsTool.Arn } }
          - { ActionGroupName: ByParameterTool, ActionGroupExecutor: { Lambda: !GetAtt ByParameterTool.Arn } }
          - { ActionGroupName: OwnTool, ActionGroupExecutor: { Lambda: !GetAtt OwnTool.Arn } }
    ByDefaultTool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        DeadLetterConfig: { TargetArn: !GetAtt ByDefault.Arn }
    ManagedByAwsTool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        DeadLetterConfig: { TargetArn: !GetAtt ManagedByAws.Arn }
    ByParameterTool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        DeadLetterConfig: { TargetArn: !GetAtt ByParameter.Arn }
    OwnTool:
      Type: AWS::Lambda::Function
      Properties:
        Role: arn:aws:iam::111122223333:role/tool
        DeadLetterConfig: { TargetArn: !GetAtt Own.Arn }
    ByDefault:
      Type: AWS::SQS::Queue # fail
    ManagedByAws:
      Type: AWS::SQS::Queue
      Properties:
        KmsMasterKeyId: alias/aws/sqs # fail
    ByParameter:
      Type: AWS::SQS::Queue
      Properties:
        KmsMasterKeyId: !Ref KeyArn # unknown
    Own:
      Type: AWS::SQS::Queue # pass
      Properties:
        KmsMasterKeyId: !Ref Key
    Key:
      Type: AWS::KMS::Key
  `,
}
