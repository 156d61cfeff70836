import { expect, test } from 'vitest'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { plainOf } from '../../../test/support/plain-value.ts'
import { graphOf } from '../../../test/support/view-of.ts'
import { readWorkload } from '../read-workload.ts'

const template = (target: string): string => `
Resources:
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
  Nightly:
    Type: AWS::Scheduler::Schedule
    Properties:
      ScheduleExpression: rate(1 day)
      FlexibleTimeWindow: { Mode: "OFF" }
      Target:
        RoleArn: !GetAtt Role.Arn
${target.replace(/^/gm, '        ')}
`

function read(target: string) {
  const { units, diagnostics } = readWorkload(inMemoryFiles({ 't.yaml': template(target) }))
  const jobs = (units[0]?.resources ?? []).filter(({ address }) => address.includes('/'))
  return { jobs, diagnostics: diagnostics.map(({ code }) => code) }
}

const TRAINING = 'Arn: arn:aws:scheduler:::aws-sdk:sagemaker:createTrainingJob'

test('a schedule that calls an API makes the job that its input describes', () => {
  const input = `Input: !Sub '{"RoleArn": "\${Role.Arn}", "EnableNetworkIsolation": true, "OutputDataConfig": {"S3OutputPath": "s3://b/o"}}'`
  const { jobs, diagnostics } = read(`${TRAINING}\n${input}`)
  expect(diagnostics).toEqual([])
  expect(jobs.map(({ address, type, at }) => [address, type, at?.line])).toEqual([
    ['Nightly/Target', 'AWS::SageMaker::TrainingJob', 11],
  ])
  const entries = jobs[0]?.properties.entries
  expect(plainOf(entries?.get('OutputDataConfig'))).toEqual({ S3OutputPath: 's3://b/o' })
  expect(entries?.get('RoleArn')).toMatchObject({ symbol: { target: { address: 'Role' } } })
})

test.each([
  ['without an input', TRAINING, []],
  ['whose input is no JSON', `${TRAINING}\nInput: "{nothing"`, ['invalid-json']],
])('of a call %s nothing is known, and nothing is absent', (_what, target, codes) => {
  const { jobs, diagnostics } = read(target)
  expect(diagnostics).toEqual(codes)
  expect(jobs.map(({ properties }) => properties.entries.get('RoleArn')?.kind)).toEqual(['unresolved'])
})

test.each([
  '!GetAtt Role.Arn',
  'arn:aws:lambda:eu-west-1:111122223333:function:f',
  'arn:aws:scheduler:::aws-sdk:ec2:stopInstances',
])('a schedule of %s makes no job', (arn) => {
  expect(read(`Arn: ${arn}`)).toEqual({ jobs: [], diagnostics: [] })
})

test('names of members of Bedrock begin with a small letter in the API', () => {
  const { jobs } = read(
    `Arn: arn:aws:scheduler:::aws-sdk:bedrock:createModelInvocationJob\nInput: '{"jobName": "j", "modelId": "m"}'`,
  )
  expect(jobs.map(({ type, properties }) => [type, plainOf(properties.entries.get('ModelId'))])).toEqual([
    ['AWS::Bedrock::ModelInvocationJob', 'm'],
  ])
})

test('what a machine or a schedule starts is tied to it', () => {
  const graph = graphOf({
    't.yaml': `
Resources:
  Inner: { Type: AWS::StepFunctions::StateMachine, Properties: { Definition: { StartAt: A, States: {} } } }
  Train: { Type: AWS::SageMaker::Pipeline, Properties: { PipelineName: train } }
  Outer:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: A
        States:
          A:
            Type: Task
            Resource: arn:aws:states:::states:startExecution.sync:2
            Parameters: { StateMachineArn: !Ref Inner }
  Nightly:
    Type: AWS::Scheduler::Schedule
    Properties:
      Target:
        Arn: arn:aws:scheduler:::aws-sdk:sagemaker:startPipelineExecution
        Input: '{"PipelineName": "train"}'
`,
  })
  const startedBy = (address: string) => graph.edgesFrom(`t.yaml#${address}`).map(({ to }) => to.address)
  expect(startedBy('Outer/A')).toEqual(['Inner'])
  expect(startedBy('Nightly/Target')).toEqual(['Train'])
})
