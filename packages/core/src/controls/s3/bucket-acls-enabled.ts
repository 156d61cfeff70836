import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 's3/bucket-acls-enabled',
  title: 'Objects in a bucket of the workload obey ACLs',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3::Bucket',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Whoever uploads an object may then own it and grant others access by its ACL, past the bucket policy that you review.',
  mappings: {
    'aws-security-hub': ['S3.12'],
    'aws-fsbp': ['S3.12'],
    'nist-800-53-r5': ['AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1'],
  },
  evaluate: (bucket) =>
    bucket.at('OwnershipControls.Rules').present === false
      ? bucket.at('OwnershipControls').isUnset()
      : bucket
          .at('OwnershipControls.Rules')
          .each((rule) => rule.at('ObjectOwnership').equals('BucketOwnerEnforced')),
  remedy: [set('OwnershipControls.Rules', [{ ObjectOwnership: 'BucketOwnerEnforced' }])],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - ModelDataUrl: !Sub s3://\${ByDefault}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Preferred}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${ByParameter}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Enforced}/model.tar.gz
    ByDefault:
      Type: AWS::S3::Bucket # pass
    Preferred:
      Type: AWS::S3::Bucket
      Properties:
        OwnershipControls:
          Rules:
            - ObjectOwnership: BucketOwnerPreferred # fail
    ByParameter:
      Type: AWS::S3::Bucket
      Properties:
        OwnershipControls:
          Rules:
            - ObjectOwnership: !Ref Ownership # unknown
    Enforced:
      Type: AWS::S3::Bucket # pass
      Properties:
        OwnershipControls:
          Rules:
            - ObjectOwnership: BucketOwnerEnforced
  `,
}
