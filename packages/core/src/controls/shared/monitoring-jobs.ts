import { type Judgement, type PropertyView, type ResourceView, truthOf } from '../../view/index.ts'

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
 * Judges the network of the job that a schedule starts, written inline or named. A named definition is
 * followed; the judgement then stands at the name, with the definition as evidence.
 */
export function judgeScheduledNetwork(
  schedule: ResourceView,
  judgeNetwork: (network: PropertyView) => Judgement,
): Judgement {
  const inline = inlineDefinition(schedule)
  const name = schedule.at('MonitoringScheduleConfig.MonitoringJobDefinitionName')
  if (inline.present !== false || name.present === false) return judgeNetwork(inline.at('NetworkConfig'))
  const [definition] = schedule.targets(name, ...Object.keys(DEFINITIONS)).views
  if (definition === undefined) {
    return {
      ...name.unknown(`${name.description}; that definition is not among the inputs`),
      settle: 'scan the template that defines the job together with this one',
    }
  }
  const { message, place, ...judged } = judgeNetwork(definition.at('NetworkConfig'))
  const words = `the definition \`${definition.resource.address}\` is named here, and its ${message}`
  return { ...name.judge(truthOf({ ...judged, message, place }), words), evidence: [{ message, place }] }
}
