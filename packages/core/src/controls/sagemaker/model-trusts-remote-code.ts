import type { Judgement, PropertyView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { containersOf } from '../shared/index.ts'

/** The switch of Hugging Face, TGI, DJL and vLLM containers: `HF_TRUST_REMOTE_CODE`, `OPTION_TRUST_REMOTE_CODE`, ... */
const SWITCH = /(?:^|_)TRUST_REMOTE_CODE$/
const ON = ['true', 'True', 'TRUE', '1']

function judgeEnvironment(environment: PropertyView): readonly Judgement[] {
  const { kind } = environment.value
  if (kind === 'unresolved' || kind === 'text') return [environment.unknown()]
  return environment.entries.flatMap(([name, value]) => (SWITCH.test(name) ? [value.isNoneOf(ON)] : []))
}

export const control: Control = {
  id: 'sagemaker/model-trusts-remote-code',
  title: 'Model container runs code that comes with the weights',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::Model', 'AWS::SageMaker::InferenceComponent'],
  stages: ['deploy'],
  domain: 'model-integrity',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'The serving library imports Python files from the model repository as it loads the weights. Whoever can publish a new revision there runs code with the role of the model.',
  mappings: {
    'nist-800-53-r5': ['SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010', 'AML.T0011'],
  },
  evaluate: (model) =>
    containersOf(model).flatMap((container) => judgeEnvironment(container.at('Environment'))),
  remedy: [advise('copy the code of the model into an image of yours and take the switch away')],
  examples: `
    HuggingFace:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer:
          Environment:
            HF_MODEL_ID: example/base
            HF_TRUST_REMOTE_CODE: 'true' # fail
    Djl:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - Environment:
              OPTION_TRUST_REMOTE_CODE: True # fail
    Numbered:
      Type: AWS::SageMaker::InferenceComponent
      Properties:
        Specification:
          Container:
            Environment: { TRUST_REMOTE_CODE: '1' } # fail
    Shouted:
      Type: AWS::SageMaker::InferenceComponent
      Properties:
        Specification:
          Container:
            Environment: { SM_VLLM_TRUST_REMOTE_CODE: 'TRUE' } # fail
    Off:
      Type: AWS::SageMaker::Model # pass
      Properties: { PrimaryContainer: { Environment: { HF_TRUST_REMOTE_CODE: 'false', DISTRUST_REMOTE_CODE: 'true' } } }
    Unsaid:
      Type: AWS::SageMaker::Model
      Properties: { PrimaryContainer: { Environment: { HF_MODEL_ID: example/base } } }
    SomeEnvironment:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer:
          Environment: !Ref Environment # unknown
    ByParameter:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer:
          Environment:
            HF_TRUST_REMOTE_CODE: !Ref Trust # unknown
  `,
}
