import type { PropertyView, ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

const securityOf = (job: ResourceView): PropertyView =>
  job.at(job.type === 'AWS::SageMaker::AutoMLJob' ? 'AutoMLJobConfig.SecurityConfig' : 'SecurityConfig')

export const control: Control = {
  id: 'sagemaker/automl-no-traffic-encryption',
  title: 'Traffic between the containers of AutoML is not encrypted',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::AutoMLJob', 'AWS::SageMaker::AutoMLJobV2'],
  stages: ['train'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'The instances of the trials send each other data and weights in clear text over the network between them.',
  mappings: { 'nist-800-53-r5': ['SC-8'], 'iso-27001': ['A.8.20', 'A.8.24'], soc2: ['CC6.7'] },
  evaluate: (job) => securityOf(job).at('EnableInterContainerTrafficEncryption').equals(true),
  remedy: [advise('set `EnableInterContainerTrafficEncryption` to `true` in the `SecurityConfig`')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::AutoMLJob # fail
      Properties: { AutoMLJobName: churn }
    Written:
      Type: AWS::SageMaker::AutoMLJobV2
      Properties:
        SecurityConfig:
          EnableInterContainerTrafficEncryption: false # fail
    Right:
      Type: AWS::SageMaker::AutoMLJobV2 # pass
      Properties: { SecurityConfig: { EnableInterContainerTrafficEncryption: true } }
    RightFirst:
      Type: AWS::SageMaker::AutoMLJob # pass
      Properties: { AutoMLJobConfig: { SecurityConfig: { EnableInterContainerTrafficEncryption: true } } }
    ByParameter:
      Type: AWS::SageMaker::AutoMLJobV2
      Properties:
        SecurityConfig:
          EnableInterContainerTrafficEncryption: !Ref Encryption # unknown
  `,
}
