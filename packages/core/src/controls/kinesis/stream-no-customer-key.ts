import { reference, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'kinesis/stream-no-customer-key',
  title: 'Stream of the workload is not encrypted with a key of yours',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Kinesis::Stream',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'What agents remember about people flows through the stream; whoever may read it reads everything.',
  mappings: {
    'aws-security-hub': ['Kinesis.1'],
    'aws-fsbp': ['Kinesis.1'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (stream) => usesCustomerKey(stream.at('StreamEncryption.KeyId')),
  remedy: [
    set('StreamEncryption.EncryptionType', 'KMS'),
    reference('StreamEncryption.KeyId', 'AWS::KMS::Key'),
  ],
  examples: `
    ByDefaultMemory:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: bydefault
        EventExpiryDuration: 30
        StreamDeliveryResources: { Resources: [{ Kinesis: { DataStreamArn: !GetAtt ByDefault.Arn, ContentConfigurations: [{ Type: MEMORY_RECORDS, Level: FULL_CONTENT }] } }] }
    ManagedByAwsMemory:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: managedbyaws
        EventExpiryDuration: 30
        StreamDeliveryResources: { Resources: [{ Kinesis: { DataStreamArn: !GetAtt ManagedByAws.Arn, ContentConfigurations: [{ Type: MEMORY_RECORDS, Level: FULL_CONTENT }] } }] }
    ByParameterMemory:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: byparameter
        EventExpiryDuration: 30
        StreamDeliveryResources: { Resources: [{ Kinesis: { DataStreamArn: !GetAtt ByParameter.Arn, ContentConfigurations: [{ Type: MEMORY_RECORDS, Level: FULL_CONTENT }] } }] }
    OwnMemory:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: own
        EventExpiryDuration: 30
        StreamDeliveryResources: { Resources: [{ Kinesis: { DataStreamArn: !GetAtt Own.Arn, ContentConfigurations: [{ Type: MEMORY_RECORDS, Level: FULL_CONTENT }] } }] }
    ByDefault:
      Type: AWS::Kinesis::Stream # fail
    ManagedByAws:
      Type: AWS::Kinesis::Stream
      Properties:
        StreamEncryption: { EncryptionType: KMS, KeyId: alias/aws/kinesis } # fail
    ByParameter:
      Type: AWS::Kinesis::Stream
      Properties:
        StreamEncryption: { EncryptionType: KMS, KeyId: !Ref KeyArn } # unknown
    Own:
      Type: AWS::Kinesis::Stream # pass
      Properties:
        StreamEncryption: { EncryptionType: KMS, KeyId: !GetAtt Key.Arn }
    Key:
      Type: AWS::KMS::Key
  `,
}
