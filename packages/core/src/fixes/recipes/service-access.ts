import { set } from '../../workload/index.ts'
import type { Recipe } from './recipe.ts'
import { valueAtPath, wordsOf } from './value-at-path.ts'

/**
 * Lets Bedrock alone reach a collection, in the network of AWS. Only where the rules are about the collection and
 * not its dashboards, which services do not reach, and where knowledge bases are all that uses a collection here.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html
 */
export const serviceAccess: Recipe = ({ finding: { resource, place }, graph }) => {
  const item = place.path.slice(0, place.path.lastIndexOf(']') + 1)
  const kinds = wordsOf(valueAtPath(resource.properties, `${item}.Rules`))
  const collections = graph.ofType(resource.unit, 'AWS::OpenSearchServerless::Collection')
  const users = collections
    .flatMap(({ id }) => graph.referrersOf(id))
    .filter(({ type }) => !type.startsWith('AWS::OpenSearchServerless::'))
  const isOnlyBedrock = users.length > 0 && users.every(({ type }) => type === 'AWS::Bedrock::KnowledgeBase')
  if (item === '' || kinds.includes('dashboard') || !isOnlyBedrock) return undefined
  return {
    edits: [set(place.path, false), set('.SourceServices', ['bedrock.amazonaws.com'])],
    check: 'check that nobody makes indexes or searches in it from outside of AWS',
  }
}
