import { describe, expect, it } from 'vitest'
import { hasType, propertyOf, types } from '../../schema/index.ts'
import { aiManagedPolicies, aiServices, isAiType } from '../ai.ts'
import { relationRules } from './index.ts'

describe('the table of relations', () => {
  it('names only properties and types that exist', () => {
    const faults = relationRules.flatMap(({ from, path, to }) => [
      ...(propertyOf(from, path) === undefined ? [`${from} has no ${path}`] : []),
      ...to.filter((type) => !hasType(type)).map((type) => `${from} ${path}: no type ${type}`),
    ])
    expect(faults).toEqual([])
  })

  it('points from values that can hold a reference', () => {
    const faults = relationRules.filter(({ from, path }) => {
      const kind = propertyOf(from, path)?.kind
      return kind !== 'string' && kind !== 'json'
    })
    expect(faults.map(({ from, path }) => `${from} ${path}`)).toEqual([])
  })

  it('says each thing once', () => {
    const names = relationRules.flatMap(({ from, path, to }) => to.map((type) => `${from} ${path} ${type}`))
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  const known: [from: string, path: string, to: string, rest: object][] = [
    [
      'AWS::SageMaker::TrainingJob',
      'InputDataConfig[].DataSource.S3DataSource.S3Uri',
      'AWS::S3::Bucket',
      { attaches: true, makes: 'training-data', by: 's3-uri' },
    ],
    [
      'AWS::Bedrock::DataSource',
      'DataSourceConfiguration.S3Configuration.BucketArn',
      'AWS::S3::Bucket',
      { makes: 'rag-source' },
    ],
    ['AWS::S3::BucketPolicy', 'Bucket', 'AWS::S3::Bucket', { attaches: false, companion: true }],
    ['AWS::EC2::FlowLog', 'ResourceId', 'AWS::EC2::VPC', { companion: true }],
    [
      'AWS::KMS::Alias',
      'TargetKeyId',
      'AWS::KMS::Key',
      { attaches: true, companion: true, makes: 'encryption-key' },
    ],
    ['AWS::Lambda::Permission', 'FunctionName', 'AWS::Lambda::Function', { companion: true }],
    ['AWS::IAM::Policy', 'Roles[]', 'AWS::IAM::Role', { companion: true }],
  ]
  it.each(known)('knows %s %s', (from, path, to, rest) => {
    const rule = relationRules.find((one) => one.from === from && one.path === path && one.to.includes(to))
    expect(rule).toMatchObject(rest)
  })
})

describe('AI', () => {
  it('is told by type', () => {
    for (const type of ['AWS::SageMaker::TrainingJob', 'AWS::Bedrock::Agent', 'AWS::Glue::MLTransform']) {
      expect(isAiType(type), type).toBe(true)
    }
    for (const type of ['AWS::S3::Bucket', 'AWS::OpenSearchServerless::Collection', 'AWS::LexX::Bot']) {
      expect(isAiType(type), type).toBe(false)
    }
    expect(types().filter(isAiType).length).toBeGreaterThan(200)
  })

  it('is told by action prefix and by managed policy', () => {
    expect(aiServices.has('bedrock')).toBe(true)
    expect(aiServices.has('s3')).toBe(false)
    expect(aiManagedPolicies.has('AmazonSageMakerFullAccess')).toBe(true)
    for (const name of aiManagedPolicies) expect(name).toMatch(/^[A-Za-z0-9/_-]+$/)
  })
})
