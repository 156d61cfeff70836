/** What a call of a state machine or a schedule makes: the type of the resource, named after the call. */
export type Integration = {
  readonly type: string
  /** Whether the call's parameters start with a lower-case letter, as those of Bedrock's API do. */
  readonly lowerCamel: boolean
}

const SAGEMAKER = [
  'TrainingJob',
  'ProcessingJob',
  'TransformJob',
  'HyperParameterTuningJob',
  'AutoMLJob',
  'AutoMLJobV2',
  'CompilationJob',
  'LabelingJob',
  'OptimizationJob',
  'Model',
  'EndpointConfig',
  'Endpoint',
]
const BEDROCK = ['ModelCustomizationJob', 'ModelInvocationJob', 'ModelImportJob', 'EvaluationJob']

const created = (service: string, namespace: string, names: readonly string[], lowerCamel: boolean) =>
  names.map((name): [string, Integration] => [
    `${service}:create${name.toLowerCase()}`,
    { type: `AWS::${namespace}::${name}`, lowerCamel },
  ])

const started = (service: string, call: string, type: string): [string, Integration] => [
  `${service}:${call}`,
  { type, lowerCamel: service !== 'sagemaker' },
]

/** The optimized integration has the prefix of the ARN for a name, the SDK integration that of the SDK. */
const INTEGRATIONS: ReadonlyMap<string, Integration> = new Map([
  ...created('sagemaker', 'SageMaker', SAGEMAKER, false),
  ...created('bedrock', 'Bedrock', BEDROCK, true),
  started('sagemaker', 'startpipelineexecution', 'AWS::SageMaker::PipelineExecution'),
  started('states', 'startexecution', 'AWS::StepFunctions::Execution'),
  started('sfn', 'startexecution', 'AWS::StepFunctions::Execution'),
])

/**
 * The call that an ARN names: the `Resource` of a task in the optimized form
 * (`arn:aws:states:::sagemaker:createTrainingJob.sync`) or the SDK form
 * (`arn:aws:states:::aws-sdk:sagemaker:createTrainingJob`), or the universal target of a schedule
 * (`arn:aws:scheduler:::aws-sdk:sagemaker:createTrainingJob`).
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html
 */
export function integrationOf(arn: string): Integration | undefined {
  const [, call] = arn.split(/:(?:states|scheduler):::/)
  const [name] = (call ?? '').replace(/^aws-sdk:/, '').split('.')
  return INTEGRATIONS.get((name ?? '').toLowerCase())
}
