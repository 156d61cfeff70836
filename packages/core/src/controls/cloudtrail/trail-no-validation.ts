import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'cloudtrail/trail-no-validation',
  title: 'Record of calls about the workload can be changed unseen',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::CloudTrail::Trail',
  stages: ['monitor'],
  domain: 'monitoring',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'An intruder takes the lines about themselves out of the files, and nothing shows that they were ever there.',
  mappings: {
    'aws-security-hub': ['CloudTrail.4'],
    'aws-fsbp': ['CloudTrail.4'],
    'cis-aws': ['3.2'],
    'nist-800-53-r5': ['AU-2', 'AU-9', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
  },
  evaluate: (trail) => trail.at('EnableLogFileValidation').equals(true),
  remedy: [set('EnableLogFileValidation', true)],
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
        EnableLogFileValidation: !Ref Validate # unknown
    Validated:
      Type: AWS::CloudTrail::Trail # pass
      Properties:
        IsLogging: true
        S3BucketName: trails
        EnableLogFileValidation: true
  `,
}
