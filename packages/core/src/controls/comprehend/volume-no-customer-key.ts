import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

/** Where each type names its key. */
const keys: Readonly<Record<string, string>> = {
  'AWS::Comprehend::DocumentClassifier': 'VolumeKmsKeyId',
  'AWS::Comprehend::EntityRecognizer': 'VolumeKmsKeyId',
  'AWS::Comprehend::Flywheel': 'DataSecurityConfig.VolumeKmsKeyId',
  'AWS::Comprehend::DocumentClassificationJob': 'VolumeKmsKeyId',
  'AWS::Comprehend::EntitiesDetectionJob': 'VolumeKmsKeyId',
  'AWS::Comprehend::KeyPhrasesDetectionJob': 'VolumeKmsKeyId',
  'AWS::Comprehend::SentimentDetectionJob': 'VolumeKmsKeyId',
  'AWS::Comprehend::TargetedSentimentDetectionJob': 'VolumeKmsKeyId',
  'AWS::Comprehend::TopicsDetectionJob': 'VolumeKmsKeyId',
  'AWS::Comprehend::DominantLanguageDetectionJob': 'VolumeKmsKeyId',
}

export const control: Control = {
  id: 'comprehend/volume-no-customer-key',
  title: 'Comprehend job keeps its volume without a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::Comprehend::DocumentClassifier',
    'AWS::Comprehend::EntityRecognizer',
    'AWS::Comprehend::Flywheel',
    'AWS::Comprehend::DocumentClassificationJob',
    'AWS::Comprehend::EntitiesDetectionJob',
    'AWS::Comprehend::KeyPhrasesDetectionJob',
    'AWS::Comprehend::SentimentDetectionJob',
    'AWS::Comprehend::TargetedSentimentDetectionJob',
    'AWS::Comprehend::TopicsDetectionJob',
    'AWS::Comprehend::DominantLanguageDetectionJob',
  ],
  stages: ['train', 'prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'While the job runs, documents lie on a disk under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at(keys[resource.type] ?? '')),
  remedy: [
    reference('VolumeKmsKeyId', 'AWS::KMS::Key'),
    reference('DataSecurityConfig.VolumeKmsKeyId', 'AWS::KMS::Key'),
  ],
  examples: `
    DocumentClassifierByDefault:
      Type: AWS::Comprehend::DocumentClassifier # fail
      Properties: {}
    DocumentClassifierWithKey:
      Type: AWS::Comprehend::DocumentClassifier # pass
      Properties:
        VolumeKmsKeyId: !GetAtt Key.Arn
    DocumentClassifierWithKeyOfAws:
      Type: AWS::Comprehend::DocumentClassifier
      Properties:
        VolumeKmsKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    DocumentClassifierByParameter:
      Type: AWS::Comprehend::DocumentClassifier
      Properties:
        VolumeKmsKeyId: !Ref KeyArn # unknown
    EntityRecognizerByDefault:
      Type: AWS::Comprehend::EntityRecognizer # fail
      Properties: {}
    EntityRecognizerWithKey:
      Type: AWS::Comprehend::EntityRecognizer # pass
      Properties:
        VolumeKmsKeyId: !GetAtt Key.Arn
    EntityRecognizerByParameter:
      Type: AWS::Comprehend::EntityRecognizer
      Properties:
        VolumeKmsKeyId: !Ref KeyArn # unknown
    FlywheelByDefault:
      Type: AWS::Comprehend::Flywheel # fail
      Properties: {}
    FlywheelWithKey:
      Type: AWS::Comprehend::Flywheel # pass
      Properties:
        DataSecurityConfig:
          VolumeKmsKeyId: !GetAtt Key.Arn
    FlywheelByParameter:
      Type: AWS::Comprehend::Flywheel
      Properties:
        DataSecurityConfig:
          VolumeKmsKeyId: !Ref KeyArn # unknown
    DocumentClassificationJobByDefault:
      Type: AWS::Comprehend::DocumentClassificationJob # fail
      Properties: {}
    DocumentClassificationJobWithKey:
      Type: AWS::Comprehend::DocumentClassificationJob # pass
      Properties:
        VolumeKmsKeyId: !GetAtt Key.Arn
    DocumentClassificationJobByParameter:
      Type: AWS::Comprehend::DocumentClassificationJob
      Properties:
        VolumeKmsKeyId: !Ref KeyArn # unknown
    EntitiesDetectionJobByDefault:
      Type: AWS::Comprehend::EntitiesDetectionJob # fail
      Properties: {}
    EntitiesDetectionJobWithKey:
      Type: AWS::Comprehend::EntitiesDetectionJob # pass
      Properties:
        VolumeKmsKeyId: !GetAtt Key.Arn
    EntitiesDetectionJobByParameter:
      Type: AWS::Comprehend::EntitiesDetectionJob
      Properties:
        VolumeKmsKeyId: !Ref KeyArn # unknown
    KeyPhrasesDetectionJobByDefault:
      Type: AWS::Comprehend::KeyPhrasesDetectionJob # fail
      Properties: {}
    KeyPhrasesDetectionJobWithKey:
      Type: AWS::Comprehend::KeyPhrasesDetectionJob # pass
      Properties:
        VolumeKmsKeyId: !GetAtt Key.Arn
    KeyPhrasesDetectionJobByParameter:
      Type: AWS::Comprehend::KeyPhrasesDetectionJob
      Properties:
        VolumeKmsKeyId: !Ref KeyArn # unknown
    SentimentDetectionJobByDefault:
      Type: AWS::Comprehend::SentimentDetectionJob # fail
      Properties: {}
    SentimentDetectionJobWithKey:
      Type: AWS::Comprehend::SentimentDetectionJob # pass
      Properties:
        VolumeKmsKeyId: !GetAtt Key.Arn
    SentimentDetectionJobByParameter:
      Type: AWS::Comprehend::SentimentDetectionJob
      Properties:
        VolumeKmsKeyId: !Ref KeyArn # unknown
    TargetedSentimentDetectionJobByDefault:
      Type: AWS::Comprehend::TargetedSentimentDetectionJob # fail
      Properties: {}
    TargetedSentimentDetectionJobWithKey:
      Type: AWS::Comprehend::TargetedSentimentDetectionJob # pass
      Properties:
        VolumeKmsKeyId: !GetAtt Key.Arn
    TargetedSentimentDetectionJobByParameter:
      Type: AWS::Comprehend::TargetedSentimentDetectionJob
      Properties:
        VolumeKmsKeyId: !Ref KeyArn # unknown
    TopicsDetectionJobByDefault:
      Type: AWS::Comprehend::TopicsDetectionJob # fail
      Properties: {}
    TopicsDetectionJobWithKey:
      Type: AWS::Comprehend::TopicsDetectionJob # pass
      Properties:
        VolumeKmsKeyId: !GetAtt Key.Arn
    TopicsDetectionJobByParameter:
      Type: AWS::Comprehend::TopicsDetectionJob
      Properties:
        VolumeKmsKeyId: !Ref KeyArn # unknown
    DominantLanguageDetectionJobByDefault:
      Type: AWS::Comprehend::DominantLanguageDetectionJob # fail
      Properties: {}
    DominantLanguageDetectionJobWithKey:
      Type: AWS::Comprehend::DominantLanguageDetectionJob # pass
      Properties:
        VolumeKmsKeyId: !GetAtt Key.Arn
    DominantLanguageDetectionJobByParameter:
      Type: AWS::Comprehend::DominantLanguageDetectionJob
      Properties:
        VolumeKmsKeyId: !Ref KeyArn # unknown
  `,
}
