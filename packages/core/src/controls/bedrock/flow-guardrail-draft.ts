import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { flowNodes, isFixedVersion } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/flow-guardrail-draft',
  title: 'Node of a flow uses the draft of a guardrail',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Flow',
  stages: ['generate'],
  domain: 'governance',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'Whoever may edit the guardrail changes what a running flow lets through at once, without a version, a review or a deployment to see.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SI-7'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'owasp-llm-2025': ['LLM01'],
  },
  evaluate: (flow) =>
    flowNodes(flow).flatMap((node) =>
      ['Prompt', 'KnowledgeBase'].map((kind) => {
        const version = node.at(`Configuration.${kind}.GuardrailConfiguration.GuardrailVersion`)
        return onlyWhen(version.isSet(), () => isFixedVersion(version, 'AWS::Bedrock::GuardrailVersion'))
      }),
    ),
  remedy: [
    reference(
      '.Configuration.Prompt.GuardrailConfiguration.GuardrailVersion',
      'AWS::Bedrock::GuardrailVersion',
    ),
  ],
  examples: `
    OneOfTwo:
      Type: AWS::Bedrock::Flow
      Properties:
        Name: triage
        Definition:
          Nodes:
            - Name: classify
              Type: Prompt
              Configuration:
                Prompt: { GuardrailConfiguration: { GuardrailIdentifier: abcd1234efgh, GuardrailVersion: '1' } }
            - Name: answer
              Type: KnowledgeBase
              Configuration:
                KnowledgeBase:
                  KnowledgeBaseId: ABCDEFGHIJ
                  GuardrailConfiguration:
                    GuardrailIdentifier: abcd1234efgh
                    GuardrailVersion: DRAFT # fail
    Numbered:
      Type: AWS::Bedrock::Flow # pass
      Properties:
        Name: triage
        Definition:
          Nodes:
            - Name: classify
              Type: Prompt
              Configuration:
                Prompt: { GuardrailConfiguration: { GuardrailIdentifier: abcd1234efgh, GuardrailVersion: '1' } }
    ByParameter:
      Type: AWS::Bedrock::Flow
      Properties:
        Name: triage
        Definition:
          Nodes:
            - Name: classify
              Type: Prompt
              Configuration:
                Prompt:
                  GuardrailConfiguration:
                    GuardrailIdentifier: abcd1234efgh
                    GuardrailVersion: !Ref Version # unknown
  `,
}
