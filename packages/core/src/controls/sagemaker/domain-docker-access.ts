import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/domain-docker-access',
  title: 'Studio domain lets its users run Docker',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Domain',
  stages: ['prepare'],
  domain: 'model-integrity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Users build and run images of any origin beside their notebooks, with the network and role of the workspace: nothing scans what runs, and a hostile image reads the data of whoever starts it.',
  mappings: {
    'nist-800-53-r5': ['CM-7', 'SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (domain) => domain.at('DomainSettings.DockerSettings.EnableDockerAccess').isNoneOf(['ENABLED']),
  remedy: [set('DomainSettings.DockerSettings.EnableDockerAccess', 'DISABLED')],
  examples: `
    Given:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainName: research
        DomainSettings:
          DockerSettings:
            EnableDockerAccess: ENABLED # fail
    Refused:
      Type: AWS::SageMaker::Domain # pass
      Properties: { DomainName: research, DomainSettings: { DockerSettings: { EnableDockerAccess: DISABLED } } }
    ByDefault:
      Type: AWS::SageMaker::Domain # pass
      Properties: { DomainName: research, AuthMode: SSO }
    ByParameter:
      Type: AWS::SageMaker::Domain
      Properties:
        DomainSettings:
          DockerSettings:
            EnableDockerAccess: !Ref Docker # unknown
  `,
}
