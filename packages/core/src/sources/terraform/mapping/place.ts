import type { Fields, Kind } from '../../../schema/index.ts'
import { schemaOf } from '../../../schema/index.ts'
import type { TypeMapping } from './type-mapping.ts'

/** Where an argument goes: a path below the object that is being filled, and what stands there. */
export type Place = { readonly path: readonly string[]; readonly kind: Kind }

/** What becomes of an argument: it has a place, it is known to have none, or nobody knows. */
export type Placement = Place | 'ignored' | undefined

/** Arguments of any type that say how Terraform works, and nothing about the resource. */
const everywhere: ReadonlySet<string> = new Set([
  'id',
  'region',
  'tags_all',
  'timeouts',
  'name_prefix',
  'force_destroy',
  'force_delete',
  'skip_destroy',
  'skip_final_snapshot',
  'final_snapshot_identifier',
  'apply_immediately',
])

/** Meta-arguments; a reader may or may not have taken them away. */
const meta: ReadonlySet<string> = new Set([
  'count',
  'for_each',
  'provider',
  'lifecycle',
  'depends_on',
  'provisioner',
  'connection',
])

/** The version of an argument that is never stored, beside the argument itself. */
const writeOnly = /_wo(?:_version)?$/

/** The kind of a type as a whole. */
export function kindOfType(type: string): Kind {
  const schema = schemaOf(type)
  return schema === undefined ? { kind: 'json' } : { kind: 'object', fields: schema.fields }
}

/**
 * Finds the place of an argument: by a row of the mapping, else by its name.
 *
 * @param above the path of the block that the argument is in, empty at the top
 */
export function placeOf(mapping: TypeMapping, kind: Kind, above: string, name: string): Placement {
  const full = above === '' ? name : `${above}.${name}`
  if (mapping.ignores !== undefined && Object.hasOwn(mapping.ignores, full)) return 'ignored'
  const renamed = mapping.renames?.[full]
  if (renamed !== undefined) return placeAt(kind, renamed)
  if (kind.kind !== 'object') return undefined
  const field =
    fieldNamed(kind.fields, name) ?? (above === '' ? named(mapping, kind.fields, name) : undefined)
  if (field !== undefined) return placeAt(kind, field)
  return above === '' && isAside(name) ? 'ignored' : undefined
}

function isAside(name: string): boolean {
  return everywhere.has(name) || meta.has(name) || writeOnly.test(name)
}

/** `name` is `BucketName` of a bucket, and `description` its `BucketDescription`. */
function named(mapping: TypeMapping, fields: Fields, name: string): string | undefined {
  if (mapping.fold !== undefined) return undefined
  const tail = mapping.to.slice(mapping.to.lastIndexOf(':') + 1)
  return fieldNamed(fields, `${tail}_${name}`) ?? fieldNamed(fields, `${name}_document`)
}

/** The place that a path leads to below a kind, or `undefined` where the schema has none. */
export function placeAt(kind: Kind, path: string): Place | undefined {
  if (path === '') return { path: [], kind }
  const segments = path.split('.')
  let at: Kind = kind
  for (const segment of segments) {
    const step = below(at, segment.replace('[]', ''))
    if (step === undefined) return undefined
    at = segment.endsWith('[]') ? (step.kind === 'list' ? step.element : step) : step
  }
  return { path: segments, kind: at }
}

function below(kind: Kind, name: string): Kind | undefined {
  if (kind.kind === 'json') return kind
  if (kind.kind === 'map') return kind.element
  return kind.kind === 'object' ? kind.fields.get(name)?.type : undefined
}

const spellings = new WeakMap<Fields, ReadonlyMap<string, string>>()

/** The field that a name of Terraform means: in another spelling, or in singular or plural. */
export function fieldNamed(fields: Fields, name: string): string | undefined {
  let known = spellings.get(fields)
  if (known === undefined) {
    known = new Map([...fields.keys()].map((field) => [plain(field), field]))
    spellings.set(fields, known)
  }
  const word = plain(name)
  for (const form of [word, `${word}s`, `${word}es`, `${word}list`, `${word.slice(0, -1)}ies`]) {
    const field = known.get(form)
    if (field !== undefined) return field
  }
  return (
    known.get(word.replace(/(?<=kmskey)arn$/, 'id')) ??
    (word.endsWith('s') ? known.get(word.slice(0, -1)) : undefined)
  )
}

/** A name without its punctuation and case: `kms_key_id` and `KmsKeyId` are the same. */
export function plain(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()
}
