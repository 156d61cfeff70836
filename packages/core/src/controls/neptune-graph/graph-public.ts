import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'neptune-graph/graph-public',
  title: 'Graph of a knowledge base listens on the internet',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::NeptuneGraph::Graph',
  stages: ['ingest', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'The graph is one stolen credential away from anybody: they read every document in it, or write what the model will answer.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (graph) => graph.at('PublicConnectivity').equals(false),
  remedy: [set('PublicConnectivity', false)],
  examples: `
    Open:
      Type: AWS::NeptuneGraph::Graph
      Properties:
        ProvisionedMemory: 32
        PublicConnectivity: true # fail
    Private:
      Type: AWS::NeptuneGraph::Graph # pass
      Properties: { ProvisionedMemory: 32 }
    ByParameter:
      Type: AWS::NeptuneGraph::Graph
      Properties:
        ProvisionedMemory: 32
        PublicConnectivity: !Ref Public # unknown
    OpenBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        StorageConfiguration: { Type: NEPTUNE_ANALYTICS, NeptuneAnalyticsConfiguration: { GraphArn: !GetAtt Open.GraphArn } }
    PrivateBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        StorageConfiguration: { Type: NEPTUNE_ANALYTICS, NeptuneAnalyticsConfiguration: { GraphArn: !GetAtt Private.GraphArn } }
    ByParameterBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: manuals
        StorageConfiguration: { Type: NEPTUNE_ANALYTICS, NeptuneAnalyticsConfiguration: { GraphArn: !GetAtt ByParameter.GraphArn } }
  `,
}
