import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { containersOf } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/model-multi-model',
  title: 'Callers choose which artifact a container loads',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Model',
  stages: ['deploy'],
  domain: 'model-integrity',
  threats: ['unauthorized-access', 'adversarial-input'],
  responsibility: 'customer',
  why: "Every object under the prefix is a model that a request may name. Whoever can write one object there has it loaded, and one tenant's model shares a process with all others.",
  mappings: {
    'nist-800-53-r5': ['SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (model) => containersOf(model).map((container) => container.at('Mode').isNoneOf(['MultiModel'])),
  remedy: [
    advise(
      'serve one artifact per model, or inference components on one endpoint; where the container must stay, let nobody but the release pipeline write under its prefix',
    ),
  ],
  examples: `
    Prefix:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer:
          Mode: MultiModel # fail
          ModelDataUrl: s3://models/tenants/
    OneOfTwo:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - { Mode: SingleModel, ModelDataUrl: s3://models/tokenizer.tar.gz }
          - Mode: MultiModel # fail
    Single:
      Type: AWS::SageMaker::Model # pass
      Properties: { PrimaryContainer: { ModelDataUrl: s3://models/chat.tar.gz } }
    SomeContainer:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer: !Ref Container # unknown
    ByParameter:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer:
          Mode: !Ref Mode # unknown
  `,
}
