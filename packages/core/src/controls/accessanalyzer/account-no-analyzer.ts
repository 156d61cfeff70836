import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { ACCOUNT, isOnInAccount } from '../shared/index.ts'

export const control: Control = {
  id: 'accessanalyzer/account-no-analyzer',
  title: 'Access from outside of the account may not be looked for',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ACCOUNT,
  stages: ['monitor'],
  domain: 'identity',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'A bucket, key, role or agent that somebody opens to another account stays open until it is found by whoever was let in.',
  mappings: {
    'aws-security-hub': ['IAM.28'],
    'nist-800-53-r5': ['AC-6', 'CA-7'],
    'iso-27001': ['A.5.18'],
    soc2: ['CC6.3'],
  },
  evaluate: (account) =>
    isOnInAccount(account, {
      types: ['AWS::AccessAnalyzer::Analyzer'],
      noun: 'access analyzer',
      settle: 'look with `aws accessanalyzer list-analyzers`',
    }),
  remedy: [advise('create an external access analyzer in each Region that is used')],
  examples: `
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # unknown
    ---
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # pass
    Analyzer:
      Type: AWS::AccessAnalyzer::Analyzer
      Properties: { Type: ACCOUNT }
  `,
}
