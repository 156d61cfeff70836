import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'comprehend/job-no-vpc',
  title: 'Comprehend reads documents outside of a VPC',
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
  domain: 'network',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Documents and results travel over a network of Amazon Comprehend, past your endpoint policies and flow logs: a bucket policy that admits your VPC only cannot be written.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.20', 'A.8.22'], soc2: ['CC6.6'] },
  evaluate: (resource) =>
    resource
      .at(resource.type === 'AWS::Comprehend::Flywheel' ? 'DataSecurityConfig.VpcConfig' : 'VpcConfig')
      .isSet(),
  remedy: [advise('name private subnets with an S3 endpoint, and a security group, in `VpcConfig`')],
  examples: `
    Classifier:
      Type: AWS::Comprehend::DocumentClassifier # fail
      Properties: { DocumentClassifierName: triage }
    Job:
      Type: AWS::Comprehend::EntitiesDetectionJob # fail
      Properties: { JobName: nightly }
    Flywheel:
      Type: AWS::Comprehend::Flywheel # fail
      Properties: { FlywheelName: triage }
    InVpc:
      Type: AWS::Comprehend::DocumentClassifier # pass
      Properties: { DocumentClassifierName: triage, VpcConfig: { Subnets: [subnet-1], SecurityGroupIds: [sg-1] } }
    FlywheelInVpc:
      Type: AWS::Comprehend::Flywheel # pass
      Properties: { FlywheelName: triage, DataSecurityConfig: { VpcConfig: { Subnets: [subnet-1], SecurityGroupIds: [sg-1] } } }
    ByParameter:
      Type: AWS::Comprehend::EntityRecognizer
      Properties:
        RecognizerName: names
        VpcConfig: !Ref Vpc # unknown
  `,
}
