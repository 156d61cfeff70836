import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { allowsWidely, eachIdentityStatement, identityPolicies, refuses } from '../shared/index.ts'

const GRANT = { actions: ['aws-marketplace:Subscribe'], service: 'aws-marketplace', name: 'any-product' }

export const control: Control = {
  id: 'iam/subscribe-any-model',
  title: 'Role of the workload may subscribe to any product of AWS Marketplace',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: identityPolicies,
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'denial-of-service'],
  responsibility: 'customer',
  why: 'Whoever takes over the role opens access to models that nobody approved, pays for them with your account and feeds them your data.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM03', 'LLM10'],
  },
  evaluate: (owner) =>
    eachIdentityStatement(owner, (placed) =>
      refuses(placed, allowsWidely(placed, GRANT), 'subscribing to any product'),
    ),
  remedy: [
    advise(
      'confine the statement to the products that were approved, by a condition on `aws-marketplace:ProductId`, or take it away',
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
                - { Effect: Allow, Action: aws-marketplace:Subscribe, Resource: '*' } # fail
                - { Effect: Allow, Action: 'aws-marketplace:*', Resource: '*' } # fail
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
                - { Effect: Allow, Action: aws-marketplace:Subscribe, Resource: '*', Condition: { ForAnyValue:StringEquals: { aws-marketplace:ProductId: [prod-a1b2c3] } } } # unknown
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
                - { Effect: Allow, Action: aws-marketplace:ViewSubscriptions, Resource: '*' }
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
