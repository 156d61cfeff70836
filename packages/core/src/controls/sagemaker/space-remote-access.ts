import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/space-remote-access',
  title: 'Studio space lets editors outside connect into it',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Space',
  stages: ['prepare'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'A laptop editor gets a tunnel into the space, inside the VPC and with its execution role: an unmanaged or stolen laptop then copies data and models out, past every network rule.',
  mappings: {
    'nist-800-53-r5': ['AC-17', 'AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (space) => space.at('SpaceSettings.RemoteAccess').isNoneOf(['ENABLED']),
  remedy: [set('SpaceSettings.RemoteAccess', 'DISABLED')],
  examples: `
    Open:
      Type: AWS::SageMaker::Space
      Properties:
        DomainId: d-1234567890ab
        SpaceName: tuning
        SpaceSettings:
          AppType: JupyterLab
          RemoteAccess: ENABLED # fail
    Closed:
      Type: AWS::SageMaker::Space # pass
      Properties: { DomainId: d-1234567890ab, SpaceName: tuning, SpaceSettings: { RemoteAccess: DISABLED } }
    ByDefault:
      Type: AWS::SageMaker::Space # pass
      Properties: { DomainId: d-1234567890ab, SpaceName: tuning }
    ByParameter:
      Type: AWS::SageMaker::Space
      Properties:
        SpaceSettings:
          RemoteAccess: !Ref Remote # unknown
  `,
}
