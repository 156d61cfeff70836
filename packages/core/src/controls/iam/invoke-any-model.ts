import { and, derive, not } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import {
  allowsWidely,
  eachIdentityStatement,
  everyAction,
  identityPolicies,
  refuses,
} from '../shared/index.ts'

const GRANT = {
  actions: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
  service: 'bedrock',
  name: 'foundation-model/any-model',
}

export const control: Control = {
  id: 'iam/invoke-any-model',
  title: 'Role of the workload may call every foundation model',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: identityPolicies,
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'denial-of-service'],
  responsibility: 'customer',
  why: 'Stolen credentials buy tokens of the most expensive model, and data goes to models that nobody looked at.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM03', 'LLM10'],
    'mitre-atlas': ['AML.T0034', 'AML.T0040'],
  },
  evaluate: (owner) =>
    eachIdentityStatement(owner, (placed) =>
      refuses(
        placed,
        // Every action of the service is a worse defect, and told by a control of its own.
        and(allowsWidely(placed, GRANT), not(allowsWidely(placed, everyAction('bedrock')))),
        'calling every foundation model',
      ),
    ),
  remedy: [derive('named-models', 'name the models that the workload needs in `Resource`')],
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
                - { Effect: Allow, Action: bedrock:InvokeModel, Resource: '*' } # fail
                - { Effect: Allow, Action: 'bedrock:InvokeModel*', Resource: !Sub 'arn:\${AWS::Partition}:bedrock:\${AWS::Region}::foundation-model/*' } # fail
                - { Effect: Allow, Action: [bedrock:InvokeModelWithResponseStream], Resource: 'arn:aws:bedrock:*::foundation-model/*' } # fail
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
                - { Effect: Allow, Action: bedrock:InvokeModel, Resource: !Ref Model } # unknown
                - { Effect: Allow, Action: bedrock:InvokeModel, Resource: '*', Condition: { StringEquals: { bedrock:InferenceProfileArn: arn:aws:bedrock:eu-west-1:111122223333:inference-profile/a } } } # unknown
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
                - { Effect: Allow, Action: bedrock:InvokeModel, Resource: !Sub 'arn:aws:bedrock:\${AWS::Region}::foundation-model/anthropic.claude-3-haiku-20240307-v1:0' }
                - { Effect: Allow, Action: bedrock:InvokeModel, Resource: 'arn:aws:bedrock:*::foundation-model/amazon.titan-*' }
                - { Effect: Allow, Action: bedrock:ListFoundationModels, Resource: '*' }
                - { Effect: Allow, Action: 'bedrock:*', Resource: '*' }
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
