import { eachStatement } from '../../access/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'sns/topic-policy-public',
  title: 'Everybody may publish to or listen on a topic of the workload',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SNS::TopicPolicy',
  stages: ['deploy', 'generate', 'monitor'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'A stranger learns where results lie, or sends messages that start your pipelines with content of their choice.',
  mappings: {
    'aws-security-hub': ['SNS.4'],
    'aws-fsbp': ['SNS.4'],
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
  },
  evaluate: (policy) =>
    eachStatement(policy.at('PolicyDocument'), 'resource', (placed) => isNotPublic(policy, placed)),
  remedy: [set('.Condition.StringEquals.aws:PrincipalAccount', { Ref: 'AWS::AccountId' })],
  examples: `
    ResultsConfig:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants: [{ ModelName: a, VariantName: a }]
        AsyncInferenceConfig: { OutputConfig: { S3OutputPath: s3://results/, NotificationConfig: { SuccessTopic: !Ref Results } } }
    Results:
      Type: AWS::SNS::Topic
    Everybody:
      Type: AWS::SNS::TopicPolicy
      Properties:
        Topics: [!Ref Results]
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: sns:Subscribe, Resource: !Ref Results } # fail
    ByParameter:
      Type: AWS::SNS::TopicPolicy
      Properties:
        Topics: [!Ref Results]
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Ref Listener }, Action: sns:Subscribe, Resource: !Ref Results } # unknown
    Named:
      Type: AWS::SNS::TopicPolicy # pass
      Properties:
        Topics: [!Ref Results]
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: '*' }, Action: sns:Publish, Resource: !Ref Results, Condition: { StringEquals: { aws:SourceAccount: !Ref AWS::AccountId } } }
            - { Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sns:Publish, Resource: !Ref Results }
  `,
}
