import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotForeign } from '../shared/index.ts'

export const control: Control = {
  id: 's3/bucket-policy-other-account',
  title: 'Policy of a bucket of the workload lets another account in',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3::BucketPolicy',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Who reads the data or replaces the model is then decided over there: by the people, the mistakes and the intruders of an account that you do not run.',
  mappings: {
    'aws-security-hub': ['S3.6'],
    'aws-fsbp': ['S3.6'],
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (policy) =>
    eachStatement(policy.at('PolicyDocument'), 'resource', (placed) => isNotForeign(policy, placed)),
  remedy: [
    advise(
      'name roles of your own account, or confine the callers to your organization by `aws:PrincipalOrgID`',
    ),
  ],
  examples: `
    # in account 111122223333
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - ModelDataUrl: !Sub s3://\${Data}/model.tar.gz
    Data:
      Type: AWS::S3::Bucket
    Foreign:
      Type: AWS::S3::BucketPolicy
      Properties:
        Bucket: !Ref Data
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: arn:aws:iam::444455556666:root }, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' } # fail
            - { Effect: Allow, Principal: { AWS: ['111122223333', arn:aws:iam::444455556666:role/a] }, Action: s3:PutObject, Resource: !Sub '\${Data.Arn}/*' } # fail
            - { Effect: Allow, Principal: { CanonicalUser: a1b2c3 }, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' } # fail
    ByParameter:
      Type: AWS::S3::BucketPolicy
      Properties:
        Bucket: !Ref Data
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${Partner}:root' }, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' } # unknown
            - { Effect: Allow, Principal: { AWS: !Ref Reader }, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' } # unknown
    Own:
      Type: AWS::S3::BucketPolicy # pass
      Properties:
        Bucket: !Ref Data
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:role/trainer' }, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' }
            - { Effect: Allow, Principal: { AWS: arn:aws:iam::444455556666:root }, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*', Condition: { StringEquals: { aws:PrincipalOrgID: o-a1b2c3d4e5 } } }
            - { Effect: Allow, Principal: { Service: cloudtrail.amazonaws.com }, Action: s3:PutObject, Resource: !Sub '\${Data.Arn}/*' }
            - { Effect: Deny, Principal: { AWS: arn:aws:iam::444455556666:root }, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' }
  `,
}
