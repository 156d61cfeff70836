import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { eachIdentityStatement, identityPolicies, refuses } from '../shared/index.ts'

export const control: Control = {
  id: 'iam/allow-not-action',
  title: 'Statement allows everything but a list',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: identityPolicies,
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Every action that AWS adds tomorrow is allowed today, and so is all that the list forgot.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
  },
  evaluate: (owner) =>
    eachIdentityStatement(owner, (placed) =>
      refuses(
        { ...placed, statement: { ...placed.statement, conditions: [] } },
        placed.statement.action.negated,
        'all actions but a list',
      ),
    ),
  remedy: [advise('list the allowed actions in `Action`, or turn the statement into a `Deny`')],
  examples: `
    Conditions:
      IsProduction: !Equals [!Ref Stage, production]
    Resources:
      AllBut:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument:
            Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
          Policies:
            - PolicyName: work
              PolicyDocument:
                Version: '2012-10-17'
                Statement:
                  - { Effect: Allow, NotAction: 'iam:*', Resource: '*' } # fail
      Listed:
        Type: AWS::IAM::Role # pass
        Properties:
          AssumeRolePolicyDocument:
            Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
          Policies:
            - PolicyName: work
              PolicyDocument:
                Version: '2012-10-17'
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: '*' }
                  - { Effect: Deny, NotAction: 's3:*', Resource: '*' }
      Sometimes:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument:
            Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
          Policies:
            - PolicyName: given
              PolicyDocument:
                Statement:
                  - !If
                    - IsProduction
                    - { Effect: Allow, Action: s3:GetObject, Resource: '*' }
                    - { Effect: Allow, NotAction: 'iam:*', Resource: '*' } # unknown
  `,
}
