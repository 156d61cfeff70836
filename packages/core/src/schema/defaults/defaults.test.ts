import { describe, expect, it } from 'vitest'
import { propertyOf } from '../schema.ts'
import { defaultOf, defaults, type Scalar } from './index.ts'

const rows = defaults.flatMap(({ type, source, date, rows: own }) =>
  own.map((row) => ({ ...row, type, source: row.source ?? source, date })),
)

describe('the table', () => {
  it('speaks only of properties that exist, with values of their kind', () => {
    const kinds: Readonly<Record<string, readonly string[]>> = {
      string: ['string'],
      boolean: ['boolean'],
      integer: ['number'],
      number: ['number'],
    }
    const faults = rows.flatMap((row) => {
      const schema = propertyOf(row.type, row.path)
      if (schema === undefined) return [`${row.type} has no ${row.path}`]
      const values = 'default' in row ? [row.default, row.without].filter((value) => value !== undefined) : []
      const fits = values.every(
        (value) => schema.kind === 'json' || kinds[schema.kind]?.includes(typeof value),
      )
      return fits ? [] : [`${row.type} ${row.path} is ${schema.kind}`]
    })
    expect(faults).toEqual([])
  })

  it('speaks of each property once, and of each type in one place', () => {
    const names = rows.map(({ type, path }) => `${type} ${path}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    const types = defaults.map(({ type }) => type)
    expect(types.filter((type, at) => types.indexOf(type) !== at)).toEqual([])
  })

  it('never gives a default to a required property of the type itself', () => {
    const required = rows.filter(({ type, path }) => !path.includes('.') && propertyOf(type, path)?.required)
    expect(required.map(({ type, path }) => `${type} ${path}`)).toEqual([])
  })

  it('names an AWS page and a month for each row', () => {
    for (const { type, path, source, date } of rows) {
      expect(source, `${type} ${path}`).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[^ ]+\.html$/)
      expect(date, `${type} ${path}`).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/)
    }
  })
})

describe('defaultOf', () => {
  const notebook = 'AWS::SageMaker::NotebookInstance'
  const values: [type: string, path: string, value: Scalar][] = [
    [notebook, 'DirectInternetAccess', 'Enabled'],
    [notebook, 'RootAccess', 'Enabled'],
    [notebook, 'InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion', '1'],
    ['AWS::SageMaker::Domain', 'AppNetworkAccessType', 'PublicInternetOnly'],
    ['AWS::SageMaker::Model', 'EnableNetworkIsolation', false],
    ['AWS::SageMaker::TrainingJob', 'EnableInterContainerTrafficEncryption', false],
    ['AWS::Bedrock::Guardrail', 'ContentPolicyConfig.FiltersConfig[Type=HATE].InputAction', 'BLOCK'],
    ['AWS::Bedrock::Guardrail', 'TopicPolicyConfig.TopicsConfig[0].OutputEnabled', true],
    ['AWS::KMS::Key', 'EnableKeyRotation', false],
    ['AWS::ECR::Repository', 'ImageTagMutability', 'MUTABLE'],
  ]
  it.each(values)('knows %s %s', (type, path, value) => {
    expect(defaultOf(type, path)).toMatchObject({ kind: 'value', value })
  })

  it('says what the absence of a property without a default means', () => {
    expect(defaultOf(notebook, 'KmsKeyId')).toMatchObject({
      kind: 'none',
      meaning: 'the volume is encrypted with an AWS managed key, not a customer managed key',
    })
  })

  it('does not pretend to know what AWS decides by something else', () => {
    expect(defaultOf('AWS::EC2::Instance', 'MetadataOptions.HttpTokens')?.kind).toBe('depends')
  })

  it('tells a missing setting from a missing configuration', () => {
    const block = defaultOf('AWS::S3::Bucket', 'PublicAccessBlockConfiguration.BlockPublicAcls')
    expect(block).toMatchObject({ value: false, without: true })
    const capture = defaultOf('AWS::SageMaker::EndpointConfig', 'DataCaptureConfig.EnableCapture')
    expect(capture).toMatchObject({ value: true, without: false })
  })

  it('lets the parent of a required property answer for it', () => {
    const config = 'AWS::SageMaker::EndpointConfig'
    expect(defaultOf(config, 'DataCaptureConfig.DestinationS3Uri')).toEqual(
      defaultOf(config, 'DataCaptureConfig'),
    )
    expect(defaultOf(config, 'AsyncInferenceConfig.OutputConfig')?.kind).toBe('none')
    expect(defaultOf('AWS::BedrockAgentCore::Gateway', 'PolicyEngineConfiguration.Arn')?.kind).toBe('none')
  })

  it('does not know what holds where a required value is missing', () => {
    expect(defaultOf(notebook, 'RoleArn')?.kind).toBe('depends')
    expect(defaultOf('AWS::Bedrock::Guardrail', 'ContentPolicyConfig.FiltersConfig[].Type')?.kind).toBe(
      'depends',
    )
    expect(defaultOf('AWS::BedrockAgentCore::BrowserCustom', 'NetworkConfiguration.NetworkMode')?.kind).toBe(
      'depends',
    )
  })

  it('has nothing to say of what the table does not list', () => {
    expect(defaultOf(notebook, 'NotebookInstanceName')).toBeUndefined()
    expect(defaultOf('AWS::Nothing::Here', 'Name')).toBeUndefined()
  })
})
