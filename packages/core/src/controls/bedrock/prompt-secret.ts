import type { PropertyView, ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { flowNodes, holdsNoSecret } from '../shared/index.ts'

/** Every text that a model is told. */
function textsOf(resource: ResourceView): readonly PropertyView[] {
  switch (resource.type) {
    case 'AWS::Bedrock::Prompt':
      return resource
        .at('Variants')
        .items.flatMap((variant) => templateTexts(variant.at('TemplateConfiguration')))
    case 'AWS::Bedrock::Agent':
      return [
        resource.at('Instruction'),
        ...resource
          .at('PromptOverrideConfiguration.PromptConfigurations')
          .items.map((prompt) => prompt.at('BasePromptTemplate')),
      ]
    default:
      return flowNodes(resource).map((node) =>
        node.at('Configuration.Prompt.SourceConfiguration.Inline.TemplateConfiguration.Text.Text'),
      )
  }
}

function templateTexts(template: PropertyView): readonly PropertyView[] {
  const messages = template.at('Chat.Messages').items.flatMap((message) => message.at('Content').items)
  const blocks = [...template.at('Chat.System').items, ...messages]
  return [template.at('Text.Text'), ...blocks.map((block) => block.at('Text'))]
}

export const control: Control = {
  id: 'bedrock/prompt-secret',
  title: 'Prompt holds a secret',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::Bedrock::Prompt', 'AWS::Bedrock::Agent', 'AWS::Bedrock::Flow'],
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'A model repeats its instructions to whoever asks cleverly enough, and everybody who may read the resource sees them anyway: a credential in a prompt is given away.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02', 'LLM07'],
    'mitre-atlas': ['AML.T0055', 'AML.T0056'],
  },
  evaluate: (resource) => textsOf(resource).map((text) => holdsNoSecret(text)),
  remedy: [
    advise('take the secret out, replace it, and let a tool fetch it from Secrets Manager when it is needed'),
  ],
  examples: `
    InTemplate:
      Type: AWS::Bedrock::Prompt
      Properties:
        Name: lookup
        Variants:
          - Name: a
            TemplateType: TEXT
            TemplateConfiguration:
              Text:
                Text: 'Call https://app:changeme@tools.example.com with {{question}}' # fail
    InSystemPrompt:
      Type: AWS::Bedrock::Prompt
      Properties:
        Name: lookup
        Variants:
          - Name: a
            TemplateType: CHAT
            TemplateConfiguration:
              Chat:
                System:
                  - Text: 'Call https://app:changeme@tools.example.com' # fail
                Messages:
                  - Role: user
                    Content:
                      - Text: 'Or https://app:changeme@other.example.com' # fail
    InInstruction:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        Instruction: 'Use https://app:changeme@tools.example.com to look up orders' # fail
        PromptOverrideConfiguration:
          PromptConfigurations:
            - PromptType: ORCHESTRATION
              BasePromptTemplate: 'Use https://app:changeme@tools.example.com' # fail
    InFlow:
      Type: AWS::Bedrock::Flow
      Properties:
        Name: triage
        Definition:
          Nodes:
            - Name: classify
              Type: Prompt
              Configuration:
                Prompt:
                  SourceConfiguration:
                    Inline:
                      ModelId: amazon.nova-lite-v1:0
                      TemplateType: TEXT
                      TemplateConfiguration:
                        Text:
                          Text: 'Use https://app:changeme@tools.example.com' # fail
    WithoutSecret:
      Type: AWS::Bedrock::Prompt # pass
      Properties:
        Name: lookup
        Variants:
          - Name: a
            TemplateType: TEXT
            TemplateConfiguration: { Text: { Text: 'Answer {{question}} in one sentence.' } }
    ByParameter:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        Instruction: !Ref Instruction # unknown
  `,
}
