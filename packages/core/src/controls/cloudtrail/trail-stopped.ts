import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'cloudtrail/trail-stopped',
  title: 'Record of calls is switched off',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::CloudTrail::Trail',
  stages: ['monitor'],
  domain: 'monitoring',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whatever is done with models and data from now on, nobody will be able to say who did it.',
  mappings: {
    'cis-aws': ['3.1'],
    'nist-800-53-r5': ['AU-2', 'AU-9', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
  },
  evaluate: (trail) => trail.at('IsLogging').equals(true),
  remedy: [set('IsLogging', true)],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties: { PrimaryContainer: { ModelDataUrl: !Sub 's3://\${Data}/model.tar.gz' } }
    Data:
      Type: AWS::S3::Bucket
    Stopped:
      Type: AWS::CloudTrail::Trail
      Properties:
        S3BucketName: trails
        IsLogging: false # fail
    ByParameter:
      Type: AWS::CloudTrail::Trail
      Properties:
        S3BucketName: trails
        IsLogging: !Ref Record # unknown
    Recording:
      Type: AWS::CloudTrail::Trail # pass
      Properties:
        S3BucketName: trails
        IsLogging: true
  `,
}
