import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 's3/bucket-public-access-not-blocked',
  title: 'Bucket of the workload can be made public',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3::Bucket',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'data-protection',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'One careless policy or object ACL is then enough to publish training data, models or documents to the internet: nothing stands behind the policy any more.',
  mappings: {
    'aws-security-hub': ['S3.8'],
    'aws-fsbp': ['S3.8'],
    'cis-aws': ['2.1.4'],
    'nist-800-53-r5': ['AC-3', 'AC-4', 'SC-7'],
    'iso-27001': ['A.8.3', 'A.5.15'],
    soc2: ['CC6.1', 'CC6.6'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (bucket) =>
    ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].map((flag) =>
      bucket.at(`PublicAccessBlockConfiguration.${flag}`).equals(true),
    ),
  remedy: [
    set('PublicAccessBlockConfiguration.BlockPublicAcls', true),
    set('PublicAccessBlockConfiguration.BlockPublicPolicy', true),
    set('PublicAccessBlockConfiguration.IgnorePublicAcls', true),
    set('PublicAccessBlockConfiguration.RestrictPublicBuckets', true),
  ],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - ModelDataUrl: !Sub s3://\${ByDefault}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${OneOff}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${LeftOut}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${ByParameter}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Closed}/model.tar.gz
    ByDefault:
      Type: AWS::S3::Bucket # pass
    OneOff:
      Type: AWS::S3::Bucket
      Properties:
        PublicAccessBlockConfiguration:
          BlockPublicAcls: true
          BlockPublicPolicy: false # fail
          IgnorePublicAcls: true
          RestrictPublicBuckets: true
    LeftOut:
      Type: AWS::S3::Bucket
      Properties:
        PublicAccessBlockConfiguration: # fail
          BlockPublicAcls: true
          BlockPublicPolicy: true
          IgnorePublicAcls: true
    ByParameter:
      Type: AWS::S3::Bucket
      Properties:
        PublicAccessBlockConfiguration:
          BlockPublicAcls: true
          BlockPublicPolicy: !Ref BlockPolicy # unknown
          IgnorePublicAcls: true
          RestrictPublicBuckets: true
    Closed:
      Type: AWS::S3::Bucket # pass
      Properties:
        PublicAccessBlockConfiguration:
          BlockPublicAcls: true
          BlockPublicPolicy: true
          IgnorePublicAcls: true
          RestrictPublicBuckets: true
  `,
}
