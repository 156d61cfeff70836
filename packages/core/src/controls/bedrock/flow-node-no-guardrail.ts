import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { flowNodes } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/flow-node-no-guardrail',
  title: 'Node of a flow calls a model without a guardrail',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Flow',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection', 'adversarial-input'],
  responsibility: 'customer',
  why: 'What the node reads goes into the model as it is, and what the model says into the next node: an injection travels through the whole flow.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01'],
    'mitre-atlas': ['AML.T0051', 'AML.T0054'],
  },
  evaluate: (flow) =>
    flowNodes(flow).flatMap((node) => {
      const prompt = node.at('Configuration.Prompt')
      const answer = node.at('Configuration.KnowledgeBase')
      return [
        onlyWhen(prompt.isSet(), () => prompt.at('GuardrailConfiguration.GuardrailIdentifier').isSet()),
        // Without a model the node returns what it found, and no model reads it here.
        onlyWhen(answer.at('ModelId').isSet(), () =>
          answer.at('GuardrailConfiguration.GuardrailIdentifier').isSet(),
        ),
      ]
    }),
  remedy: [
    reference('.Configuration.Prompt.GuardrailConfiguration.GuardrailIdentifier', 'AWS::Bedrock::Guardrail'),
  ],
  examples: `
    PromptNode:
      Type: AWS::Bedrock::Flow
      Properties:
        Name: triage
        ExecutionRoleArn: arn:aws:iam::111122223333:role/flow
        Definition:
          Nodes:
            - { Name: start, Type: Input, Configuration: { Input: {} } }
            - Name: classify
              Type: Prompt
              Configuration:
                Prompt: # fail
                  SourceConfiguration: { Resource: { PromptArn: 'arn:aws:bedrock:eu-west-1:111122223333:prompt/ABCDEFGHIJ:1' } }
    AnswerNode:
      Type: AWS::Bedrock::Flow
      Properties:
        Name: triage
        Definition:
          Nodes:
            - Name: answer
              Type: KnowledgeBase
              Configuration:
                KnowledgeBase: # fail
                  KnowledgeBaseId: ABCDEFGHIJ
                  ModelId: amazon.nova-lite-v1:0
    InLoop:
      Type: AWS::Bedrock::Flow
      Properties:
        Name: triage
        Definition:
          Nodes:
            - Name: loop
              Type: Loop
              Configuration:
                Loop:
                  Definition:
                    Nodes:
                      - Name: classify
                        Type: Prompt
                        Configuration:
                          Prompt: # fail
                            SourceConfiguration: { Resource: { PromptArn: 'arn:aws:bedrock:eu-west-1:111122223333:prompt/ABCDEFGHIJ:1' } }
    Guarded:
      Type: AWS::Bedrock::Flow # pass
      Properties:
        Name: triage
        Definition:
          Nodes:
            - Name: classify
              Type: Prompt
              Configuration:
                Prompt: { GuardrailConfiguration: { GuardrailIdentifier: abcd1234efgh, GuardrailVersion: '1' } }
            - Name: search
              Type: KnowledgeBase
              Configuration: { KnowledgeBase: { KnowledgeBaseId: ABCDEFGHIJ } }
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
                    GuardrailIdentifier: !Ref GuardrailId # unknown
  `,
}
