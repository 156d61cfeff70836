import { allOf, type Judgement, negate, type PropertyView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import {
  allowsEverything,
  eachIdentityStatement,
  identityDocuments,
  identityPolicies,
  refuses,
} from '../shared/index.ts'

const ADMINISTRATORS = ['AdministratorAccess', 'PowerUserAccess', 'IAMFullAccess']

/** Passes when an attached policy is none of those of AWS that make their holder an administrator. */
function isNoAdministrator(arn: PropertyView): Judgement {
  const { views, unknown } = arn.resource.targets(arn, 'AWS::IAM::ManagedPolicy')
  if (views.length > 0) return arn.judge(true, 'the policy is judged where it stands')
  const [first, ...rest] = ADMINISTRATORS.map((name) => negate(arn.endsWith(`:aws:policy/${name}`)))
  return unknown || first === undefined ? arn.unknown() : allOf(first, ...rest)
}

export const control: Control = {
  id: 'iam/administrator',
  title: 'Role of the workload may do everything',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: identityPolicies,
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Whoever gets a notebook, a job or an agent to act for them owns the account: one line in a cell or one sentence in a document that the model reads is enough.',
  mappings: {
    'aws-security-hub': ['IAM.1'],
    'aws-fsbp': ['IAM.1'],
    'cis-aws': ['1.15'],
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0012'],
  },
  evaluate: (owner) => [
    ...eachIdentityStatement(owner, (placed) =>
      refuses(placed, allowsEverything(placed), 'everything on everything'),
    ),
    ...identityDocuments(owner)
      .filter(({ value }) => value.kind !== 'map' && value.kind !== 'absent')
      .map((document) => document.unknown()),
    ...(owner.type === 'AWS::IAM::Role' ? owner.at('ManagedPolicyArns').each(isNoAdministrator) : []),
  ],
  remedy: [advise('allow the actions that the workload calls, on its own buckets, keys, models and roles')],
  examples: `
    Everything:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        Policies:
          - PolicyName: work
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: s3:GetObject, Resource: arn:aws:s3:::data/* }
                - { Effect: Allow, Action: '*', Resource: '*' } # fail
    ByName:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        ManagedPolicyArns:
          - arn:aws:iam::aws:policy/AdministratorAccess # fail
          - !Sub arn:\${AWS::Partition}:iam::aws:policy/PowerUserAccess # fail
    ByParameter:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        ManagedPolicyArns:
          - !Ref Policy # unknown
        Policies:
          - PolicyName: work
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: !Ref Action, Resource: '*' } # unknown
    UnderCondition:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        Policies:
          - PolicyName: work
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: '*', Resource: '*', Condition: { StringEquals: { aws:RequestedRegion: eu-west-1 } } } # unknown
    ByDocument:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        Policies:
          - PolicyName: given
            PolicyDocument: !Ref Document # unknown
    Narrow:
      Type: AWS::IAM::Role # pass
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        ManagedPolicyArns:
          - arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess
          - !Ref Own
        Policies:
          - PolicyName: work
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: s3:GetObject, Resource: '*' }
                - { Effect: Allow, Action: '*', Resource: arn:aws:s3:::data/* }
                - { Effect: Deny, Action: '*', Resource: '*' }
    Own:
      Type: AWS::IAM::ManagedPolicy
      Properties:
        PolicyDocument:
          Statement:
            - { Effect: Allow, Action: ['*'], Resource: ['*'] } # fail
    Beside:
      Type: AWS::IAM::Policy
      Properties:
        PolicyName: beside
        Roles: [!Ref Narrow]
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Action: '*', Resource: '*' } # fail
  `,
}
