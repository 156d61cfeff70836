import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'cloudtrail/trail-no-customer-key',
  title: 'Record of calls is not encrypted with a key of yours',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::CloudTrail::Trail',
  stages: ['monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever may read the bucket reads who does what with which data: a map for the next step.',
  mappings: {
    'aws-security-hub': ['CloudTrail.2'],
    'aws-fsbp': ['CloudTrail.2'],
    'cis-aws': ['3.5'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (trail) => usesCustomerKey(trail.at('KMSKeyId')),
  remedy: [reference('KMSKeyId', 'AWS::KMS::Key')],
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
        KMSKeyId: !Ref KeyArn # unknown
    Own:
      Type: AWS::CloudTrail::Trail # pass
      Properties:
        IsLogging: true
        S3BucketName: trails
        KMSKeyId: !GetAtt Key.Arn
    Key:
      Type: AWS::KMS::Key
  `,
}
