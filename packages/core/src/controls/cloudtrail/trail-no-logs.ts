import { create, SELF, set, supplied } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { logWriter } from '../shared/index.ts'

export const control: Control = {
  id: 'cloudtrail/trail-no-logs',
  title: 'Record of calls does not reach CloudWatch Logs',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::CloudTrail::Trail',
  stages: ['monitor'],
  domain: 'monitoring',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Nothing can raise an alarm on a call: a deleted guardrail or a stopped log is found when somebody opens the files.',
  mappings: {
    'aws-security-hub': ['CloudTrail.5'],
    'aws-fsbp': ['CloudTrail.5'],
    'cis-aws': ['3.4'],
    'nist-800-53-r5': ['AU-2', 'AU-9', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
  },
  evaluate: (trail) => trail.at('CloudWatchLogsLogGroupArn').isSet(),
  remedy: [
    create('AWS::Logs::LogGroup', { RetentionInDays: 365, KmsKeyId: supplied('AWS::KMS::Key') }),
    create('AWS::IAM::Role', logWriter('cloudtrail.amazonaws.com', `${SELF}LogGroup`)),
    set('CloudWatchLogsLogGroupArn', { 'Fn::GetAtt': [`${SELF}LogGroup`, 'Arn'] }),
    set('CloudWatchLogsRoleArn', { 'Fn::GetAtt': [`${SELF}Role`, 'Arn'] }),
  ],
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
        CloudWatchLogsLogGroupArn: !Ref LogArn # unknown
    Watched:
      Type: AWS::CloudTrail::Trail # pass
      Properties:
        IsLogging: true
        S3BucketName: trails
        CloudWatchLogsLogGroupArn: !GetAtt Log.Arn
        CloudWatchLogsRoleArn: arn:aws:iam::111122223333:role/trail
    Log:
      Type: AWS::Logs::LogGroup
  `,
}
