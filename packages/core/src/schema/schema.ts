import { api } from './api.generated.ts'
import { cloudFormation } from './cloudformation.generated.ts'
import { decodeType, type Field, type Kind, type Replacement, type TypeSchema } from './decode.ts'
import { jsonTextsOf } from './json-texts.ts'

/** What the schema says about a property path. */
export type PropertySchema = {
  readonly kind: Kind['kind']
  /** Whether the last segment is required where its parent is present. */
  readonly required: boolean
  /** Whether a change replaces the resource: the strictest along the path. */
  readonly replacement: Replacement
  readonly type: Kind
}

// Decoding is pure, so that this cache shows nowhere but in the time taken.
const decoded = new Map<string, TypeSchema>()

/** The schema of a type, or `undefined` for a type outside the slice. */
export function schemaOf(type: string): TypeSchema | undefined {
  const known = decoded.get(type)
  if (known !== undefined) return known
  const text = encoded(type)
  if (text === undefined) return undefined
  const schema = withJsonTexts(decodeType(text), type)
  decoded.set(type, schema)
  return schema
}

/** A text that holds JSON is as free as any JSON: paths lead into it. */
function withJsonTexts(schema: TypeSchema, type: string): TypeSchema {
  const fields = new Map(schema.fields)
  for (const name of jsonTextsOf(type)) {
    const field = fields.get(name)
    if (field !== undefined) fields.set(name, { ...field, type: { kind: 'json' } })
  }
  return { ...schema, fields }
}

/** Whether a type exists only in the API, and never in a CloudFormation template. */
export function isApiOnly(type: string): boolean {
  return Object.hasOwn(api, type)
}

/** Every type of the slice, in code-unit order. */
export function types(): readonly string[] {
  return Object.keys({ ...cloudFormation, ...api }).sort()
}

/**
 * Whether the slice holds a type: those of AI services and the neighbours of AI workloads.
 *
 * Besides the types of CloudFormation these are API-only types, named after the noun of the call that makes
 * them and shaped after its input: `AWS::SageMaker::TrainingJob` is the input of `CreateTrainingJob`,
 * `AWS::Bedrock::ModelInvocationLoggingConfiguration` that of the `Put` call. Their properties are spelled
 * with an upper-case first letter at every depth, as in CloudFormation: Bedrock's `kmsKeyId` is `KmsKeyId`.
 */
export function hasType(type: string): boolean {
  return encoded(type) !== undefined
}

/** The attributes that `Fn::GetAtt` can read, such as `Arn` or `Endpoint.Address`. */
export function attributesOf(type: string): readonly string[] {
  return schemaOf(type)?.attributes ?? []
}

/** The ARN with holes, `arn:${Partition}:s3:::${BucketName}`, or `undefined` where none is known. */
export function arnTemplateOf(type: string): string | undefined {
  return schemaOf(type)?.arn || undefined
}

/** The properties or attributes that identify a resource of the type: what `Ref` returns, as far as known. */
export function identifierOf(type: string): readonly string[] {
  return schemaOf(type)?.identifier ?? []
}

const strictness: Readonly<Record<Replacement, number>> = { no: 0, maybe: 1, yes: 2 }

/**
 * The schema of a property path, or `undefined` when the type has no such property.
 *
 * A path is property names joined by dots. `[]` or a selector such as `[0]` or `[Type=PROMPT_ATTACK]` steps
 * into the items of a list: `ProductionVariants[].EnableSSMAccess`. Below a map every key exists, below free
 * JSON every path does.
 */
export function propertyOf(type: string, path: string): PropertySchema | undefined {
  const known = found.get(type)?.get(path)
  if (known !== undefined) return known
  const property = findProperty(type, path)
  if (property !== undefined) remember(type, path, property)
  return property
}

// Paths are those that controls and relations name, so that there are few. Pure, like decoding.
const found = new Map<string, Map<string, PropertySchema>>()

function remember(type: string, path: string, property: PropertySchema): void {
  const paths = found.get(type)
  if (paths === undefined) found.set(type, new Map([[path, property]]))
  else paths.set(path, property)
}

function findProperty(type: string, path: string): PropertySchema | undefined {
  const schema = schemaOf(type)
  if (schema === undefined) return undefined
  let at: Kind = { kind: 'object', fields: schema.fields }
  let required = false
  let replacement: Replacement = 'no'
  for (const segment of path.split('.')) {
    const [name = '', ...selectors] = segment.split('[')
    if (name === '' || !selectors.every(isClosed)) return undefined
    const step = named(at, name)
    if (step === undefined) return undefined
    const kind = items(step.type, selectors.length)
    if (kind === undefined) return undefined
    at = kind
    required = step.required
    if (strictness[step.replacement] > strictness[replacement]) replacement = step.replacement
  }
  return { kind: at.kind, required, replacement, type: at }
}

type Step = Pick<Field, 'type' | 'required' | 'replacement'>

function named(at: Kind, name: string): Step | undefined {
  switch (at.kind) {
    case 'object':
      return at.fields.get(name)
    case 'map':
      return { type: at.element, required: false, replacement: 'no' }
    case 'json':
      return { type: at, required: false, replacement: 'no' }
    case 'string':
    case 'boolean':
    case 'number':
    case 'integer':
    case 'list':
      return undefined
  }
}

/** The kind of the items of a list, of its items' items, and so on, `depth` steps down. */
function items(kind: Kind, depth: number): Kind | undefined {
  if (depth === 0 || kind.kind === 'json') return kind
  return kind.kind === 'list' ? items(kind.element, depth - 1) : undefined
}

function isClosed(selector: string): boolean {
  return selector !== '' && selector.indexOf(']') === selector.length - 1
}

function encoded(type: string): string | undefined {
  const slice = Object.hasOwn(cloudFormation, type) ? cloudFormation : api
  return Object.hasOwn(slice, type) ? slice[type] : undefined
}
