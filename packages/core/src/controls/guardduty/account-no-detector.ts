import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { ACCOUNT, isOnInAccount } from '../shared/index.ts'

export const control: Control = {
  id: 'guardduty/account-no-detector',
  title: 'Threats to the account may not be looked for',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: ACCOUNT,
  stages: ['monitor'],
  domain: 'monitoring',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Stolen credentials of a notebook, strange reads of training data and traffic to known attackers raise no finding anywhere.',
  mappings: {
    'aws-security-hub': ['GuardDuty.1'],
    'aws-fsbp': ['GuardDuty.1'],
    'nist-800-53-r5': ['SI-4', 'RA-3'],
    'iso-27001': ['A.8.16'],
    soc2: ['CC7.2'],
  },
  evaluate: (account) =>
    isOnInAccount(account, {
      types: ['AWS::GuardDuty::Detector'],
      noun: 'threat detector',
      settle: 'look with `aws guardduty list-detectors`',
    }),
  remedy: [advise('enable GuardDuty in each Region that is used, for the account or the organization')],
  examples: `
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # unknown
    ---
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # pass
    Detector:
      Type: AWS::GuardDuty::Detector
      Properties: { Enable: true }
  `,
}
