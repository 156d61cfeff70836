import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 's3/bucket-no-object-lock',
  title: 'Model artifacts can be overwritten or deleted by whoever may write',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3::Bucket',
  assets: ['model-artifact'],
  stages: ['train', 'deploy'],
  domain: 'model-integrity',
  threats: ['data-poisoning'],
  responsibility: 'customer',
  why: 'Without a lock an intruder with write access deletes every version of the model, the good ones included, or extorts you with the last copy.',
  mappings: {
    'aws-security-hub': ['S3.15'],
    'nist-800-53-r5': ['CP-9', 'SI-7'],
    'iso-27001': ['A.8.13'],
    'mitre-atlas': ['AML.T0018'],
  },
  evaluate: (bucket) => bucket.at('ObjectLockEnabled').equals(true),
  remedy: [set('ObjectLockEnabled', true)],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - ModelDataUrl: !Sub s3://\${ByDefault}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${ByParameter}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Locked}/model.tar.gz
    ByDefault:
      Type: AWS::S3::Bucket # fail
    ByParameter:
      Type: AWS::S3::Bucket
      Properties:
        ObjectLockEnabled: !Ref Lock # unknown
    Locked:
      Type: AWS::S3::Bucket # pass
      Properties:
        ObjectLockEnabled: true
        VersioningConfiguration: { Status: Enabled }
    ForNothing:
      Type: AWS::S3::Bucket
  `,
}
