import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'neptune-graph/graph-no-customer-key',
  title: 'Graph of a knowledge base is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::NeptuneGraph::Graph',
  stages: ['ingest', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Documents, vectors and their links are kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (graph) => usesCustomerKey(graph.at('KmsKeyIdentifier')),
  remedy: [reference('KmsKeyIdentifier', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::NeptuneGraph::Graph # fail
      Properties: { ProvisionedMemory: 32 }
    WithKey:
      Type: AWS::NeptuneGraph::Graph # pass
      Properties: { ProvisionedMemory: 32, KmsKeyIdentifier: !GetAtt Key.Arn }
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::NeptuneGraph::Graph
      Properties:
        ProvisionedMemory: 32
        KmsKeyIdentifier: !Ref KeyArn # unknown
    ByDefaultBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        StorageConfiguration: { Type: NEPTUNE_ANALYTICS, NeptuneAnalyticsConfiguration: { GraphArn: !GetAtt ByDefault.GraphArn } }
    WithKeyBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        StorageConfiguration: { Type: NEPTUNE_ANALYTICS, NeptuneAnalyticsConfiguration: { GraphArn: !GetAtt WithKey.GraphArn } }
    ByParameterBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        StorageConfiguration: { Type: NEPTUNE_ANALYTICS, NeptuneAnalyticsConfiguration: { GraphArn: !GetAtt ByParameter.GraphArn } }
  `,
}
