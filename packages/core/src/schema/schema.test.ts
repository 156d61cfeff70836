import { describe, expect, it } from 'vitest'
import {
  arnTemplateOf,
  attributesOf,
  hasType,
  identifierOf,
  isApiOnly,
  propertyOf,
  schemaOf,
  types,
} from './index.ts'

describe('propertyOf', () => {
  const known: [type: string, path: string, kind: string][] = [
    ['AWS::SageMaker::NotebookInstance', 'DirectInternetAccess', 'string'],
    ['AWS::SageMaker::NotebookInstance', 'VolumeSizeInGB', 'integer'],
    ['AWS::SageMaker::NotebookInstance', 'SecurityGroupIds', 'list'],
    ['AWS::SageMaker::NotebookInstance', 'SecurityGroupIds[]', 'string'],
    ['AWS::SageMaker::NotebookInstance', 'Tags[0].Value', 'string'],
    ['AWS::SageMaker::EndpointConfig', 'ProductionVariants[].EnableSSMAccess', 'boolean'],
    ['AWS::SageMaker::Domain', 'DomainSettings.DockerSettings.EnableDockerAccess', 'string'],
    [
      'AWS::Bedrock::Guardrail',
      'ContentPolicyConfig.FiltersConfig[Type=PROMPT_ATTACK].InputStrength',
      'string',
    ],
    ['AWS::IAM::Role', 'AssumeRolePolicyDocument', 'json'],
    ['AWS::IAM::Role', 'AssumeRolePolicyDocument.Statement[].Principal.Service', 'json'],
    ['AWS::Lambda::Function', 'Environment.Variables.ENDPOINT_NAME', 'string'],
    ['AWS::WAFv2::WebACL', 'Rules[].Statement.NotStatement.Statement.NotStatement', 'object'],
  ]
  it.each(known)('finds %s %s', (type, path, kind) => {
    expect(propertyOf(type, path)?.kind).toBe(kind)
  })

  const unknown: [type: string, path: string][] = [
    ['AWS::SageMaker::NotebookInstance', 'directInternetAccess'],
    ['AWS::SageMaker::NotebookInstance', 'KmsKeyId.Arn'],
    ['AWS::SageMaker::NotebookInstance', 'KmsKeyId[]'],
    ['AWS::SageMaker::NotebookInstance', ''],
    ['AWS::SageMaker::NotebookInstance', 'Tags.Key'],
    ['AWS::SageMaker::NotebookInstance', 'Tags[.Key'],
    ['AWS::SageMaker::NotebookInstance', 'Tags[]x.Key'],
    ['AWS::SageMaker::NotebookInstance', 'constructor'],
    ['AWS::Nothing::Here', 'Name'],
    ['constructor', 'Name'],
  ]
  it.each(unknown)('knows no %s `%s`', (type, path) => {
    expect(propertyOf(type, path)).toBeUndefined()
  })

  it('tells what replaces the resource, also through a parent', () => {
    expect(propertyOf('AWS::SageMaker::NotebookInstance', 'KmsKeyId')?.replacement).toBe('yes')
    expect(propertyOf('AWS::SageMaker::NotebookInstance', 'RootAccess')?.replacement).toBe('no')
    expect(
      propertyOf('AWS::SageMaker::ProcessingJob', 'NetworkConfig.EnableNetworkIsolation')?.replacement,
    ).toBe('yes')
  })

  it('tells what is required', () => {
    expect(propertyOf('AWS::SageMaker::NotebookInstance', 'RoleArn')?.required).toBe(true)
    expect(propertyOf('AWS::SageMaker::NotebookInstance', 'KmsKeyId')?.required).toBe(false)
  })
})

describe('the slice', () => {
  it('holds the AI services and their neighbours', () => {
    for (const type of [
      'AWS::SageMaker::ProcessingJob',
      'AWS::BedrockAgentCore::Runtime',
      'AWS::EC2::VPCEndpoint',
      'AWS::StepFunctions::StateMachine',
    ]) {
      expect(hasType(type), type).toBe(true)
    }
    expect(hasType('AWS::Serverless::Function')).toBe(false)
  })

  it('decodes every type, each field under its name and with a known kind', () => {
    for (const type of types()) {
      for (const [name, field] of schemaOf(type)?.fields ?? []) {
        expect(field.name, type).toBe(name)
        expect(name, type).toMatch(/^[A-Za-z0-9]+$/)
        if (field.type.kind === 'object') expect(field.type.fields.size, `${type} ${name}`).toBeGreaterThan(0)
      }
    }
  })

  it('holds API-only types in the shape of their call, spelled as CloudFormation would', () => {
    expect(
      propertyOf('AWS::SageMaker::TrainingJob', 'InputDataConfig[].DataSource.S3DataSource.S3Uri')?.kind,
    ).toBe('string')
    expect(propertyOf('AWS::SageMaker::TrainingJob', 'EnableInterContainerTrafficEncryption')?.kind).toBe(
      'boolean',
    )
    expect(propertyOf('AWS::SageMaker::TrainingJob', 'HyperParameters.epochs')?.kind).toBe('string')
    expect(propertyOf('AWS::Bedrock::ModelCustomizationJob', 'VpcConfig.SubnetIds[]')?.kind).toBe('string')
    expect(
      propertyOf('AWS::Bedrock::ModelInvocationLoggingConfiguration', 'LoggingConfig.S3Config.BucketName')
        ?.kind,
    ).toBe('string')
    expect(arnTemplateOf('AWS::SageMaker::TrainingJob')).toContain(':training-job/${TrainingJobName}')
    expect(isApiOnly('AWS::SageMaker::TrainingJob')).toBe(true)
    expect(isApiOnly('AWS::SageMaker::ProcessingJob')).toBe(false)
  })

  it('knows attributes, ARNs and what `Ref` returns', () => {
    expect(attributesOf('AWS::S3::Bucket')).toContain('Arn')
    expect(arnTemplateOf('AWS::S3::Bucket')).toBe('arn:${Partition}:s3:::${BucketName}')
    expect(identifierOf('AWS::S3::Bucket')).toEqual(['BucketName'])
    expect(attributesOf('AWS::Nothing::Here')).toEqual([])
    expect(arnTemplateOf('AWS::Nothing::Here')).toBeUndefined()
  })
})
