import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'ecr/repository-mutable-tags',
  title: 'Image tags of the workload can be moved to another image',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::ECR::Repository',
  stages: ['prepare', 'train', 'deploy'],
  domain: 'model-integrity',
  threats: ['data-poisoning', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever may push replaces the image behind a tag that endpoints and jobs already trust: the next start runs foreign code with the role of the model.',
  mappings: {
    'aws-security-hub': ['ECR.2'],
    'aws-fsbp': ['ECR.2'],
    'nist-800-53-r5': ['CM-2', 'SI-7'],
    'iso-27001': ['A.8.9'],
    soc2: ['CC8.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (repository) =>
    repository.at('ImageTagMutability').isOneOf(['IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION']),
  remedy: [set('ImageTagMutability', 'IMMUTABLE')],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${ByDefault}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${Mutable}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${ByParameter}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${Fixed}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${MostlyFixed}:1.4
    ByDefault:
      Type: AWS::ECR::Repository # fail
    Mutable:
      Type: AWS::ECR::Repository
      Properties:
        ImageTagMutability: MUTABLE_WITH_EXCLUSION # fail
    ByParameter:
      Type: AWS::ECR::Repository
      Properties:
        ImageTagMutability: !Ref Mutability # unknown
    Fixed:
      Type: AWS::ECR::Repository # pass
      Properties: { ImageTagMutability: IMMUTABLE }
    MostlyFixed:
      Type: AWS::ECR::Repository # pass
      Properties: { ImageTagMutability: IMMUTABLE_WITH_EXCLUSION }
  `,
}
