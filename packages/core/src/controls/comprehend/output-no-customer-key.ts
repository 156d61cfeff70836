import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'comprehend/output-no-customer-key',
  title: 'Results of a Comprehend job are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::Comprehend::DocumentClassificationJob',
    'AWS::Comprehend::EntitiesDetectionJob',
    'AWS::Comprehend::KeyPhrasesDetectionJob',
    'AWS::Comprehend::SentimentDetectionJob',
    'AWS::Comprehend::TargetedSentimentDetectionJob',
    'AWS::Comprehend::TopicsDetectionJob',
    'AWS::Comprehend::DominantLanguageDetectionJob',
    'AWS::Comprehend::PiiEntitiesDetectionJob',
    'AWS::Comprehend::EventsDetectionJob',
  ],
  stages: ['prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The results name people, places and personal data in your documents; reading the bucket is then enough, and no key policy stands in between.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('OutputDataConfig.KmsKeyId')),
  remedy: [reference('OutputDataConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    DocumentClassificationJobByDefault:
      Type: AWS::Comprehend::DocumentClassificationJob # fail
      Properties: {}
    DocumentClassificationJobWithKey:
      Type: AWS::Comprehend::DocumentClassificationJob # pass
      Properties:
        OutputDataConfig:
          KmsKeyId: !GetAtt Key.Arn
    DocumentClassificationJobWithKeyOfAws:
      Type: AWS::Comprehend::DocumentClassificationJob
      Properties:
        OutputDataConfig:
          KmsKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    DocumentClassificationJobByParameter:
      Type: AWS::Comprehend::DocumentClassificationJob
      Properties:
        OutputDataConfig:
          KmsKeyId: !Ref KeyArn # unknown
    EntitiesDetectionJobByDefault:
      Type: AWS::Comprehend::EntitiesDetectionJob # fail
      Properties: {}
    EntitiesDetectionJobWithKey:
      Type: AWS::Comprehend::EntitiesDetectionJob # pass
      Properties:
        OutputDataConfig:
          KmsKeyId: !GetAtt Key.Arn
    EntitiesDetectionJobByParameter:
      Type: AWS::Comprehend::EntitiesDetectionJob
      Properties:
        OutputDataConfig:
          KmsKeyId: !Ref KeyArn # unknown
    KeyPhrasesDetectionJobByDefault:
      Type: AWS::Comprehend::KeyPhrasesDetectionJob # fail
      Properties: {}
    KeyPhrasesDetectionJobWithKey:
      Type: AWS::Comprehend::KeyPhrasesDetectionJob # pass
      Properties:
        OutputDataConfig:
          KmsKeyId: !GetAtt Key.Arn
    KeyPhrasesDetectionJobByParameter:
      Type: AWS::Comprehend::KeyPhrasesDetectionJob
      Properties:
        OutputDataConfig:
          KmsKeyId: !Ref KeyArn # unknown
    SentimentDetectionJobByDefault:
      Type: AWS::Comprehend::SentimentDetectionJob # fail
      Properties: {}
    SentimentDetectionJobWithKey:
      Type: AWS::Comprehend::SentimentDetectionJob # pass
      Properties:
        OutputDataConfig:
          KmsKeyId: !GetAtt Key.Arn
    SentimentDetectionJobByParameter:
      Type: AWS::Comprehend::SentimentDetectionJob
      Properties:
        OutputDataConfig:
          KmsKeyId: !Ref KeyArn # unknown
    TargetedSentimentDetectionJobByDefault:
      Type: AWS::Comprehend::TargetedSentimentDetectionJob # fail
      Properties: {}
    TargetedSentimentDetectionJobWithKey:
      Type: AWS::Comprehend::TargetedSentimentDetectionJob # pass
      Properties:
        OutputDataConfig:
          KmsKeyId: !GetAtt Key.Arn
    TargetedSentimentDetectionJobByParameter:
      Type: AWS::Comprehend::TargetedSentimentDetectionJob
      Properties:
        OutputDataConfig:
          KmsKeyId: !Ref KeyArn # unknown
    TopicsDetectionJobByDefault:
      Type: AWS::Comprehend::TopicsDetectionJob # fail
      Properties: {}
    TopicsDetectionJobWithKey:
      Type: AWS::Comprehend::TopicsDetectionJob # pass
      Properties:
        OutputDataConfig:
          KmsKeyId: !GetAtt Key.Arn
    TopicsDetectionJobByParameter:
      Type: AWS::Comprehend::TopicsDetectionJob
      Properties:
        OutputDataConfig:
          KmsKeyId: !Ref KeyArn # unknown
    DominantLanguageDetectionJobByDefault:
      Type: AWS::Comprehend::DominantLanguageDetectionJob # fail
      Properties: {}
    DominantLanguageDetectionJobWithKey:
      Type: AWS::Comprehend::DominantLanguageDetectionJob # pass
      Properties:
        OutputDataConfig:
          KmsKeyId: !GetAtt Key.Arn
    DominantLanguageDetectionJobByParameter:
      Type: AWS::Comprehend::DominantLanguageDetectionJob
      Properties:
        OutputDataConfig:
          KmsKeyId: !Ref KeyArn # unknown
    PiiEntitiesDetectionJobByDefault:
      Type: AWS::Comprehend::PiiEntitiesDetectionJob # fail
      Properties: {}
    PiiEntitiesDetectionJobWithKey:
      Type: AWS::Comprehend::PiiEntitiesDetectionJob # pass
      Properties:
        OutputDataConfig:
          KmsKeyId: !GetAtt Key.Arn
    PiiEntitiesDetectionJobByParameter:
      Type: AWS::Comprehend::PiiEntitiesDetectionJob
      Properties:
        OutputDataConfig:
          KmsKeyId: !Ref KeyArn # unknown
    EventsDetectionJobByDefault:
      Type: AWS::Comprehend::EventsDetectionJob # fail
      Properties: {}
    EventsDetectionJobWithKey:
      Type: AWS::Comprehend::EventsDetectionJob # pass
      Properties:
        OutputDataConfig:
          KmsKeyId: !GetAtt Key.Arn
    EventsDetectionJobByParameter:
      Type: AWS::Comprehend::EventsDetectionJob
      Properties:
        OutputDataConfig:
          KmsKeyId: !Ref KeyArn # unknown
  `,
}
