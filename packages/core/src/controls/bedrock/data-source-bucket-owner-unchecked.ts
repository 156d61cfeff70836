import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/data-source-bucket-owner-unchecked',
  title: 'Data source does not check who owns its bucket',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::DataSource',
  stages: ['ingest', 'generate'],
  domain: 'identity',
  threats: ['data-poisoning'],
  responsibility: 'customer',
  why: 'When the bucket is deleted, anybody may make one of the same name in another account, and the next synchronization takes in documents of theirs.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SI-7'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'owasp-llm-2025': ['LLM04', 'LLM08'],
    'mitre-atlas': ['AML.T0070'],
  },
  evaluate: (source) => {
    const bucket = source.at('DataSourceConfiguration.S3Configuration')
    return onlyWhen(bucket.isSet(), () => bucket.at('BucketOwnerAccountId').isSet())
  },
  remedy: [set('DataSourceConfiguration.S3Configuration.BucketOwnerAccountId', { Ref: 'AWS::AccountId' })],
  examples: `
    Unchecked:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: manuals
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: S3
          S3Configuration: # fail
            BucketArn: arn:aws:s3:::manuals
    Checked:
      Type: AWS::Bedrock::DataSource # pass
      Properties:
        Name: manuals
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: S3
          S3Configuration: { BucketArn: 'arn:aws:s3:::manuals', BucketOwnerAccountId: '111122223333' }
    Web:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: site
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration: { Type: WEB }
    ByParameter:
      Type: AWS::Bedrock::DataSource
      Properties:
        Name: manuals
        KnowledgeBaseId: ABCDEFGHIJ
        DataSourceConfiguration:
          Type: S3
          S3Configuration:
            BucketArn: arn:aws:s3:::manuals
            BucketOwnerAccountId: !Ref Owner # unknown
  `,
}
