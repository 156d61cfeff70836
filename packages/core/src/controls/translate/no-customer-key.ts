import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

/** Where each type names its key. */
const keys: Readonly<Record<string, string>> = {
  'AWS::Translate::ParallelData': 'EncryptionKey.Id',
  'AWS::Translate::TextTranslationJob': 'OutputDataConfig.EncryptionKey.Id',
}

export const control: Control = {
  id: 'translate/no-customer-key',
  title: 'Translation is not encrypted with a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::Translate::ParallelData', 'AWS::Translate::TextTranslationJob'],
  stages: ['prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Your texts and their translations are kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at(keys[resource.type] ?? '')),
  remedy: [
    reference('EncryptionKey.Id', 'AWS::KMS::Key'),
    reference('OutputDataConfig.EncryptionKey.Id', 'AWS::KMS::Key'),
  ],
  examples: `
    ParallelDataByDefault:
      Type: AWS::Translate::ParallelData # fail
      Properties: {}
    ParallelDataWithKey:
      Type: AWS::Translate::ParallelData # pass
      Properties:
        EncryptionKey:
          Id: !GetAtt Key.Arn
    ParallelDataWithKeyOfAws:
      Type: AWS::Translate::ParallelData
      Properties:
        EncryptionKey:
          Id: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ParallelDataByParameter:
      Type: AWS::Translate::ParallelData
      Properties:
        EncryptionKey:
          Id: !Ref KeyArn # unknown
    TextTranslationJobByDefault:
      Type: AWS::Translate::TextTranslationJob # fail
      Properties: {}
    TextTranslationJobWithKey:
      Type: AWS::Translate::TextTranslationJob # pass
      Properties:
        OutputDataConfig:
          EncryptionKey:
            Id: !GetAtt Key.Arn
    TextTranslationJobByParameter:
      Type: AWS::Translate::TextTranslationJob
      Properties:
        OutputDataConfig:
          EncryptionKey:
            Id: !Ref KeyArn # unknown
  `,
}
