import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { plainOf } from '../../../test/support/plain-value.ts'
import type { Resource, Value } from '../../workload/index.ts'
import { readWorkload } from '../index.ts'

const role = 'arn:aws:iam::111122223333:role/train'

function jobsOf(definition: object): readonly Resource[] {
  const template = `
Parameters: { Data: { Type: String } }
Resources:
  Key: { Type: AWS::KMS::Key }
  Pipeline:
    Type: AWS::SageMaker::Pipeline
    Properties:
      PipelineName: p
      RoleArn: ${role}
      PipelineDefinition:
        PipelineDefinitionBody: !Sub '${JSON.stringify(definition)}'
`
  const { units, diagnostics } = readWorkload(inMemoryFiles({ 't.yaml': template }))
  expect(diagnostics).toEqual([])
  return (units[0]?.resources ?? []).filter(({ address }) => address.includes('/'))
}

const step = (Type: string, Arguments: object = {}, Name = 'A') => ({ Name, Type, Arguments })
const one = (Arguments: object, Parameters: readonly object[] = []): Resource | undefined =>
  jobsOf({ Version: '2020-12-01', Parameters, Steps: [step('Training', Arguments)] })[0]
const property = (job: Resource | undefined, name: string): Value | undefined =>
  job?.properties.entries.get(name)

describe('steps that make something', () => {
  test.each([
    ['Training', 'AWS::SageMaker::TrainingJob'],
    ['Processing', 'AWS::SageMaker::ProcessingJob'],
    ['QualityCheck', 'AWS::SageMaker::ProcessingJob'],
    ['ClarifyCheck', 'AWS::SageMaker::ProcessingJob'],
    ['Transform', 'AWS::SageMaker::TransformJob'],
    ['Tuning', 'AWS::SageMaker::HyperParameterTuningJob'],
    ['AutoML', 'AWS::SageMaker::AutoMLJob'],
    ['Model', 'AWS::SageMaker::Model'],
    ['RegisterModel', 'AWS::SageMaker::ModelPackage'],
  ])('%s makes %s', (kind, type) => {
    const [job, ...others] = jobsOf({ Steps: [step(kind)] })
    expect(others).toEqual([])
    expect(job).toMatchObject({ id: 't.yaml#Pipeline/A', type })
  })

  test('the second version of AutoML is told by its problem', () => {
    const [job] = jobsOf({ Steps: [step('AutoML', { AutoMLProblemTypeConfig: {} })] })
    expect(job?.type).toBe('AWS::SageMaker::AutoMLJobV2')
  })

  test.each(['Lambda', 'Callback', 'EMR', 'Fail', 'Condition'])('%s makes nothing', (kind) => {
    expect(jobsOf({ Steps: [step(kind)] })).toEqual([])
  })

  test('both branches of conditions are looked into, however deep', () => {
    const inner = step('Condition', { IfSteps: [step('Model', {}, 'C')], ElseSteps: [] }, 'Inner')
    const outer = step('Condition', {
      IfSteps: [step('Training', {}, 'B'), inner],
      ElseSteps: [step('Transform', {}, 'D')],
    })
    expect(
      jobsOf({ Steps: [outer] })
        .map(({ address }) => address)
        .sort(),
    ).toEqual(['Pipeline/B', 'Pipeline/C', 'Pipeline/D'])
  })
})

describe('expressions', () => {
  test('a parameter is its default, which is assumed', () => {
    const job = one({ RoleArn: { Get: 'Parameters.Role' } }, [
      { Name: 'Role', Type: 'String', DefaultValue: role },
    ])
    expect(property(job, 'RoleArn')).toMatchObject({
      kind: 'scalar',
      value: role,
      assumes: [{ symbol: 'Parameters.Role', value: role }],
    })
  })

  test.each([
    [{ Get: 'Parameters.Role' }, 'parameter'],
    [{ Get: 'Parameters.Other' }, 'parameter'],
    [{ Get: 'Steps.Prepare.ProcessingJobArn' }, 'dynamic'],
    [{ Get: 'Execution.PipelineName' }, 'dynamic'],
    [{ 'Std:JsonGet': { Path: 'a' } }, 'dynamic'],
  ])('%j is not known', (expression, reason) => {
    const job = one({ RoleArn: expression }, [{ Name: 'Role', Type: 'String' }])
    expect(property(job, 'RoleArn')).toMatchObject({ kind: 'unresolved', reason })
  })

  test('joined texts', () => {
    const output = {
      S3OutputPath: { 'Std:Join': { On: '/', Values: ['s3:/', { Get: 'Parameters.B' }, 'out'] } },
    }
    const job = one({ OutputDataConfig: output }, [{ Name: 'B', Type: 'String', DefaultValue: 'bucket' }])
    expect(plainOf(property(job, 'OutputDataConfig'))).toEqual({ S3OutputPath: 's3://bucket/out' })
  })

  test('what the template puts in keeps its reference', () => {
    const job = one({ OutputDataConfig: { KmsKeyId: '${Key.Arn}', S3OutputPath: 's3://${Data}/x' } })
    const config = property(job, 'OutputDataConfig')
    const key = config?.kind === 'map' ? config.entries.get('KmsKeyId') : undefined
    expect(key).toMatchObject({
      kind: 'unresolved',
      symbol: { target: { address: 'Key', attribute: 'Arn' } },
    })
  })

  test('flags in text are flags', () => {
    expect(property(one({ EnableNetworkIsolation: 'true' }), 'EnableNetworkIsolation')).toMatchObject({
      value: true,
    })
  })
})

test.each([{}, { Steps: {} }, { Steps: [1, { Type: 'Training' }, { Name: 'A', Type: 'Training' }] }, []])(
  'a definition %j without steps makes nothing',
  (definition) => {
    expect(jobsOf(definition)).toEqual([])
  },
)
