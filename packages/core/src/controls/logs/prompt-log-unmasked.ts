import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

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
  evaluate: (group) => group.at('DataProtectionPolicy').isSet(),
  remedy: [
    advise(
      'add a `DataProtectionPolicy` that audits and masks the personal data and credentials that users may type',
    ),
  ],
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
