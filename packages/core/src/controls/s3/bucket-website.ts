import { remove } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 's3/bucket-website',
  title: 'Bucket of the workload is a website',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3::Bucket',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'data-protection',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'A website endpoint serves objects over plain HTTP to anybody who may read them, and works only when that is everybody: data and models have no place behind one.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.3'], 'mitre-atlas': ['AML.T0025'] },
  evaluate: (bucket) => bucket.at('WebsiteConfiguration').isUnset(),
  remedy: [remove('WebsiteConfiguration')],
  examples: `
    Conditions:
      HasSite: !Equals [!Ref Site, 'yes']
    Resources:
      Model:
        Type: AWS::SageMaker::Model
        Properties:
          Containers:
            - ModelDataUrl: !Sub s3://\${ByDefault}/model.tar.gz
            - ModelDataUrl: !Sub s3://\${Site}/model.tar.gz
            - ModelDataUrl: !Sub s3://\${ByCondition}/model.tar.gz
      ByDefault:
        Type: AWS::S3::Bucket # pass
      Site:
        Type: AWS::S3::Bucket
        Properties:
          WebsiteConfiguration: { IndexDocument: index.html } # fail
      ByCondition:
        Type: AWS::S3::Bucket
        Properties:
          WebsiteConfiguration: !If [HasSite, { IndexDocument: index.html }, !Ref AWS::NoValue] # unknown
  `,
}
