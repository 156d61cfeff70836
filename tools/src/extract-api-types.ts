/**
 * Extracts the API-only types from the service models of an unpacked botocore into `tools/data/api-types.generated.json`.
 *
 * Run by hand when a newer model is wanted, since it needs the models on disk:
 * `pip download --no-deps botocore`, unzip, then
 * `node tools/dist/extract-api-types.js FOLDER/botocore/data "botocore VERSION (Apache-2.0)"`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type ApiType, apiTypes } from './gen/api-selection.ts'
import { writeGenerated } from './gen/write.ts'

type Member = { readonly shape: string }
type ModelShape = {
  readonly type: string
  readonly members?: Readonly<Record<string, Member>>
  readonly required?: readonly string[]
  readonly member?: Member
  readonly value?: Member
  readonly document?: boolean
}
type Model = {
  readonly operations: Readonly<Record<string, { readonly input?: Member; readonly output?: Member }>>
  readonly shapes: Readonly<Record<string, ModelShape>>
}

const scalars: Readonly<Record<string, string>> = {
  boolean: 'b',
  float: 'n',
  double: 'n',
  integer: 'i',
  long: 'i',
}

const [data, source] = process.argv.slice(2)
if (data === undefined || source === undefined) throw new Error('usage: extract-api-types DATA_FOLDER SOURCE')

const definitions: Record<string, readonly string[]> = {}
const types = apiTypes.map((api) => extract(api, modelOf(data, api.service)))
const sorted = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)))
writeGenerated(
  'tools/data/api-types.generated.json',
  `${JSON.stringify({ source, types, definitions: sorted }, null, 1)}\n`,
)

function modelOf(folder: string, service: string): Model {
  const version = readdirSync(join(folder, service)).sort().at(-1) ?? ''
  const file = readFileSync(join(folder, service, version, 'service-2.json.gz'))
  // The models are botocore's own; a field that is not as declared fails loudly below.
  return JSON.parse(gunzipSync(file).toString('utf8')) as Model
}

function extract(api: ApiType, model: Model): object {
  const operation = model.operations[api.operation]
  if (operation === undefined) throw new Error(`${api.service} has no ${api.operation}`)
  const own = api.output === true ? operation.output?.shape : operation.input?.shape
  define(api.service, own ?? '', model)
  const results =
    api.output === true ? [] : Object.keys(model.shapes[operation.output?.shape ?? '']?.members ?? {})
  return { type: api.type, fields: `${api.service}/${own}`, attributes: results.map(upperFirst).sort() }
}

/** Writes a structure, and what it reaches, to `definitions`: each field as `Name!:kind`. */
function define(service: string, name: string, model: Model): void {
  const key = `${service}/${name}`
  if (key in definitions) return
  const shape = model.shapes[name]
  if (shape?.type !== 'structure') throw new Error(`${key} is no structure`)
  definitions[key] = []
  const required = new Set(shape.required)
  definitions[key] = Object.entries(shape.members ?? {})
    .filter(
      ([member]) =>
        member !== 'ClientToken' && member !== 'clientRequestToken' && member !== 'ClientRequestToken',
    )
    .map(
      ([member, { shape: of }]) =>
        `${upperFirst(member)}${required.has(member) ? '!' : ''}:${kind(service, of, model)}`,
    )
    .sort()
}

function kind(service: string, name: string, model: Model): string {
  const shape = model.shapes[name]
  if (shape === undefined) throw new Error(`${service} has no shape ${name}`)
  if (shape.document === true) return 'j'
  if (shape.type === 'list') return `[${kind(service, shape.member?.shape ?? '', model)}`
  if (shape.type === 'map') return `{${kind(service, shape.value?.shape ?? '', model)}`
  if (shape.type !== 'structure') return scalars[shape.type] ?? 's'
  define(service, name, model)
  return `@${service}/${name}`
}

/** CloudFormation's spelling of a property: the first letter is upper case (`kmsKeyId` is `KmsKeyId`). */
function upperFirst(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
