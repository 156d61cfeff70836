/** What a task of a state machine makes: the type of the resource, named after the call. */
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

const integrations = (service: string, namespace: string, names: readonly string[], lowerCamel: boolean) =>
  names.map((name): [string, Integration] => [
    `${service}:create${name.toLowerCase()}`,
    { type: `AWS::${namespace}::${name}`, lowerCamel },
  ])

const INTEGRATIONS: ReadonlyMap<string, Integration> = new Map([
  ...integrations('sagemaker', 'SageMaker', SAGEMAKER, false),
  ...integrations('bedrock', 'Bedrock', BEDROCK, true),
])

/**
 * The integration that the `Resource` of a task names, in the optimized form
 * (`arn:aws:states:::sagemaker:createTrainingJob.sync`) or the SDK form
 * (`arn:aws:states:::aws-sdk:sagemaker:createTrainingJob`).
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html
 */
export function integrationOf(resource: string): Integration | undefined {
  const [, call] = resource.split(':states:::')
  const [name] = (call ?? '').replace(/^aws-sdk:/, '').split('.')
  return INTEGRATIONS.get((name ?? '').toLowerCase())
}
