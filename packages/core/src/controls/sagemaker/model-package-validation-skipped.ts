import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/model-package-validation-skipped',
  title: 'Validation of a model package is skipped',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ModelPackage',
  stages: ['deploy'],
  domain: 'model-integrity',
  threats: ['data-poisoning', 'model-theft'],
  responsibility: 'customer',
  why: 'SageMaker does not scan the image or try the model before it can be deployed: a package that carries something else is found out in production.',
  mappings: {
    'nist-800-53-r5': ['SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (model) => model.at('SkipModelValidation').equals('None'),
  remedy: [set('SkipModelValidation', 'None')],
  examples: `
    Skipped:
      Type: AWS::SageMaker::ModelPackage
      Properties:
        ModelPackageGroupName: chat
        SkipModelValidation: All # fail
    ByDefault:
      Type: AWS::SageMaker::ModelPackage # pass
      Properties: { ModelPackageGroupName: chat }
    ByParameter:
      Type: AWS::SageMaker::ModelPackage
      Properties:
        SkipModelValidation: !Ref Skip # unknown
  `,
}
