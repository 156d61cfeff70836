import type { Entry, Satellite } from './entry.ts'

const arn = (kind: string, name: string): string =>
  `arn:{partition}:glue:{region}:{account}:${kind}/{${name}}`

const tags = (of: string): Satellite => ({
  operation: 'GetTags',
  input: { ResourceArn: of },
  from: 'Tags',
  into: 'Tags',
})

/** AWS Glue, which prepares data. */
export const glue: readonly Entry[] = [
  {
    type: 'AWS::Glue::Job',
    service: 'glue',
    list: { operation: 'GetJobs', items: 'Jobs' },
    satellites: [tags(arn('job', 'Name'))],
    arn: arn('job', 'Name'),
    names: ['Name'],
  },
  {
    type: 'AWS::Glue::MLTransform',
    service: 'glue',
    list: { operation: 'GetMLTransforms', items: 'Transforms' },
    satellites: [tags(arn('mlTransform', 'TransformId'))],
    arn: arn('mlTransform', 'TransformId'),
    names: ['TransformId', 'Name'],
    renames: { 'InputRecordTables.GlueTables': 'InputRecordTables', TransformParameters: 'Parameters' },
    adapt: ({ InputRecordTables, ...reply }) => ({
      ...reply,
      ...(InputRecordTables !== undefined && { InputRecordTables: { InputRecordTables } }),
    }),
  },
  {
    type: 'AWS::Glue::SecurityConfiguration',
    service: 'glue',
    list: { operation: 'GetSecurityConfigurations', items: 'SecurityConfigurations' },
    arn: `AWS::Glue::SecurityConfiguration/{Name}`,
    names: ['Name'],
    renames: { 'EncryptionConfiguration.S3Encryptions': 'S3Encryption' },
  },
]
