import { allOf, anyOf } from '../../view/index.ts'
import { remove } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 's3/bucket-public-acl',
  title: 'Bucket of the workload is public by its ACL',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3::Bucket',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'data-protection',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Anybody on the internet, or anybody with any AWS account, lists and downloads the data; with write access they plant their own.',
  mappings: {
    'aws-security-hub': ['S3.2', 'S3.3'],
    'aws-fsbp': ['S3.2', 'S3.3'],
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.6'],
    gdpr: ['Art. 32'],
    'mitre-atlas': ['AML.T0025', 'AML.T0020'],
  },
  evaluate: (bucket) => {
    const acl = bucket.at('AccessControl')
    const ignored = bucket.at('PublicAccessBlockConfiguration.IgnorePublicAcls')
    return anyOf(
      acl.isUnset(),
      acl.isNoneOf(['PublicRead', 'PublicReadWrite', 'AuthenticatedRead']),
      // The setting that is on without a configuration makes the deployment of such an ACL fail: not what was meant.
      allOf(ignored.isSet(), ignored.equals(true)),
    )
  },
  remedy: [remove('AccessControl')],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - ModelDataUrl: !Sub s3://\${ByDefault}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Readable}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Writable}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${AnyAccount}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Ignored}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${ByParameter}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Private}/model.tar.gz
    ByDefault:
      Type: AWS::S3::Bucket # pass
    Readable:
      Type: AWS::S3::Bucket
      Properties:
        AccessControl: PublicRead # fail
    Writable:
      Type: AWS::S3::Bucket
      Properties:
        AccessControl: PublicReadWrite # fail
        PublicAccessBlockConfiguration: { IgnorePublicAcls: false }
    AnyAccount:
      Type: AWS::S3::Bucket
      Properties:
        AccessControl: AuthenticatedRead # fail
    Ignored:
      Type: AWS::S3::Bucket # pass
      Properties:
        AccessControl: PublicRead
        PublicAccessBlockConfiguration: { IgnorePublicAcls: true }
    ByParameter:
      Type: AWS::S3::Bucket
      Properties:
        AccessControl: !Ref Acl # unknown
    Private:
      Type: AWS::S3::Bucket # pass
      Properties:
        AccessControl: Private
  `,
}
