import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'guardduty/detector-disabled',
  title: 'Threat detection is switched off',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::GuardDuty::Detector',
  stages: ['monitor'],
  domain: 'monitoring',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Stolen credentials of a notebook, traffic to known attackers and strange reads of buckets go by without a word.',
  mappings: {
    'aws-security-hub': ['GuardDuty.1'],
    'aws-fsbp': ['GuardDuty.1'],
    'nist-800-53-r5': ['SI-4', 'RA-3'],
    'iso-27001': ['A.8.16'],
    soc2: ['CC7.2'],
  },
  evaluate: (detector) => detector.at('Enable').equals(true),
  remedy: [set('Enable', true)],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
    Off:
      Type: AWS::GuardDuty::Detector
      Properties:
        Enable: false # fail
    ByParameter:
      Type: AWS::GuardDuty::Detector
      Properties:
        Enable: !Ref Detect # unknown
    On:
      Type: AWS::GuardDuty::Detector # pass
      Properties:
        Enable: true
  `,
}
