import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { ACCOUNT, isOnInAccount } from '../shared/index.ts'

export const control: Control = {
  id: 'securityhub/account-no-hub',
  title: 'Findings about the account may not be gathered in one place',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ACCOUNT,
  stages: ['monitor'],
  domain: 'governance',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'What GuardDuty, Inspector and the configuration rules find about models and their data stands in as many places, and the one that matters is read too late.',
  mappings: { 'nist-800-53-r5': ['SI-4', 'CA-7'], 'iso-27001': ['A.8.16'], soc2: ['CC7.2'] },
  evaluate: (account) =>
    isOnInAccount(account, {
      types: ['AWS::SecurityHub::Hub', 'AWS::SecurityHub::HubV2'],
      noun: 'Security Hub',
      settle: 'look with `aws securityhub describe-hub`',
    }),
  remedy: [advise('enable Security Hub with its standard for AI workloads in each Region that is used')],
  examples: `
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # unknown
    ---
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # pass
    Hub:
      Type: AWS::SecurityHub::Hub
  `,
}
