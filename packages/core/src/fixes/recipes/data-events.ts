import { add, type Edit, type EditFields } from '../../workload/index.ts'
import type { Recipe } from './recipe.ts'
import { wordsOf } from './value-at-path.ts'

const selector = (name: string, fields: Readonly<Record<string, string>>): EditFields => ({
  Name: name,
  FieldSelectors: Object.entries(fields).map(([Field, value]) => ({ Field, Equals: [value] })),
})

/**
 * Types of resources whose calls are data events, with the type under which CloudTrail records them. Those that
 * are here are asked for; a trail that had no selectors records management events as before.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
const RECORDED: Readonly<Record<string, string>> = {
  'AWS::Bedrock::Agent': 'AWS::Bedrock::AgentAlias',
  'AWS::Bedrock::Flow': 'AWS::Bedrock::FlowAlias',
  'AWS::Bedrock::KnowledgeBase': 'AWS::Bedrock::KnowledgeBase',
  'AWS::SageMaker::Endpoint': 'AWS::SageMaker::Endpoint',
  'AWS::SageMaker::FeatureGroup': 'AWS::SageMaker::FeatureGroup',
}

/** Advanced selectors cannot stand beside basic ones, so that a trail with those is left. */
export const dataEvents: Recipe = ({ finding: { resource }, graph }) => {
  if (resource.properties.entries.has('EventSelectors')) return undefined
  const present = Object.entries(RECORDED).filter(([type]) => graph.ofType(resource.unit, type).length > 0)
  const there = resource.properties.entries.get('AdvancedEventSelectors')
  const management: readonly Edit[] =
    there === undefined
      ? [add('AdvancedEventSelectors', selector('Management events', { eventCategory: 'Management' }))]
      : []
  const known = there === undefined ? [] : wordsOf(there)
  const missing = present.filter(([, event]) => !known.includes(event))
  return {
    edits: [
      ...management,
      ...missing.map(([, event]) =>
        add(
          'AdvancedEventSelectors',
          selector(`Calls of ${event.slice('AWS::'.length)}`, {
            eventCategory: 'Data',
            'resources.type': event,
          }),
          'Name',
        ),
      ),
    ],
    check: 'data events are charged by number',
  }
}
