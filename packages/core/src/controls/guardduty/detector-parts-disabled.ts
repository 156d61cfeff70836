import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'guardduty/detector-parts-disabled',
  title: 'Threat detection leaves out data or functions of the workload',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::GuardDuty::Detector',
  stages: ['monitor'],
  domain: 'monitoring',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Strange reads of the training bucket, functions that talk to attackers and malware on instances are just what the missing part would have told.',
  mappings: {
    'aws-security-hub': ['GuardDuty.6', 'GuardDuty.10', 'GuardDuty.11'],
    'aws-fsbp': ['GuardDuty.6', 'GuardDuty.10', 'GuardDuty.11'],
    'nist-800-53-r5': ['SI-4'],
    'iso-27001': ['A.8.16'],
    soc2: ['CC7.2'],
  },
  evaluate: (detector) =>
    detector
      .at('Features')
      .each((feature) =>
        onlyWhen(
          feature.at('Name').isOneOf(['LAMBDA_NETWORK_LOGS', 'RUNTIME_MONITORING', 'S3_DATA_EVENTS']),
          () => feature.at('Status').equals('ENABLED'),
        ),
      ),
  remedy: [set('.Status', 'ENABLED')],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
    Parts:
      Type: AWS::GuardDuty::Detector
      Properties:
        Enable: true
        Features:
          - { Name: S3_DATA_EVENTS, Status: DISABLED } # fail
          - { Name: LAMBDA_NETWORK_LOGS, Status: ENABLED }
          - { Name: EKS_AUDIT_LOGS, Status: DISABLED }
    ByParameter:
      Type: AWS::GuardDuty::Detector
      Properties:
        Enable: true
        Features:
          - { Name: S3_DATA_EVENTS, Status: !Ref Status } # unknown
    Whole:
      Type: AWS::GuardDuty::Detector # pass
      Properties:
        Enable: true
        Features:
          - { Name: S3_DATA_EVENTS, Status: ENABLED }
          - { Name: RUNTIME_MONITORING, Status: ENABLED }
  `,
}
