import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'rekognition/no-customer-key',
  title: 'Rekognition keeps video, models or results without a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::Rekognition::StreamProcessor',
    'AWS::Rekognition::ProjectVersion',
    'AWS::Rekognition::MediaAnalysisJob',
  ],
  stages: ['train', 'prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Faces and scenes, or what a model learned from them, are kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('KmsKeyId')),
  remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    StreamProcessorByDefault:
      Type: AWS::Rekognition::StreamProcessor # fail
      Properties: {}
    StreamProcessorWithKey:
      Type: AWS::Rekognition::StreamProcessor # pass
      Properties:
        KmsKeyId: !GetAtt Key.Arn
    StreamProcessorWithKeyOfAws:
      Type: AWS::Rekognition::StreamProcessor
      Properties:
        KmsKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    StreamProcessorByParameter:
      Type: AWS::Rekognition::StreamProcessor
      Properties:
        KmsKeyId: !Ref KeyArn # unknown
    ProjectVersionByDefault:
      Type: AWS::Rekognition::ProjectVersion # fail
      Properties: {}
    ProjectVersionWithKey:
      Type: AWS::Rekognition::ProjectVersion # pass
      Properties:
        KmsKeyId: !GetAtt Key.Arn
    ProjectVersionByParameter:
      Type: AWS::Rekognition::ProjectVersion
      Properties:
        KmsKeyId: !Ref KeyArn # unknown
    MediaAnalysisJobByDefault:
      Type: AWS::Rekognition::MediaAnalysisJob # fail
      Properties: {}
    MediaAnalysisJobWithKey:
      Type: AWS::Rekognition::MediaAnalysisJob # pass
      Properties:
        KmsKeyId: !GetAtt Key.Arn
    MediaAnalysisJobByParameter:
      Type: AWS::Rekognition::MediaAnalysisJob
      Properties:
        KmsKeyId: !Ref KeyArn # unknown
  `,
}
