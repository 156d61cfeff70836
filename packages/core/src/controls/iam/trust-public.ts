import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'iam/trust-public',
  title: 'Anybody may take a role of the workload',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::IAM::Role',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Every AWS account in the world may act as the notebook, the job or the agent.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'AC-6', 'IA-2'],
    'iso-27001': ['A.5.15'],
    soc2: ['CC6.1', 'CC6.3'],
    'mitre-atlas': ['AML.T0012'],
  },
  evaluate: (role) =>
    eachStatement(role.at('AssumeRolePolicyDocument'), 'trust', (placed) => isNotPublic(role, placed)),
  remedy: [advise('name the services, roles and accounts that may take the role')],
  examples: `
    Everybody:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Service: bedrock.amazonaws.com }, Action: sts:AssumeRole }
            - { Effect: Allow, Principal: '*', Action: sts:AssumeRole } # fail
            - { Effect: Allow, Principal: { AWS: '*' }, Action: sts:AssumeRole, Condition: { Bool: { aws:SecureTransport: true } } } # fail
        Policies:
          - PolicyName: use
            PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: arn:aws:bedrock:eu-west-1::foundation-model/a }] }
    ByParameter:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Ref Caller }, Action: sts:AssumeRole } # unknown
            - { Effect: Allow, Principal: '*', Action: sts:AssumeRole, Condition: { StringLike: { aws:PrincipalOrgID: !Ref Organization } } } # unknown
            - { Effect: Allow, Principal: '*', Action: sts:AssumeRole, Condition: { StringEquals: { aws:PrincipalTag/team: ml } } } # unknown
        Policies:
          - PolicyName: use
            PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: arn:aws:bedrock:eu-west-1::foundation-model/a }] }
    Confined:
      Type: AWS::IAM::Role # pass
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Service: bedrock.amazonaws.com }, Action: sts:AssumeRole }
            - { Effect: Allow, Principal: { AWS: !GetAtt Everybody.Arn }, Action: sts:AssumeRole }
            - { Effect: Allow, Principal: '*', Action: sts:AssumeRole, Condition: { StringEquals: { aws:PrincipalOrgID: o-a1b2c3d4e5 } } }
            - { Effect: Deny, Principal: '*', Action: sts:TagSession }
        Policies:
          - PolicyName: use
            PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: arn:aws:bedrock:eu-west-1::foundation-model/a }] }
  `,
}
