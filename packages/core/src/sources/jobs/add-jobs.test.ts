import { describe, expect, test } from 'vitest'
import type { Resource, SourceFiles } from '../../workload/index.ts'
import { canonicalText } from '../../workload/index.ts'
import { readWorkload } from '../index.ts'

function jobsOf(template: string): readonly Resource[] {
  const files: SourceFiles = {
    paths: () => ['t.yaml'],
    read: (path) => (path === 't.yaml' ? template : undefined),
  }
  const { units, diagnostics } = readWorkload(files)
  expect(diagnostics).toEqual([])
  return (units[0]?.resources ?? []).filter(({ address }) => address.includes('/'))
}

const at = ({ properties }: Resource, ...path: readonly string[]) =>
  path.reduce(
    (value, key) => {
      const next = value?.kind === 'map' ? value.entries.get(key) : undefined
      return next ?? { kind: 'absent' as const }
    },
    properties as import('../../workload/index.ts').Value,
  )

const machine = (body: string) => `
Resources:
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
  Machine:
    Type: AWS::StepFunctions::StateMachine
    Properties:
${body.replace(/^/gm, '      ')}
`

const asObject = machine(`RoleArn: !GetAtt Role.Arn
DefinitionSubstitutions: { JobRole: !GetAtt Role.Arn, Bucket: my-data }
Definition:
  StartAt: Train
  States:
    Train:
      Type: Task
      Resource: arn:aws:states:::sagemaker:createTrainingJob.sync
      Parameters:
        TrainingJobName.$: $.name
        RoleArn: \${JobRole}
        EnableNetworkIsolation: "true"
        OutputDataConfig: { S3OutputPath: 's3://\${Bucket}/out' }
      End: true`)

test('a training job of a state machine is a resource at its state', () => {
  const [job, ...others] = jobsOf(asObject)
  expect(others).toEqual([])
  expect(job).toMatchObject({
    id: 't.yaml#Machine/Train',
    type: 'AWS::SageMaker::TrainingJob',
    at: { line: 14 },
  })
  expect(job && at(job, 'RoleArn')).toMatchObject({
    kind: 'unresolved',
    symbol: { target: { address: 'Role' } },
  })
  expect(job && at(job, 'EnableNetworkIsolation')).toMatchObject({ kind: 'scalar', value: true })
  expect(job && canonicalText(at(job, 'OutputDataConfig', 'S3OutputPath'))).toBe('s3://my-data/out')
  expect(job && at(job, 'TrainingJobName')).toMatchObject({ kind: 'unresolved', reason: 'dynamic' })
})

const definition = (states: object) => JSON.stringify({ StartAt: 'A', States: states })
const task = (resource: string, more: object = {}) => ({ Type: 'Task', Resource: resource, ...more })
const asText = (states: object) => machine(`DefinitionString: '${definition(states)}'`)

describe('a definition in text', () => {
  test.each([
    ['arn:aws:states:::sagemaker:createTransformJob.sync', 'AWS::SageMaker::TransformJob'],
    ['arn:aws:states:::sagemaker:createProcessingJob', 'AWS::SageMaker::ProcessingJob'],
    ['arn:aws-us-gov:states:::aws-sdk:sagemaker:createAutoMLJobV2', 'AWS::SageMaker::AutoMLJobV2'],
    ['arn:aws:states:::bedrock:createModelCustomizationJob.sync', 'AWS::Bedrock::ModelCustomizationJob'],
    ['arn:aws:states:::aws-sdk:sagemaker:createModel', 'AWS::SageMaker::Model'],
    ['arn:aws:states:::states:startExecution.sync:2', 'AWS::StepFunctions::Execution'],
    ['arn:aws:states:::aws-sdk:sfn:startExecution', 'AWS::StepFunctions::Execution'],
    ['arn:aws:states:::aws-sdk:sagemaker:startPipelineExecution', 'AWS::SageMaker::PipelineExecution'],
  ])('%s makes %s', (resource, type) => {
    expect(jobsOf(asText({ A: task(resource, { Parameters: {} }) })).map((job) => job.type)).toEqual([type])
  })

  test.each(['arn:aws:states:::lambda:invoke', 'arn:aws:states:::sagemaker:describeTrainingJob', 'x'])(
    '%s makes nothing',
    (resource) => {
      expect(jobsOf(asText({ A: task(resource) }))).toEqual([])
    },
  )

  test('branches and maps are looked into', () => {
    const train = task('arn:aws:states:::sagemaker:createTrainingJob.sync', { Parameters: {} })
    const states = {
      Both: { Type: 'Parallel', Branches: [{ States: { Left: train } }, { States: { Right: train } }] },
      Each: { Type: 'Map', ItemProcessor: { States: { Item: train } } },
      Old: { Type: 'Map', Iterator: { States: { Inner: train } } },
    }
    const names = jobsOf(asText(states)).map(({ address }) => address)
    expect([...names].sort()).toEqual(['Machine/Inner', 'Machine/Item', 'Machine/Left', 'Machine/Right'])
  })

  test('parameters of Bedrock start with a capital, as everywhere in the model', () => {
    const [job] = jobsOf(
      asText({
        A: task('arn:aws:states:::bedrock:createModelCustomizationJob', {
          Parameters: { jobName: 'j', 'roleArn.$': '$.r' },
        }),
      }),
    )
    expect(job && at(job, 'JobName')).toMatchObject({ value: 'j' })
    expect(job && at(job, 'RoleArn')).toMatchObject({ kind: 'unresolved' })
  })

  test('JSONata expressions are not known', () => {
    const [job] = jobsOf(
      asText({
        A: task('arn:aws:states:::sagemaker:createTrainingJob', {
          Arguments: { EnableNetworkIsolation: '{% $x %}', RoleArn: 'arn:aws:iam::111122223333:role/r' },
        }),
      }),
    )
    expect(job && at(job, 'EnableNetworkIsolation')).toMatchObject({ kind: 'unresolved', reason: 'dynamic' })
    expect(job && at(job, 'RoleArn')).toMatchObject({ kind: 'scalar' })
  })

  test.each([{}, { Arguments: '{% $states.input %}' }])(
    'arguments %j leave everything unknown, nothing absent',
    (more) => {
      const [job] = jobsOf(asText({ A: task('arn:aws:states:::sagemaker:createTrainingJob', more) }))
      expect(job && at(job, 'EnableNetworkIsolation')).toMatchObject({ kind: 'unresolved' })
      expect(job && at(job, 'VpcConfig')).toMatchObject({ kind: 'unresolved' })
    },
  )
})

test('a definition that nests without end is refused, and the rest is read', () => {
  const deep = `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`
  const files: SourceFiles = { paths: () => ['t.yaml'], read: () => machine(`DefinitionString: '${deep}'`) }
  const { units, diagnostics } = readWorkload(files)
  expect(diagnostics.map(({ code }) => code)).toEqual(['too-deep'])
  expect(units[0]?.resources).toHaveLength(2)
})
