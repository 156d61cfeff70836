import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotForeign } from '../shared/index.ts'

export const control: Control = {
  id: 'iam/trust-other-account',
  title: 'Another account may take a role of the workload without further proof',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::IAM::Role',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Every identity of that account that may call `sts:AssumeRole` acts here, and a vendor can be talked into using your role for another customer.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'mitre-atlas': ['AML.T0012'],
  },
  evaluate: (role) =>
    eachStatement(role.at('AssumeRolePolicyDocument'), 'trust', (placed) =>
      isNotForeign(role, placed, ['sts:ExternalId']),
    ),
  remedy: [
    advise(
      'ask for an external id by a condition on `sts:ExternalId`, or confine the callers to your organization by `aws:PrincipalOrgID`',
    ),
  ],
  examples: `
    # in account 111122223333
    Foreign:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Service: bedrock.amazonaws.com }, Action: sts:AssumeRole }
            - { Effect: Allow, Principal: { AWS: arn:aws:iam::444455556666:root }, Action: sts:AssumeRole } # fail
            - { Effect: Allow, Principal: { AWS: [!Sub 'arn:aws:iam::\${AWS::AccountId}:root', '444455556666'] }, Action: sts:AssumeRole } # fail
        Policies:
          - PolicyName: use
            PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: arn:aws:bedrock:eu-west-1::foundation-model/a }] }
    ByParameter:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${Vendor}:root' }, Action: sts:AssumeRole } # unknown
            - { Effect: Allow, Principal: { AWS: '444455556666' }, Action: sts:AssumeRole, Condition: { StringLike: { sts:ExternalId: !Ref Secret } } } # unknown
        Policies:
          - PolicyName: use
            PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: arn:aws:bedrock:eu-west-1::foundation-model/a }] }
    Proven:
      Type: AWS::IAM::Role # pass
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: arn:aws:iam::444455556666:root }, Action: sts:AssumeRole, Condition: { StringEquals: { sts:ExternalId: a-long-id-of-ours } } }
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: sts:AssumeRole }
            - { Effect: Allow, Principal: { AWS: '111122223333' }, Action: sts:AssumeRole }
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${Vendor}:root' }, Action: sts:AssumeRole, Condition: { StringEquals: { aws:PrincipalOrgID: o-a1b2c3d4e5 } } }
        Policies:
          - PolicyName: use
            PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: arn:aws:bedrock:eu-west-1::foundation-model/a }] }
  `,
}
