import { set } from '../../workload/index.ts'
import { CHECK_RIGHTS, type Recipe } from './recipe.ts'
import { valueAtPath, wordsOf } from './value-at-path.ts'

/**
 * What Bedrock needs of the collection of a knowledge base, for the rules about the collection itself. Who may
 * change an index is for people to say, where others than Bedrock use it.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html
 */
const PERMISSIONS = [
  'aoss:CreateCollectionItems',
  'aoss:DescribeCollectionItems',
  'aoss:UpdateCollectionItems',
]

/** Lists the rights on a collection; indexes are left. */
export const collectionRights: Recipe = ({ finding: { resource, place } }) => {
  const rule = place.path.slice(0, place.path.lastIndexOf('.Permission'))
  const type = wordsOf(valueAtPath(resource.properties, `${rule}.ResourceType`))
  const permissions = wordsOf(valueAtPath(resource.properties, `${rule}.Permission`))
  return type[0] === 'collection' && permissions.length === 1
    ? { edits: [set(`${rule}.Permission`, PERMISSIONS)], check: CHECK_RIGHTS }
    : undefined
}
