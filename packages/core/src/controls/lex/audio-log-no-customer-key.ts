import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'lex/audio-log-no-customer-key',
  title: 'Recordings of a bot are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Lex::BotAlias',
  stages: ['generate', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The recordings are the voices and words of your users; reading the bucket is then enough, and no key policy stands in between.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (alias) =>
    alias
      .at('ConversationLogSettings.AudioLogSettings')
      .each((log) =>
        onlyWhen(log.at('Enabled').equals(true), () =>
          usesCustomerKey(log.at('Destination.S3Bucket.KmsKeyArn')),
        ),
      ),
  remedy: [reference('.Destination.S3Bucket.KmsKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Lex::BotAlias
      Properties:
        BotAliasName: live
        BotId: ABCDEFGHIJ
        ConversationLogSettings:
          AudioLogSettings:
            - Enabled: true
              Destination:
                S3Bucket: # fail
                  S3BucketArn: arn:aws:s3:::calls
                  LogPrefix: live
    WithKey:
      Type: AWS::Lex::BotAlias # pass
      Properties:
        BotAliasName: live
        BotId: ABCDEFGHIJ
        ConversationLogSettings:
          AudioLogSettings:
            - { Enabled: true, Destination: { S3Bucket: { S3BucketArn: 'arn:aws:s3:::calls', LogPrefix: live, KmsKeyArn: !GetAtt Key.Arn } } }
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    SwitchedOff:
      Type: AWS::Lex::BotAlias
      Properties:
        BotAliasName: live
        BotId: ABCDEFGHIJ
        ConversationLogSettings:
          AudioLogSettings:
            - { Enabled: false, Destination: { S3Bucket: { S3BucketArn: 'arn:aws:s3:::calls', LogPrefix: live } } }
    ByParameter:
      Type: AWS::Lex::BotAlias
      Properties:
        BotAliasName: live
        BotId: ABCDEFGHIJ
        ConversationLogSettings:
          AudioLogSettings:
            - Enabled: true
              Destination:
                S3Bucket:
                  S3BucketArn: arn:aws:s3:::calls
                  KmsKeyArn: !Ref KeyArn # unknown
  `,
}
