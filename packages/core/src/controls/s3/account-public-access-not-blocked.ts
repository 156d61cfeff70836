import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { ACCOUNT, isOnInAccount } from '../shared/index.ts'

const FLAGS = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'] as const

export const control: Control = {
  id: 's3/account-public-access-not-blocked',
  title: 'Buckets of the account may be made public one by one',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ACCOUNT,
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Whoever may change one bucket can then publish training data, models or documents; a block on the account holds whatever a bucket says.',
  mappings: {
    'aws-security-hub': ['S3.1'],
    'aws-fsbp': ['S3.1'],
    'nist-800-53-r5': ['AC-3', 'AC-4', 'SC-7'],
    'iso-27001': ['A.8.3'],
    soc2: ['CC6.1', 'CC6.6'],
  },
  evaluate: (account) => {
    const { views, sameAccount } = account.inAccount('AWS::S3::AccountPublicAccessBlock')
    // It holds in every Region: one that another Region shows is judged by what it says.
    const blocks = views.length > 0 ? views : sameAccount.slice(0, 1)
    return blocks.length > 0
      ? blocks.flatMap((block) =>
          FLAGS.map((flag) => block.at(`PublicAccessBlockConfiguration.${flag}`).equals(true)),
        )
      : isOnInAccount(account, {
          types: ['AWS::S3::AccountPublicAccessBlock'],
          noun: 'block of public access for the account',
          settle: 'look with `aws s3control get-public-access-block`',
        })
  },
  remedy: [advise('block public access to S3 for the whole account')],
  examples: `
    Notebook:
      Type: AWS::SageMaker::NotebookInstance # unknown
    ---
    Notebook:
      Type: AWS::SageMaker::NotebookInstance
    Blocked:
      Type: AWS::S3::AccountPublicAccessBlock # pass
      Properties:
        AccountId: '111122223333'
        PublicAccessBlockConfiguration:
          BlockPublicAcls: true
          BlockPublicPolicy: true
          IgnorePublicAcls: true
          RestrictPublicBuckets: true
    ---
    Notebook:
      Type: AWS::SageMaker::NotebookInstance
    Leaky:
      Type: AWS::S3::AccountPublicAccessBlock
      Properties:
        AccountId: '111122223333'
        PublicAccessBlockConfiguration:
          BlockPublicAcls: true
          BlockPublicPolicy: false # fail
          IgnorePublicAcls: true
          RestrictPublicBuckets: true
  `,
}
