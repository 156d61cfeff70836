import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'transcribe/output-no-customer-key',
  title: 'Transcript is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::Transcribe::TranscriptionJob', 'AWS::Transcribe::CallAnalyticsJob'],
  stages: ['prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The transcript is every word of a call; reading the bucket is then enough, and no key policy stands in between.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('OutputEncryptionKMSKeyId')),
  remedy: [reference('OutputEncryptionKMSKeyId', 'AWS::KMS::Key')],
  examples: `
    TranscriptionJobByDefault:
      Type: AWS::Transcribe::TranscriptionJob # fail
      Properties: {}
    TranscriptionJobWithKey:
      Type: AWS::Transcribe::TranscriptionJob # pass
      Properties:
        OutputEncryptionKMSKeyId: !GetAtt Key.Arn
    TranscriptionJobWithKeyOfAws:
      Type: AWS::Transcribe::TranscriptionJob
      Properties:
        OutputEncryptionKMSKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    TranscriptionJobByParameter:
      Type: AWS::Transcribe::TranscriptionJob
      Properties:
        OutputEncryptionKMSKeyId: !Ref KeyArn # unknown
    CallAnalyticsJobByDefault:
      Type: AWS::Transcribe::CallAnalyticsJob # fail
      Properties: {}
    CallAnalyticsJobWithKey:
      Type: AWS::Transcribe::CallAnalyticsJob # pass
      Properties:
        OutputEncryptionKMSKeyId: !GetAtt Key.Arn
    CallAnalyticsJobByParameter:
      Type: AWS::Transcribe::CallAnalyticsJob
      Properties:
        OutputEncryptionKMSKeyId: !Ref KeyArn # unknown
  `,
}
