import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { allowsWidely, eachIdentityStatement, identityPolicies, refuses } from '../shared/index.ts'

const GRANT = { actions: ['iam:PassRole'], service: 'iam', name: 'role/any-role' }

export const control: Control = {
  id: 'iam/pass-any-role',
  title: 'Role of the workload may hand any role to a service',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: identityPolicies,
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'It starts a notebook, a job or a function with the most powerful role there is and acts through it: the step from a leaked cell to the whole account.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'mitre-atlas': ['AML.T0012'],
  },
  evaluate: (owner) =>
    eachIdentityStatement(owner, (placed) =>
      refuses(placed, allowsWidely(placed, GRANT), 'handing any role to a service'),
    ),
  remedy: [
    derive(
      'passed-roles',
      'name the roles that may be passed in `Resource`, and the service in a condition on `iam:PassedToService`',
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
                - { Effect: Allow, Action: iam:PassRole, Resource: '*' } # fail
                - { Effect: Allow, Action: 'iam:Pass*', Resource: !Sub 'arn:aws:iam::\${AWS::AccountId}:role/*' } # fail
                - { Effect: Allow, Action: iam:PassRole, Resource: !Sub 'arn:aws:iam::\${Tenant.AccountId}:role/*' } # fail
                - { Effect: Allow, Action: iam:PassRole, Resource: [!GetAtt Narrow.Arn, '*'] } # fail
                - { Effect: Allow, Action: iam:PassRole, NotResource: !GetAtt Narrow.Arn } # unknown
    Tenant:
      Type: Custom::Tenant
      Properties: { ServiceToken: arn:aws:lambda:eu-west-1:111122223333:function:tenant }
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
                - { Effect: Allow, Action: iam:PassRole, Resource: !Ref Roles } # unknown
                - { Effect: Allow, Action: iam:PassRole, Resource: '*', Condition: { StringEquals: { iam:PassedToService: sagemaker.amazonaws.com } } } # unknown
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
                - { Effect: Allow, Action: iam:PassRole, Resource: arn:aws:iam::111122223333:role/training }
                - { Effect: Allow, Action: iam:PassRole, Resource: 'arn:aws:iam::111122223333:role/service-role/*' }
                - { Effect: Allow, Action: iam:PassRole, Resource: !GetAtt Wide.Arn }
                - { Effect: Allow, Action: iam:GetRole, Resource: '*' }
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
