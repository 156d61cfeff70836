import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { allowsWidely, eachIdentityStatement, identityPolicies, refuses } from '../shared/index.ts'

const GRANT = {
  actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
  service: 's3',
  name: 'any-bucket/any-object',
}

export const control: Control = {
  id: 'iam/any-bucket',
  title: 'Role of the workload reads or writes every bucket',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: identityPolicies,
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['data-poisoning', 'model-theft', 'unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'A job that is tricked or an agent that is talked round reaches all data of the account, and can plant its own in every bucket that others train on.',
  mappings: {
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'mitre-atlas': ['AML.T0025', 'AML.T0020'],
    'owasp-llm-2025': ['LLM06'],
  },
  evaluate: (owner) =>
    eachIdentityStatement(owner, (placed) =>
      refuses(placed, allowsWidely(placed, GRANT), 'reading or writing every bucket'),
    ),
  remedy: [derive('knowledge-buckets', 'name the buckets of the workload in `Resource`')],
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
                - { Effect: Allow, Action: 's3:*', Resource: '*' } # fail
                - { Effect: Allow, Action: [s3:ListBucket, s3:GetObject], Resource: [arn:aws:s3:::*] } # fail
                - { Effect: Allow, Action: 's3:Put*', Resource: !Sub 'arn:\${AWS::Partition}:s3:::*' } # fail
                - { Effect: Allow, Action: '*', Resource: 'arn:aws:s3:::*' } # fail
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
                - { Effect: Allow, Action: s3:GetObject, Resource: !Ref Where } # unknown
                - { Effect: Allow, Action: !Ref Action, Resource: 'arn:aws:s3:::*' } # unknown
                - { Effect: Allow, Action: s3:GetObject, Resource: '*', Condition: { StringEquals: { aws:ResourceAccount: '111122223333' } } } # unknown
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
                - { Effect: Allow, Action: s3:GetObject, Resource: arn:aws:s3:::data/* }
                - { Effect: Allow, Action: s3:GetObject, Resource: !Sub 'arn:aws:s3:::data-\${AWS::AccountId}/*' }
                - { Effect: Allow, Action: s3:GetObject, Resource: !Sub 'arn:\${AWS::Partition}:s3:::data-\${AWS::Region}-*' }
                - { Effect: Allow, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' }
                - { Effect: Allow, Action: s3:GetObject, Resource: !Sub 'arn:aws:s3:::\${Data}/*' }
                - { Effect: Allow, Action: s3:GetObject, Resource: !Sub 'arn:aws:s3:::\${BucketName}/*' }
                - { Effect: Allow, Action: s3:GetObject, Resource: !Join ['', ['arn:', !Ref AWS::Partition, ':s3:::', !Ref BucketName, '/*']] }
                - { Effect: Allow, Action: s3:GetObject, Resource: !Sub 'arn:aws:s3:::\${AWS::StackName}/*' }
                - { Effect: Allow, Action: s3:ListAllMyBuckets, Resource: '*' }
                - { Effect: Allow, Action: 's3:*', Resource: arn:aws:s3:::data-* }
    Data: { Type: AWS::S3::Bucket }
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
