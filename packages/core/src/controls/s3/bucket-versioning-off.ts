import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 's3/bucket-versioning-off',
  title: 'Bucket of data or models keeps no earlier versions',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3::Bucket',
  assets: ['training-data', 'model-artifact', 'rag-source', 'code', 'feature-store'],
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'model-integrity',
  threats: ['data-poisoning'],
  responsibility: 'customer',
  why: 'Poisoned data, an altered model or a deletion overwrites the only copy: there is nothing to compare with and nothing to go back to.',
  mappings: {
    'aws-security-hub': ['S3.14'],
    'nist-800-53-r5': ['CP-9', 'SI-12'],
    'iso-27001': ['A.8.13'],
    soc2: ['A1.2'],
    'mitre-atlas': ['AML.T0020'],
  },
  evaluate: (bucket) => bucket.at('VersioningConfiguration.Status').equals('Enabled'),
  remedy: [set('VersioningConfiguration.Status', 'Enabled')],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - ModelDataUrl: !Sub s3://\${ByDefault}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Suspended}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${ByParameter}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Kept}/model.tar.gz
    ByDefault:
      Type: AWS::S3::Bucket # fail
    Suspended:
      Type: AWS::S3::Bucket
      Properties:
        VersioningConfiguration: { Status: Suspended } # fail
    ByParameter:
      Type: AWS::S3::Bucket
      Properties:
        VersioningConfiguration: { Status: !Ref Versioning } # unknown
    Kept:
      Type: AWS::S3::Bucket # pass
      Properties:
        VersioningConfiguration: { Status: Enabled }
    ForNothing:
      Type: AWS::S3::Bucket
  `,
}
