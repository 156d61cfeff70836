import { notApplicable, type ResourceView } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/**
 * Whether nothing but knowledge bases writes to a log: they tell how each document was taken in, and no prompt.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-bases-logging.html
 */
function isOfIngestion(group: ResourceView): boolean {
  const writers = group.referrers()
  const destinations = writers.filter(({ type }) => type === 'AWS::Logs::DeliveryDestination')
  const sources = destinations
    .flatMap((destination) => destination.referrers('AWS::Logs::Delivery'))
    .flatMap((delivery) => delivery.targets(delivery.at('DeliverySourceName'), SOURCE).views)
  const bases = sources.flatMap((source) => source.targets(source.at('ResourceArn'), BASE).views)
  return destinations.length === writers.length && bases.length > 0 && bases.length === sources.length
}

const SOURCE = 'AWS::Logs::DeliverySource'
const BASE = 'AWS::Bedrock::KnowledgeBase'

/**
 * What people type by mistake or to be helped: contacts, cards and credentials. Both statements have to name the same.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/mask-sensitive-log-data-start.html
 */
const IDENTIFIERS = [
  'Address',
  'AwsSecretKey',
  'CreditCardNumber',
  'CreditCardSecurityCode',
  'EmailAddress',
  'Name',
  'OpenSshPrivateKey',
  'PgpPrivateKey',
  'PkcsPrivateKey',
  'PuttyPrivateKey',
].map((name) => `arn:aws:dataprotection::aws:data-identifier/${name}`)

const MASKED = {
  Name: 'mask-personal-data',
  Version: '2021-06-01',
  Statement: [
    { Sid: 'audit', DataIdentifier: IDENTIFIERS, Operation: { Audit: { FindingsDestination: {} } } },
    { Sid: 'mask', DataIdentifier: IDENTIFIERS, Operation: { Deidentify: { MaskConfig: {} } } },
  ],
}

export const control: Control = {
  id: 'logs/prompt-log-unmasked',
  title: 'Log of prompts and answers masks nothing',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Logs::LogGroup',
  assets: ['prompt-log'],
  stages: ['generate', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'What users type, names, cards and passwords included, stands in clear text before everybody who may read the log to find a bug.',
  mappings: {
    'nist-800-53-r5': ['SI-12', 'AU-9'],
    'iso-27001': ['A.8.11', 'A.8.12'],
    gdpr: ['Art. 25', 'Art. 32'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (group) =>
    isOfIngestion(group)
      ? notApplicable(group.place, 'knowledge bases log how documents are taken in')
      : group.at('DataProtectionPolicy').isSet(),
  remedy: [set('DataProtectionPolicy', MASKED)],
  examples: `
    Runtime:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: helper
    Source:
      Type: AWS::Logs::DeliverySource
      Properties: { Name: helper, LogType: APPLICATION_LOGS, ResourceArn: !GetAtt Runtime.AgentRuntimeArn }
    ToByDefault:
      Type: AWS::Logs::Delivery
      Properties: { DeliverySourceName: !Ref Source, DeliveryDestinationArn: !GetAtt ByDefaultDestination.Arn }
    ByDefaultDestination:
      Type: AWS::Logs::DeliveryDestination
      Properties: { Name: bydefault, DestinationResourceArn: !GetAtt ByDefault.Arn }
    ToByParameter:
      Type: AWS::Logs::Delivery
      Properties: { DeliverySourceName: !Ref Source, DeliveryDestinationArn: !GetAtt ByParameterDestination.Arn }
    ByParameterDestination:
      Type: AWS::Logs::DeliveryDestination
      Properties: { Name: byparameter, DestinationResourceArn: !GetAtt ByParameter.Arn }
    ToMasked:
      Type: AWS::Logs::Delivery
      Properties: { DeliverySourceName: !Ref Source, DeliveryDestinationArn: !GetAtt MaskedDestination.Arn }
    MaskedDestination:
      Type: AWS::Logs::DeliveryDestination
      Properties: { Name: masked, DestinationResourceArn: !GetAtt Masked.Arn }
    ByDefault:
      Type: AWS::Logs::LogGroup # fail
    ByParameter:
      Type: AWS::Logs::LogGroup
      Properties:
        DataProtectionPolicy: !Ref Policy # unknown
    Base:
      Type: AWS::Bedrock::KnowledgeBase
      Properties: { Name: manuals, RoleArn: arn:aws:iam::111122223333:role/base }
    BaseSource:
      Type: AWS::Logs::DeliverySource
      Properties: { Name: manuals, LogType: APPLICATION_LOGS, ResourceArn: !GetAtt Base.KnowledgeBaseArn }
    ToIngestion:
      Type: AWS::Logs::Delivery
      Properties: { DeliverySourceName: !Ref BaseSource, DeliveryDestinationArn: !GetAtt IngestionDestination.Arn }
    IngestionDestination:
      Type: AWS::Logs::DeliveryDestination
      Properties: { Name: ingestion, DestinationResourceArn: !GetAtt Ingestion.Arn }
    Ingestion:
      Type: AWS::Logs::LogGroup
    Masked:
      Type: AWS::Logs::LogGroup # pass
      Properties:
        DataProtectionPolicy:
          Name: mask
          Version: "2021-06-01"
          Statement:
            - Sid: audit
              DataIdentifier: [arn:aws:dataprotection::aws:data-identifier/EmailAddress]
              Operation: { Audit: { FindingsDestination: {} } }
            - Sid: mask
              DataIdentifier: [arn:aws:dataprotection::aws:data-identifier/EmailAddress]
              Operation: { Deidentify: { MaskConfig: {} } }
  `,
}
