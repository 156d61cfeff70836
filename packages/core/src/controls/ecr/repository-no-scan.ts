import { notApplicable } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'ecr/repository-no-scan',
  title: 'Images of the workload are not scanned when they are pushed',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::ECR::Repository',
  stages: ['prepare', 'train', 'deploy'],
  domain: 'model-integrity',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'A container with a known hole serves the model: whoever sends a request that reaches the hole runs code next to the weights and the role.',
  mappings: {
    'aws-security-hub': ['ECR.1'],
    'aws-fsbp': ['ECR.1'],
    'nist-800-53-r5': ['RA-5', 'SI-2'],
    'iso-27001': ['A.8.8'],
    soc2: ['CC7.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (repository) => {
    // The registry's own configuration scans whatever the repository says.
    const byRegistry = repository.siblings('AWS::ECR::RegistryScanningConfiguration')
    return byRegistry.length > 0
      ? notApplicable(repository.place, 'the registry decides what is scanned')
      : repository.at('ImageScanningConfiguration.ScanOnPush').equals(true)
  },
  remedy: [set('ImageScanningConfiguration.ScanOnPush', true)],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${ByDefault}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${Off}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${ByParameter}:1.4
          - Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/\${Scanned}:1.4
    ByDefault:
      Type: AWS::ECR::Repository # fail
    Off:
      Type: AWS::ECR::Repository
      Properties:
        ImageScanningConfiguration: { ScanOnPush: false } # fail
    ByParameter:
      Type: AWS::ECR::Repository
      Properties:
        ImageScanningConfiguration: { ScanOnPush: !Ref Scan } # unknown
    Scanned:
      Type: AWS::ECR::Repository # pass
      Properties:
        ImageScanningConfiguration: { ScanOnPush: true }
  `,
}
