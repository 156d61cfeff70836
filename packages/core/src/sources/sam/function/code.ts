import type { Entry, MapNode, Node } from '../../document/index.ts'
import type { Draft } from '../draft.ts'
import { entryOf, plainMap } from '../nodes.ts'

/** Where an `s3://bucket/key?versionId=v` points. */
function s3Location(text: string): { bucket: string; key: string; version?: string } | undefined {
  const match = /^s3:\/\/([^/?#]+)\/([^?#]+)(?:\?versionId=([^&#]+))?/.exec(text)
  if (match === null) return undefined
  const [, bucket = '', key = '', version] = match
  return { bucket, key, ...(version === undefined ? {} : { version }) }
}

/** The names that a location in a bucket has where it is used. */
export type LocationNames = { readonly bucket: string; readonly key: string; readonly version: string }

/** As `Code` of a function and `Content` of a layer name them. */
export const codeNames: LocationNames = { bucket: 'S3Bucket', key: 'S3Key', version: 'S3ObjectVersion' }
/** As `BodyS3Location` and `DefinitionS3Location` name them. */
export const bodyNames: LocationNames = { bucket: 'Bucket', key: 'Key', version: 'Version' }

function ofMap(map: MapNode, names: LocationNames): Draft {
  return {
    [names.bucket]: entryOf(map, 'Bucket'),
    [names.key]: entryOf(map, 'Key'),
    [names.version]: entryOf(map, 'Version'),
    ...(names === codeNames ? { S3ObjectStorageMode: entryOf(map, 'StorageMode') } : {}),
  }
}

/**
 * A location in a bucket, out of a map or an `s3://` text. Anything else, such as the path of a local folder
 * that is packaged before deployment, stays as it is written.
 */
export function locationOf(node: Node, names: LocationNames): Draft {
  const map = plainMap(node)
  if (map !== undefined) return ofMap(map, names)
  const found = node.kind === 'scalar' ? s3Location(node.text) : undefined
  if (found === undefined) return node
  return { [names.bucket]: found.bucket, [names.key]: found.key, [names.version]: found.version }
}

/** The code of a function. */
export function codeOf(properties: MapNode): Draft {
  const image = entryOf(properties, 'ImageUri')
  const inline = entryOf(properties, 'InlineCode')
  const uri = entryOf(properties, 'CodeUri')
  const kind = entryOf(properties, 'PackageType')?.value
  if (kind?.kind === 'scalar' && kind.text === 'Image') return image && { ImageUri: image }
  const key = entryOf(properties, 'SourceKMSKeyArn')
  if (inline !== undefined) return { ZipFile: inline, SourceKMSKeyArn: key }
  if (uri === undefined) return undefined
  const location = locationOf(uri.value, codeNames)
  return key === undefined || !isLocation(location)
    ? placed(location, uri)
    : { ...location, SourceKMSKeyArn: key }
}

function isLocation(draft: Draft): draft is { readonly [key: string]: Draft } {
  return typeof draft === 'object' && 'S3Bucket' in draft
}

function placed(draft: Draft, entry: Entry): Draft {
  return draft === entry.value ? entry : draft
}
