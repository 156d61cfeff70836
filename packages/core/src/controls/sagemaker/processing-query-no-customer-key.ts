import { type Judgement, onlyWhen, type PropertyView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

function judgeInput(input: PropertyView): readonly Judgement[] {
  return ['AthenaDatasetDefinition', 'RedshiftDatasetDefinition'].map((source) => {
    const definition = input.at(`DatasetDefinition.${source}`)
    return onlyWhen(definition.isSet(), () => usesCustomerKey(definition.at('KmsKeyId')))
  })
}

export const control: Control = {
  id: 'sagemaker/processing-query-no-customer-key',
  title: 'Query results that a job processes are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ProcessingJob',
  stages: ['ingest', 'prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Athena or Redshift writes the rows of the query to a bucket before the job reads them, and leaves them there. Without a key of your own, whoever may read the bucket has the rows.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (job) => job.at('ProcessingInputs').items.flatMap(judgeInput),
  remedy: [advise('name a customer managed KMS key in the `KmsKeyId` of the dataset definition')],
  examples: `
    Athena:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        ProcessingInputs:
          - InputName: customers
            DatasetDefinition:
              AthenaDatasetDefinition: { Catalog: AwsDataCatalog, OutputS3Uri: s3://results } # fail
    Redshift:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        ProcessingInputs:
          - { InputName: script, S3Input: { S3Uri: s3://code/clean.py } }
          - InputName: customers
            DatasetDefinition:
              RedshiftDatasetDefinition:
                KmsKeyId: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::ProcessingJob # pass
      Properties:
        ProcessingInputs: [{ InputName: customers, DatasetDefinition: { AthenaDatasetDefinition: { KmsKeyId: !Ref Key } } }]
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    FromS3:
      Type: AWS::SageMaker::ProcessingJob
      Properties: { ProcessingInputs: [{ InputName: raw, S3Input: { S3Uri: s3://raw } }] }
    ByParameter:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        ProcessingInputs:
          - InputName: customers
            DatasetDefinition:
              AthenaDatasetDefinition:
                KmsKeyId: !Ref KeyId # unknown
  `,
}
