import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'sqs/queue-policy-public',
  title: 'Everybody may send to or read a queue of the workload',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SQS::QueuePolicy',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning', 'prompt-injection'],
  responsibility: 'customer',
  why: 'A stranger reads the prompts that wait there, or feeds your functions and agents messages of their own.',
  mappings: {
    'aws-security-hub': ['SQS.3'],
    'aws-fsbp': ['SQS.3'],
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
  },
  evaluate: (policy) =>
    eachStatement(policy.at('PolicyDocument'), 'resource', (placed) => isNotPublic(policy, placed)),
  remedy: [advise('name the accounts and services in `Principal`, and bind services by `aws:SourceArn`')],
  examples: `
    Agent:
      Type: AWS::Bedrock::Agent
      Properties: { AgentName: helper, ActionGroups: [{ ActionGroupName: tool, ActionGroupExecutor: { Lambda: !GetAtt Tool.Arn } }] }
    Tool:
      Type: AWS::Lambda::Function
      Properties: { Role: arn:aws:iam::111122223333:role/tool, DeadLetterConfig: { TargetArn: !GetAtt Failed.Arn } }
    Failed:
      Type: AWS::SQS::Queue
    Everybody:
      Type: AWS::SQS::QueuePolicy
      Properties:
        Queues: [!Ref Failed]
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: sqs:SendMessage, Resource: !GetAtt Failed.Arn } # fail
    ByParameter:
      Type: AWS::SQS::QueuePolicy
      Properties:
        Queues: [!Ref Failed]
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Ref Sender }, Action: sqs:SendMessage, Resource: !GetAtt Failed.Arn } # unknown
    Named:
      Type: AWS::SQS::QueuePolicy # pass
      Properties:
        Queues: [!Ref Failed]
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: sqs:SendMessage, Resource: !GetAtt Failed.Arn, Condition: { ArnEquals: { aws:SourceArn: arn:aws:s3:::uploads } } }
  `,
}
