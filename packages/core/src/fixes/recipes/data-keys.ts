import { type EditValue, type Resource, set } from '../../workload/index.ts'
import { writtenValue } from '../copy.ts'
import { KEY } from '../supplies/kms-key.ts'
import { writtenIn } from './models-in.ts'
import { CHECK_RIGHTS, type Recipe, type RecipeContext } from './recipe.ts'
import { idOf, takersOf } from './role-in.ts'

/**
 * The keys of what models and jobs of SageMaker name with a role, and of the buckets that they name. A key that the
 * fixes added lets those use it who may use the data.
 */
export const dataKeys: Recipe = (context) => {
  const { finding, graph } = context
  const takers = takersOf(finding.resource, graph)
  if (takers.length === 0 || takers.some(({ type }) => !RUNS.has(type))) return undefined
  const named = takers.flatMap(({ id }) => graph.edgesFrom(id).map(({ to }) => to))
  const held = named.filter(
    ({ type }) => type === 'AWS::S3::Bucket' || type === 'AWS::SageMaker::EndpointConfig',
  )
  const keys = [...named, ...held.flatMap(({ id }) => graph.edgesFrom(id).map(({ to }) => to))].filter(
    (one) => one.type === 'AWS::KMS::Key' && idOf(one) !== KEY,
  )
  const values = [...new Set(keys)].map((key) => referenceTo(key, context))
  if (values.length === 0 || values.includes(undefined)) return undefined
  return {
    edits: [
      set(
        '@place.Resource',
        values.flatMap((value) => value ?? []),
      ),
    ],
    check: CHECK_RIGHTS,
  }
}

/** What runs as it is written; in notebooks and domains people run what they like. */
const RUNS: ReadonlySet<string> = new Set(
  [
    'DataQualityJobDefinition',
    'FeatureGroup',
    'Model',
    'ModelBiasJobDefinition',
    'ModelExplainabilityJobDefinition',
    'ModelQualityJobDefinition',
    'ProcessingJob',
    'TrainingJob',
    'TransformJob',
  ].map((name) => `AWS::SageMaker::${name}`),
)

/** The key by its logical id, or by a parameter that hands it in. */
function referenceTo(
  key: Resource,
  { finding: { resource }, template, graph }: RecipeContext,
): EditValue | undefined {
  const folder = resource.id.slice(0, -idOf(resource).length)
  if (key.id === `${folder}${idOf(key)}`) return { 'Fn::GetAtt': [idOf(key), 'Arn'] }
  for (const logicalId of template.types.keys()) {
    const other = graph.resource(`${folder}${logicalId}`)
    for (const { path, value } of other === undefined ? [] : writtenIn(other.properties)) {
      const target = value.kind === 'unresolved' ? value.symbol.target : undefined
      const written = writtenValue(template.property(logicalId, ...path))
      const isName = typeof written === 'object' && 'Ref' in written
      if (isName && target?.address === key.address && target.attribute === 'Arn') return written
    }
  }
  return undefined
}
