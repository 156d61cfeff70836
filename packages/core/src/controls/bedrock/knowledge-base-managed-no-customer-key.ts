import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/knowledge-base-managed-no-customer-key',
  title: 'Managed knowledge base is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::KnowledgeBase',
  stages: ['ingest', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Amazon Bedrock holds the documents and vectors itself, under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (base) => {
    const managed = base.at('KnowledgeBaseConfiguration.ManagedKnowledgeBaseConfiguration')
    return onlyWhen(base.at('KnowledgeBaseConfiguration.Type').equals('MANAGED'), () =>
      usesCustomerKey(managed.at('ServerSideEncryptionConfiguration.KmsKeyArn')),
    )
  },
  remedy: [
    reference(
      'KnowledgeBaseConfiguration.ManagedKnowledgeBaseConfiguration.ServerSideEncryptionConfiguration.KmsKeyArn',
      'AWS::KMS::Key',
    ),
  ],
  examples: `
    ByDefault:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        KnowledgeBaseConfiguration: # fail
          Type: MANAGED
    WithKey:
      Type: AWS::Bedrock::KnowledgeBase # pass
      Properties:
        Name: manuals
        KnowledgeBaseConfiguration:
          Type: MANAGED
          ManagedKnowledgeBaseConfiguration: { ServerSideEncryptionConfiguration: { KmsKeyArn: !GetAtt Key.Arn } }
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    OwnStore:
      Type: AWS::Bedrock::KnowledgeBase
      Properties: { Name: manuals, KnowledgeBaseConfiguration: { Type: VECTOR } }
    ByParameter:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        KnowledgeBaseConfiguration:
          Type: MANAGED
          ManagedKnowledgeBaseConfiguration:
            ServerSideEncryptionConfiguration:
              KmsKeyArn: !Ref KeyArn # unknown
  `,
}
