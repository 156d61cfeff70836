import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { ACCOUNT, isOnInAccount } from '../shared/index.ts'

export const control: Control = {
  id: 'macie/account-no-session',
  title: 'Sensitive data in buckets may not be looked for',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ACCOUNT,
  stages: ['ingest', 'prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Personal data that slipped into a training set or a knowledge base is learned and repeated by the model before anybody knows that it is there.',
  mappings: {
    'aws-security-hub': ['Macie.1'],
    'aws-fsbp': ['Macie.1'],
    'nist-800-53-r5': ['RA-3', 'SI-4'],
    'iso-27001': ['A.5.12'],
    soc2: ['CC7.2'],
  },
  evaluate: (account) =>
    isOnInAccount(account, {
      types: ['AWS::Macie::Session'],
      noun: 'Macie session',
      settle: 'look with `aws macie2 get-macie-session`',
    }),
  remedy: [advise('enable Macie in each Region that holds data of models')],
  examples: `
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # unknown
    ---
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # pass
    Session:
      Type: AWS::Macie::Session
      Properties: { Status: ENABLED }
  `,
}
