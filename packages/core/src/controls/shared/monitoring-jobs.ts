import { type Judgement, notApplicable, type PropertyView, type ResourceView } from '../../view/index.ts'

const SCHEDULE = 'AWS::SageMaker::MonitoringSchedule'

/** Types of job definitions, by the word that their properties begin with. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  'AWS::SageMaker::DataQualityJobDefinition': 'DataQuality',
  'AWS::SageMaker::ModelBiasJobDefinition': 'ModelBias',
  'AWS::SageMaker::ModelExplainabilityJobDefinition': 'ModelExplainability',
  'AWS::SageMaker::ModelQualityJobDefinition': 'ModelQuality',
}

/** The settings that a definition and the inline form of a schedule have in common. */
export type MonitoringJob = {
  readonly network: PropertyView
  readonly cluster: PropertyView
  readonly output: PropertyView
  readonly environment: PropertyView
  readonly baseline: PropertyView
}

/** What a monitor runs, as written in this resource; none where a schedule names a definition instead. */
export function monitoringJobsOf(resource: ResourceView): readonly MonitoringJob[] {
  if (resource.type !== SCHEDULE) {
    const kind = DEFINITIONS[resource.type] ?? ''
    return [
      {
        network: resource.at('NetworkConfig'),
        cluster: resource.at('JobResources.ClusterConfig'),
        output: resource.at(`${kind}JobOutputConfig`),
        environment: resource.at(`${kind}AppSpecification.Environment`),
        baseline: resource.at(`${kind}BaselineConfig`),
      },
    ]
  }
  const inline = inlineDefinition(resource)
  if (inline.present === false) return []
  return [
    {
      network: inline.at('NetworkConfig'),
      cluster: inline.at('MonitoringResources.ClusterConfig'),
      output: inline.at('MonitoringOutputConfig'),
      environment: inline.at('Environment'),
      baseline: inline.at('BaselineConfig'),
    },
  ]
}

const inlineDefinition = (schedule: ResourceView): PropertyView =>
  schedule.at('MonitoringScheduleConfig.MonitoringJobDefinition')

/**
 * Judges the network of the job that a schedule starts, where it is written inline. A definition that the
 * schedule names is judged itself, so one among the inputs is not judged again here.
 */
export function judgeScheduledNetwork(
  schedule: ResourceView,
  judgeNetwork: (network: PropertyView) => Judgement,
): Judgement {
  const inline = inlineDefinition(schedule)
  const name = schedule.at('MonitoringScheduleConfig.MonitoringJobDefinitionName')
  if (inline.present !== false || name.present === false) return judgeNetwork(inline.at('NetworkConfig'))
  const [definition] = schedule.targets(name, ...Object.keys(DEFINITIONS)).views
  if (definition !== undefined) {
    return notApplicable(name.place, `the definition \`${definition.resource.address}\` is judged itself`)
  }
  return {
    ...name.unknown(`${name.description}; that definition is not among the inputs`),
    settle: 'scan the template that defines the job together with this one',
  }
}
