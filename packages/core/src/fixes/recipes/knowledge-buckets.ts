import { type EditValue, set } from '../../workload/index.ts'
import { CHECK_RIGHTS, type Recipe } from './recipe.ts'
import { idOf, takersOf } from './role-in.ts'

/**
 * The buckets of the data sources of a knowledge base, where its role serves knowledge bases only: Bedrock itself
 * takes it, and reads nothing else.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html
 */
export const knowledgeBuckets: Recipe = ({ finding: { resource }, graph, template }) => {
  const users = takersOf(resource, graph)
  if (users.length === 0 || users.some(({ type }) => type !== 'AWS::Bedrock::KnowledgeBase')) return undefined
  const sources = users.flatMap((base) => [base, ...graph.referrersOf(base.id)])
  const buckets = sources
    .filter(({ type }) => type === 'AWS::Bedrock::DataSource' || type === 'AWS::Bedrock::KnowledgeBase')
    .flatMap(({ id }) => graph.edgesFrom(id).map(({ to }) => to))
    .filter(({ type }) => type === 'AWS::S3::Bucket')
  const names = [...new Set(buckets.map(idOf))].sort()
  if (names.length === 0 || names.some((name) => template.types.get(name) !== 'AWS::S3::Bucket'))
    return undefined
  return { edits: [set('@place.Resource', names.flatMap(arnsOf))], check: CHECK_RIGHTS }
}

const arnsOf = (bucket: string): readonly EditValue[] => [
  { 'Fn::GetAtt': [bucket, 'Arn'] },
  { 'Fn::Sub': `\${${bucket}.Arn}/*` },
]
