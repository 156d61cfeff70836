import { derive, or } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import {
  allowsWidely,
  eachIdentityStatement,
  everyAction,
  identityPolicies,
  refuses,
} from '../shared/index.ts'

const AI_SERVICES = [
  'bedrock',
  'bedrock-agentcore',
  'sagemaker',
  'comprehend',
  'kendra',
  'qbusiness',
  'rekognition',
  's3vectors',
]

export const control: Control = {
  id: 'iam/ai-service-wildcard',
  title: 'Role of the workload may do everything with an AI service',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: identityPolicies,
  stages: ['prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'It may delete guardrails and logs, open endpoints, copy models out and start instances as it likes: whoever speaks through it owns the models and the bill.',
  mappings: {
    'aws-security-hub': ['IAM.21'],
    'aws-fsbp': ['IAM.21'],
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM06'],
  },
  evaluate: (owner) =>
    eachIdentityStatement(owner, (placed) =>
      refuses(
        placed,
        or(false, ...AI_SERVICES.map((service) => allowsWidely(placed, everyAction(service)))),
        'every action of an AI service',
      ),
    ),
  remedy: [
    derive(
      'task-actions',
      'list the actions that the workload calls, on its own models, endpoints and agents',
    ),
  ],
  examples: `
    Wide:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        Policies:
          - PolicyName: work
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: 'bedrock:*', Resource: '*' } # fail
                - { Effect: Allow, Action: ['s3:GetObject', 'sagemaker:*'], Resource: '*' } # fail
                - { Effect: Allow, Action: 'bedrock-agentcore:*', Resource: !Sub 'arn:aws:bedrock-agentcore:\${AWS::Region}:\${AWS::AccountId}:*' } # fail
    ByParameter:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        Policies:
          - PolicyName: work
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: !Ref Action, Resource: '*' } # unknown
    Narrow:
      Type: AWS::IAM::Role # pass
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        Policies:
          - PolicyName: work
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: [bedrock:InvokeModel, sagemaker:InvokeEndpoint], Resource: '*' }
                - { Effect: Allow, Action: 'sagemaker:Describe*', Resource: '*' }
                - { Effect: Allow, Action: 'sagemaker:*', Resource: arn:aws:sagemaker:eu-west-1:111122223333:endpoint/fraud }
                - { Effect: Allow, Action: 's3:*', Resource: '*' }
    Administrator:
      Type: AWS::IAM::Role # pass
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        Policies:
          - PolicyName: work
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: '*', Resource: '*' }
  `,
}
