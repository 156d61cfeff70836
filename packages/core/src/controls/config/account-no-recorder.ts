import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { ACCOUNT, isOnInAccount } from '../shared/index.ts'

export const control: Control = {
  id: 'config/account-no-recorder',
  title: 'Settings of the account may not be recorded',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ACCOUNT,
  stages: ['monitor'],
  domain: 'monitoring',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Somebody weakens a guardrail, a bucket policy or an endpoint, and nothing keeps what it was before, when it changed and by whom.',
  mappings: {
    'aws-security-hub': ['Config.1'],
    'aws-fsbp': ['Config.1'],
    'nist-800-53-r5': ['CM-3', 'CM-6', 'CM-8'],
    'iso-27001': ['A.8.9'],
    soc2: ['CC7.1', 'CC8.1'],
  },
  evaluate: (account) =>
    isOnInAccount(account, {
      types: ['AWS::Config::ConfigurationRecorder'],
      noun: 'configuration recorder',
      settle: 'look with `aws configservice describe-configuration-recorders`',
    }),
  remedy: [advise('record all resources with AWS Config in each Region that is used')],
  examples: `
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # unknown
    ---
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # pass
    Recorder:
      Type: AWS::Config::ConfigurationRecorder
      Properties: { RoleARN: arn:aws:iam::111122223333:role/config }
  `,
}
