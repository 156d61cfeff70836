import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/prompt-text-unpinned',
  title: 'Prompt takes its text from an object that can change',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Prompt',
  stages: ['generate'],
  domain: 'model-integrity',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'Whoever may write the object writes what the model is told to do, without touching the prompt or its versions.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SI-7'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'owasp-llm-2025': ['LLM01', 'LLM03'],
  },
  evaluate: (prompt) =>
    prompt.at('Variants').each((variant) => {
      const object = variant.at('TemplateConfiguration.Text.TextS3Location')
      return onlyWhen(object.isSet(), () => object.at('Version').isSet())
    }),
  remedy: [advise('set `TextS3Location.Version` to the version of the object that was reviewed')],
  examples: `
    OneOfTwo:
      Type: AWS::Bedrock::Prompt
      Properties:
        Name: classify
        Variants:
          - Name: a
            TemplateType: TEXT
            TemplateConfiguration: { Text: { Text: 'Classify {{text}}' } }
          - Name: b
            TemplateType: TEXT
            TemplateConfiguration:
              Text:
                TextS3Location: # fail
                  Bucket: prompts
                  Key: classify.txt
    Pinned:
      Type: AWS::Bedrock::Prompt # pass
      Properties:
        Name: classify
        Variants:
          - Name: b
            TemplateType: TEXT
            TemplateConfiguration: { Text: { TextS3Location: { Bucket: prompts, Key: classify.txt, Version: 3HL4kqtJlcpXroDTDmJ } } }
    ByParameter:
      Type: AWS::Bedrock::Prompt
      Properties:
        Name: classify
        Variants:
          - Name: b
            TemplateType: TEXT
            TemplateConfiguration:
              Text:
                TextS3Location:
                  Bucket: prompts
                  Key: classify.txt
                  Version: !Ref Version # unknown
  `,
}
