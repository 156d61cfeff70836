import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'cloudtrail/trail-one-region',
  title: 'Record of calls leaves out other Regions',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::CloudTrail::Trail',
  stages: ['monitor'],
  domain: 'monitoring',
  threats: ['unauthorized-access', 'denial-of-service'],
  responsibility: 'customer',
  why: 'Stolen credentials are used where nobody looks: models are called and instances started in a Region that leaves no trace.',
  mappings: {
    'aws-security-hub': ['CloudTrail.1'],
    'aws-fsbp': ['CloudTrail.1'],
    'cis-aws': ['3.1'],
    'nist-800-53-r5': ['AU-2', 'AU-9', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
  },
  evaluate: (trail) => trail.at('IsMultiRegionTrail').equals(true),
  remedy: [set('IsMultiRegionTrail', true)],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties: { PrimaryContainer: { ModelDataUrl: !Sub 's3://\${Data}/model.tar.gz' } }
    Data:
      Type: AWS::S3::Bucket
    ByDefault:
      Type: AWS::CloudTrail::Trail # fail
      Properties:
        IsLogging: true
        S3BucketName: trails
    ByParameter:
      Type: AWS::CloudTrail::Trail
      Properties:
        IsLogging: true
        S3BucketName: trails
        IsMultiRegionTrail: !Ref AllRegions # unknown
    Everywhere:
      Type: AWS::CloudTrail::Trail # pass
      Properties:
        IsLogging: true
        S3BucketName: trails
        IsMultiRegionTrail: true
  `,
}
