import { isList, isMap, type Json, type JsonMap, mapAt, mapValues, textOf } from './json.ts'

/** The path of a local file or folder that was put into the bucket `local` for the translator. */
function localPath(value: Json): string | undefined {
  if (!isMap(value)) return undefined
  const bucket = value['S3Bucket'] ?? value['Bucket']
  const key = value['S3Key'] ?? value['Key']
  return bucket === 'local' && typeof key === 'string' ? key : undefined
}

function artifact(value: Json): Json | undefined {
  const path = localPath(value) ?? value
  if (isMap(path) && path['ImageUri'] === 'local') return undefined
  return path === '.' ? undefined : path
}

const artifacts = ['Code', 'Content', 'BodyS3Location', 'DefinitionS3Location']

/** The definition of a state machine as an object, with intrinsic functions back in their places. */
function definitionOf(properties: JsonMap): JsonMap {
  const join = mapAt(properties, 'DefinitionString')['Fn::Join']
  const lines = isList(join) ? join[1] : undefined
  if (!isList(lines)) return properties
  const made = /^\$\{(definition_substitution_\d+)\}$/
  const values = mapAt(properties, 'DefinitionSubstitutions')
  const back = (value: Json): Json => {
    if (typeof value === 'string') return values[made.exec(value)?.[1] ?? ''] ?? value
    if (isMap(value)) return mapValues(value, back)
    return isList(value) ? value.map(back) : value
  }
  const { DefinitionString: _, DefinitionSubstitutions: __, ...rest } = properties
  const own = Object.entries(values).filter(([name]) => !name.startsWith('definition_substitution_'))
  return {
    ...rest,
    Definition: back(JSON.parse(lines.map(textOf).join('\n')) as Json), // the translator writes JSON there
    ...(own.length === 0 ? {} : { DefinitionSubstitutions: Object.fromEntries(own) }),
  }
}

function normalProperties(type: Json | undefined, properties: JsonMap): JsonMap | undefined {
  const defined = definitionOf(properties)
  const kept = mapValues(defined, (value, key) => {
    if (key === 'Description' && type === 'AWS::ApiGateway::Deployment') return undefined
    if (key === 'ManagedPolicyArns' && isList(value) && value.length === 0) return undefined
    return artifacts.includes(key) ? artifact(value) : value
  })
  return Object.keys(kept).length === 0 ? undefined : kept
}

function metadata(value: Json): Json | undefined {
  if (!isMap(value)) return value
  const { parapet: _, 'aws:sam:connectors': __, ...rest } = value
  return Object.keys(rest).length === 0 ? undefined : rest
}

/** One resource without what is known to differ. */
export function normalResource(resource: Json): Json {
  if (!isMap(resource)) return resource
  return mapValues(resource, (value, key) => {
    // Layers lose theirs in the translator; we keep what a user says about findings.
    if (key === 'Metadata')
      return resource['Type'] === 'AWS::Lambda::LayerVersion' ? undefined : metadata(value)
    return key === 'Properties' && isMap(value) ? normalProperties(resource['Type'], value) : value
  })
}
