import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { allowsWidely, eachIdentityStatement, identityPolicies, refuses } from '../shared/index.ts'

const GRANT = {
  actions: [
    'iam:AddUserToGroup',
    'iam:AttachGroupPolicy',
    'iam:AttachRolePolicy',
    'iam:AttachUserPolicy',
    'iam:CreateAccessKey',
    'iam:CreateLoginProfile',
    'iam:CreatePolicyVersion',
    'iam:DeleteRolePermissionsBoundary',
    'iam:PutGroupPolicy',
    'iam:PutRolePolicy',
    'iam:PutUserPolicy',
    'iam:SetDefaultPolicyVersion',
    'iam:UpdateAssumeRolePolicy',
    'iam:UpdateLoginProfile',
  ],
  service: 'iam',
  name: 'any-kind/any-name',
}

export const control: Control = {
  id: 'iam/privilege-escalation',
  title: 'Role of the workload may give itself more rights',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: identityPolicies,
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'It attaches an administrator’s policy to itself, or makes itself keys of somebody who has one: every other limit of the role is then a wish.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'mitre-atlas': ['AML.T0012'],
  },
  evaluate: (owner) =>
    eachIdentityStatement(owner, (placed) =>
      refuses(placed, allowsWidely(placed, GRANT), 'changing the rights of any identity'),
    ),
  remedy: [
    advise('take the action away, or confine it to roles under a path and with a permissions boundary'),
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
                - { Effect: Allow, Action: iam:AttachRolePolicy, Resource: '*' } # fail
                - { Effect: Allow, Action: [iam:CreatePolicyVersion, iam:GetPolicy], Resource: '*' } # fail
                - { Effect: Allow, Action: 'iam:*', Resource: 'arn:aws:iam::111122223333:*' } # fail
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
                - { Effect: Allow, Action: iam:PutRolePolicy, Resource: !Ref Roles } # unknown
                - { Effect: Allow, Action: iam:CreateAccessKey, Resource: '*', Condition: { StringEquals: { iam:PermissionsBoundary: arn:aws:iam::111122223333:policy/limit } } } # unknown
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
                - { Effect: Allow, Action: iam:PutRolePolicy, Resource: arn:aws:iam::111122223333:role/training }
                - { Effect: Allow, Action: [iam:GetRole, iam:ListRoles], Resource: '*' }
                - { Effect: Allow, Action: iam:CreateServiceLinkedRole, Resource: '*' }
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
