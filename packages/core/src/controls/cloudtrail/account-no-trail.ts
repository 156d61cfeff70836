import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { ACCOUNT, isOnInAccount } from '../shared/index.ts'

export const control: Control = {
  id: 'cloudtrail/account-no-trail',
  title: 'Calls in the account may not be recorded by any trail',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: ACCOUNT,
  stages: ['monitor'],
  domain: 'monitoring',
  threats: ['unauthorized-access', 'model-theft', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Without a trail nobody can say afterwards who read the training data, copied the model or weakened a guardrail.',
  mappings: {
    'aws-security-hub': ['CloudTrail.1'],
    'aws-fsbp': ['CloudTrail.1'],
    'nist-800-53-r5': ['AU-2', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
  },
  evaluate: (account) =>
    isOnInAccount(account, {
      types: ['AWS::CloudTrail::Trail'],
      noun: 'trail',
      settle: 'scan the account with --aws',
      serves: (trail) => trail.at('IsMultiRegionTrail').equals(true).verdict === 'pass',
      // A trail of another Region, or of the organization, is not in the list of this one.
      listedElsewhere: true,
    }),
  remedy: [advise('record every Region in one trail of the account or the organization')],
  examples: `
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # unknown
    ---
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # pass
    Trail:
      Type: AWS::CloudTrail::Trail
      Properties: { IsLogging: true, S3BucketName: trails }
  `,
}
