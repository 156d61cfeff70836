import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 's3/bucket-policy-public',
  title: 'Policy of a bucket of the workload lets everybody in',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3::BucketPolicy',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Anybody on the internet reads the training data, the models or the documents, or writes what the next model learns from.',
  mappings: {
    'aws-security-hub': ['S3.2', 'S3.3'],
    'aws-fsbp': ['S3.2', 'S3.3'],
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
    gdpr: ['Art. 32'],
    'mitre-atlas': ['AML.T0025', 'AML.T0020'],
  },
  evaluate: (policy) => {
    const [bucket] = policy.targets(policy.at('Bucket'), 'AWS::S3::Bucket').views
    const restricted = bucket?.at('PublicAccessBlockConfiguration.RestrictPublicBuckets')
    return eachStatement(policy.at('PolicyDocument'), 'resource', (placed) => {
      const judged = isNotPublic(policy, placed)
      const harmless = restricted?.present === true && restricted.equals(true).verdict === 'pass'
      return judged?.verdict === 'fail' && harmless
        ? {
            ...judged,
            verdict: 'pass',
            message: `${judged.message}, which the bucket restricts to its account`,
          }
        : judged
    })
  },
  remedy: [advise('name the roles that need the data in `Principal`')],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - ModelDataUrl: !Sub s3://\${Data}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Restricted}/model.tar.gz
    Data:
      Type: AWS::S3::Bucket
    Everybody:
      Type: AWS::S3::BucketPolicy
      Properties:
        Bucket: !Ref Data
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' } # fail
            - { Effect: Allow, Principal: { AWS: '*' }, Action: s3:PutObject, Resource: !Sub '\${Data.Arn}/*', Condition: { Bool: { aws:SecureTransport: true } } } # fail
            - { Effect: Allow, Principal: { AWS: !GetAtt Trainer.Arn }, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' }
    ByParameter:
      Type: AWS::S3::BucketPolicy
      Properties:
        Bucket: !Ref Data
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Ref Reader }, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' } # unknown
            - { Effect: Allow, Principal: '*', Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*', Condition: { StringLike: { aws:PrincipalOrgID: !Ref Organization } } } # unknown
            - { Effect: Allow, Principal: '*', Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*', Condition: { StringEquals: { s3:ExistingObjectTag/public: "yes" } } } # unknown
    Named:
      Type: AWS::S3::BucketPolicy # pass
      Properties:
        Bucket: !Ref Data
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !GetAtt Trainer.Arn }, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' }
            - { Effect: Allow, Principal: '*', Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*', Condition: { StringEquals: { aws:SourceVpce: vpce-1 } } }
            - { Effect: Deny, Principal: '*', Action: 's3:*', Resource: !Sub '\${Data.Arn}/*', Condition: { Bool: { aws:SecureTransport: false } } }
    Restricted:
      Type: AWS::S3::Bucket
      Properties:
        PublicAccessBlockConfiguration: { RestrictPublicBuckets: true }
    Blocked:
      Type: AWS::S3::BucketPolicy # pass
      Properties:
        Bucket: !Ref Restricted
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' }
    Trainer:
      Type: AWS::IAM::Role
      Properties: { AssumeRolePolicyDocument: {} }
  `,
}
