import type { MapValue, SourceLocation, Value } from '../../workload/index.ts'
import { literalText } from '../../workload/index.ts'

/** One step of a pipeline that makes a resource, however deep conditions nest it. */
export type Step = {
  readonly name: string
  /** The type of the resource that the step's call makes. */
  readonly type: string
  readonly parameters: Value
  readonly at?: SourceLocation
}

/** What each kind of step calls. Checks of quality and bias run as processing jobs. */
const MADE: ReadonlyMap<string, string> = new Map([
  ['Training', 'AWS::SageMaker::TrainingJob'],
  ['Processing', 'AWS::SageMaker::ProcessingJob'],
  ['QualityCheck', 'AWS::SageMaker::ProcessingJob'],
  ['ClarifyCheck', 'AWS::SageMaker::ProcessingJob'],
  ['Transform', 'AWS::SageMaker::TransformJob'],
  ['Tuning', 'AWS::SageMaker::HyperParameterTuningJob'],
  ['AutoML', 'AWS::SageMaker::AutoMLJob'],
  ['Model', 'AWS::SageMaker::Model'],
  ['RegisterModel', 'AWS::SageMaker::ModelPackage'],
])

const maximumSteps = 10_000

/**
 * Every step of a definition that makes a resource; those that a condition chooses between are all looked at.
 *
 * @see https://aws-sagemaker-mlops.github.io/sagemaker-model-building-pipeline-definition-JSON-schema/
 */
export function stepsOf(definition: MapValue): readonly Step[] {
  const steps: Step[] = []
  const lists: Value[] = [definition.entries.get('Steps') ?? definition]
  for (let list = lists.pop(); list !== undefined && steps.length < maximumSteps; list = lists.pop()) {
    for (const item of list.kind === 'list' ? list.items : []) {
      if (item.kind !== 'map') continue
      const step = stepOf(item)
      if (step !== undefined) steps.push(step)
      lists.push(...chosenSteps(item.entries.get('Arguments')))
    }
  }
  return steps
}

function chosenSteps(given: Value | undefined): readonly Value[] {
  if (given?.kind !== 'map') return []
  return ['IfSteps', 'ElseSteps'].flatMap((name) => given.entries.get(name) ?? [])
}

function stepOf({ entries, at }: MapValue): Step | undefined {
  const [name, kind] = ['Name', 'Type'].map((key) => literalText(entries.get(key) ?? { kind: 'absent' }))
  const given = entries.get('Arguments')
  const made = kind === undefined ? undefined : MADE.get(kind)
  if (name === undefined || made === undefined || given === undefined) return undefined
  const place = entries.get('Name')?.at ?? at
  return { name, type: typeOf(made, given), parameters: given, ...(place && { at: place }) }
}

/** The second version of the AutoML call tells its problem in a property of its own. */
function typeOf(made: string, given: Value): string {
  const isSecond = given.kind === 'map' && given.entries.has('AutoMLProblemTypeConfig')
  return made === 'AWS::SageMaker::AutoMLJob' && isSecond ? `${made}V2` : made
}
