import { anyOf } from '../../view/index.ts'
import { PLACE, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

const kinds = ['Semantic', 'Summary', 'UserPreference', 'Episodic', 'Custom']

export const control: Control = {
  id: 'agentcore/memory-shared-namespace',
  title: 'Memory of an agent is shared by all its users',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Memory',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'What one user told the agent is recalled for another, and a false fact or an instruction that one of them plants steers the answers of all.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-4'],
    'iso-27001': ['A.8.3'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02', 'LLM08'],
    'mitre-atlas': ['AML.T0080'],
  },
  evaluate: (memory) =>
    memory
      .at('MemoryStrategies')
      .items.flatMap((strategy) =>
        kinds.flatMap((kind) =>
          ['Namespaces', 'NamespaceTemplates'].flatMap((list) =>
            strategy
              .at(`${kind}MemoryStrategy.${list}`)
              .each((namespace) => anyOf(namespace.contains('{actorId}'), namespace.contains('{sessionId}'))),
          ),
        ),
      ),
  remedy: [set(PLACE, '/strategies/{memoryStrategyId}/actors/{actorId}')],
  examples: `
    OneOfTwo:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: facts
        EventExpiryDuration: 30
        MemoryStrategies:
          - SummaryMemoryStrategy: { Name: summaries, Namespaces: ['/summaries/{actorId}/{sessionId}/'] }
          - SemanticMemoryStrategy:
              Name: facts
              Namespaces:
                - /facts/ # fail
    Templates:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: facts
        EventExpiryDuration: 30
        MemoryStrategies:
          - UserPreferenceMemoryStrategy:
              Name: likes
              NamespaceTemplates:
                - /likes/ # fail
          - EpisodicMemoryStrategy:
              Name: episodes
              Namespaces:
                - /episodes/ # fail
          - CustomMemoryStrategy:
              Name: own
              Namespaces:
                - /own/ # fail
    BySession:
      Type: AWS::BedrockAgentCore::Memory # pass
      Properties:
        Name: facts
        EventExpiryDuration: 30
        MemoryStrategies:
          - SummaryMemoryStrategy: { Name: summaries, Namespaces: ['/summaries/{sessionId}/'] }
    ByUser:
      Type: AWS::BedrockAgentCore::Memory # pass
      Properties:
        Name: facts
        EventExpiryDuration: 30
        MemoryStrategies:
          - SemanticMemoryStrategy: { Name: facts, Namespaces: ['/facts/{actorId}/'] }
    ShortTermOnly:
      Type: AWS::BedrockAgentCore::Memory
      Properties: { Name: facts, EventExpiryDuration: 30 }
    ByParameter:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: facts
        EventExpiryDuration: 30
        MemoryStrategies:
          - SemanticMemoryStrategy:
              Name: facts
              Namespaces:
                - !Ref Namespace # unknown
  `,
}
