import { type Judgement, notApplicable, type PropertyView } from '../../view/index.ts'
import { derive, type Truth } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/**
 * Types of resources, and the type under which CloudTrail records their data events.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
const RECORDED = [
  ['AWS::Bedrock::Agent', 'AWS::Bedrock::AgentAlias'],
  ['AWS::Bedrock::Flow', 'AWS::Bedrock::FlowAlias'],
  ['AWS::Bedrock::KnowledgeBase', 'AWS::Bedrock::KnowledgeBase'],
  ['AWS::SageMaker::Endpoint', 'AWS::SageMaker::Endpoint'],
  ['AWS::SageMaker::FeatureGroup', 'AWS::SageMaker::FeatureGroup'],
] as const

/** Whether one of the selectors asks for the data events of a type. */
function records(selectors: PropertyView, event: string): Truth {
  const answers = selectors.items.flatMap((selector) =>
    selector
      .at('FieldSelectors')
      .items.flatMap((field) =>
        field.at('Field').equals('resources.type').verdict === 'pass'
          ? field.at('Equals').items.map((value) => value.equals(event).verdict)
          : [],
      ),
  )
  if (answers.includes('pass')) return true
  return answers.includes('unknown') || selectors.present === undefined ? undefined : false
}

/** One judgement that names every type that is left out. */
function judgeSelectors(selectors: PropertyView, wanted: readonly string[]): Judgement {
  const answers = wanted.map((event) => ({ event, recorded: records(selectors, event) }))
  const named = (truth: Truth): string =>
    answers
      .filter(({ recorded }) => recorded === truth)
      .map(({ event }) => `\`${event}\``)
      .join(', ')
  const [missing, open] = [named(false), named(undefined)]
  if (missing !== '') return selectors.judge(false, `data events are not asked for of ${missing}`)
  if (open !== '')
    return selectors.judge(undefined, `whether data events are asked for is not known of ${open}`)
  return selectors.judge(true, `data events are asked for of ${named(true)}`)
}

export const control: Control = {
  id: 'cloudtrail/trail-no-ai-data-events',
  title: 'Record of calls leaves out what is asked of agents, knowledge bases and endpoints',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::CloudTrail::Trail',
  stages: ['deploy', 'generate', 'monitor'],
  domain: 'monitoring',
  threats: ['model-theft', 'unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Invoking an agent, searching a knowledge base or calling an endpoint is a data event: unless a trail asks for it, misuse of the model leaves no trace at all.',
  mappings: {
    'nist-800-53-r5': ['AU-2', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
    'mitre-atlas': ['AML.T0040'],
  },
  evaluate: (trail) => {
    const wanted = RECORDED.filter(([type]) => trail.siblings(type).length > 0).map(([, event]) => event)
    return wanted.length === 0
      ? notApplicable(trail.place, 'nothing here has data events')
      : judgeSelectors(trail.at('AdvancedEventSelectors'), wanted)
  },
  remedy: [
    derive(
      'data-events',
      'add an advanced event selector with `eventCategory` equal to `Data` and `resources.type` equal to the type that is missing',
    ),
  ],
  examples: `
    Agent:
      Type: AWS::Bedrock::Agent
      Properties: { AgentName: helper }
    Base:
      Type: AWS::Bedrock::KnowledgeBase
      Properties: { Name: a, RoleArn: arn:aws:iam::111122223333:role/a }
    ByDefault:
      Type: AWS::CloudTrail::Trail # fail
      Properties:
        IsLogging: true
        S3BucketName: trails
    OneOfTwo:
      Type: AWS::CloudTrail::Trail
      Properties:
        IsLogging: true
        S3BucketName: trails
        AdvancedEventSelectors: # fail
          - FieldSelectors: [{ Field: eventCategory, Equals: [Data] }, { Field: resources.type, Equals: [AWS::Bedrock::AgentAlias] }]
          - FieldSelectors: [{ Field: eventCategory, Equals: [Data] }, { Field: resources.type, Equals: [AWS::S3::Object] }]
    ByParameter:
      Type: AWS::CloudTrail::Trail
      Properties:
        IsLogging: true
        S3BucketName: trails
        AdvancedEventSelectors: # unknown
          - FieldSelectors: [{ Field: eventCategory, Equals: [Data] }, { Field: resources.type, Equals: [AWS::Bedrock::AgentAlias] }]
          - FieldSelectors: [{ Field: eventCategory, Equals: [Data] }, { Field: resources.type, Equals: [!Ref Type] }]
    Both:
      Type: AWS::CloudTrail::Trail # pass
      Properties:
        IsLogging: true
        S3BucketName: trails
        AdvancedEventSelectors:
          - FieldSelectors: [{ Field: eventCategory, Equals: [Data] }, { Field: resources.type, Equals: [AWS::Bedrock::AgentAlias] }]
          - FieldSelectors: [{ Field: eventCategory, Equals: [Data] }, { Field: resources.type, Equals: [AWS::Bedrock::KnowledgeBase] }]
  `,
}
