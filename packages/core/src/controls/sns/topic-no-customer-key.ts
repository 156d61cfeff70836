import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sns/topic-no-customer-key',
  title: 'Messages about the workload are not encrypted with a key of yours',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SNS::Topic',
  stages: ['deploy', 'generate', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Messages may carry places of results and the results themselves; without a key of yours nobody but the topic’s policy decides who reads them.',
  mappings: {
    'aws-security-hub': ['SNS.1'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (topic) => usesCustomerKey(topic.at('KmsMasterKeyId')),
  remedy: [reference('KmsMasterKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefaultConfig:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants: [{ ModelName: a, VariantName: a }]
        AsyncInferenceConfig: { OutputConfig: { S3OutputPath: s3://results/, NotificationConfig: { SuccessTopic: !Ref ByDefault } } }
    ManagedByAwsConfig:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants: [{ ModelName: a, VariantName: a }]
        AsyncInferenceConfig: { OutputConfig: { S3OutputPath: s3://results/, NotificationConfig: { SuccessTopic: !Ref ManagedByAws } } }
    ByParameterConfig:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants: [{ ModelName: a, VariantName: a }]
        AsyncInferenceConfig: { OutputConfig: { S3OutputPath: s3://results/, NotificationConfig: { SuccessTopic: !Ref ByParameter } } }
    OwnConfig:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants: [{ ModelName: a, VariantName: a }]
        AsyncInferenceConfig: { OutputConfig: { S3OutputPath: s3://results/, NotificationConfig: { SuccessTopic: !Ref Own } } }
    ByDefault:
      Type: AWS::SNS::Topic # fail
    ManagedByAws:
      Type: AWS::SNS::Topic
      Properties:
        KmsMasterKeyId: alias/aws/sns # fail
    ByParameter:
      Type: AWS::SNS::Topic
      Properties:
        KmsMasterKeyId: !Ref KeyArn # unknown
    Own:
      Type: AWS::SNS::Topic # pass
      Properties:
        KmsMasterKeyId: !Ref Key
    Key:
      Type: AWS::KMS::Key
  `,
}
