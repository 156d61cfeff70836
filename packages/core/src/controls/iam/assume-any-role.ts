import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { allowsWidely, eachIdentityStatement, identityPolicies, refuses } from '../shared/index.ts'

const GRANT = { actions: ['sts:AssumeRole'], service: 'iam', name: 'role/any-role' }

export const control: Control = {
  id: 'iam/assume-any-role',
  title: 'Role of the workload may take any role',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: identityPolicies,
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Every role that trusts the account as a whole, in this account and in others, is one call away from whoever runs code here.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'mitre-atlas': ['AML.T0012'],
  },
  evaluate: (owner) =>
    eachIdentityStatement(owner, (placed) => refuses(placed, allowsWidely(placed, GRANT), 'taking any role')),
  remedy: [derive('trusting-roles', 'name the roles that may be taken in `Resource`')],
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
                - { Effect: Allow, Action: sts:AssumeRole, Resource: '*' } # fail
                - { Effect: Allow, Action: 'sts:*', Resource: 'arn:aws:iam::*:role/*' } # fail
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
                - { Effect: Allow, Action: sts:AssumeRole, Resource: !Ref Roles } # unknown
                - { Effect: Allow, Action: sts:AssumeRole, Resource: '*', Condition: { StringEquals: { aws:ResourceOrgID: o-a1b2c3d4e5 } } } # unknown
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
                - { Effect: Allow, Action: sts:AssumeRole, Resource: arn:aws:iam::444455556666:role/reader }
                - { Effect: Allow, Action: sts:GetCallerIdentity, Resource: '*' }
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
