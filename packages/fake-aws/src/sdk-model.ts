import { type ServiceId, services } from '@parapet/aws'
import { NormalizedSchema } from '@smithy/core/schema'

/** What the SDK knows of an operation. */
export type Operation = {
  readonly name: string
  readonly input: NormalizedSchema
  readonly output: NormalizedSchema
  /** Method and path of REST services, such as `GET` and `/agents/{agentId}/`. */
  readonly http?: readonly [method: string, path: string]
}

/** What the SDK knows of a service. */
export type ServiceModel = {
  readonly operations: ReadonlyMap<string, Operation>
  /** Values of an enumeration by its name in lower case. */
  readonly enums: ReadonlyMap<string, readonly string[]>
}

const loaded = new Map<ServiceId, Promise<ServiceModel>>()

/** Reads what the client of a service carries. */
export function modelOf(service: ServiceId): Promise<ServiceModel> {
  const model = loaded.get(service) ?? load(service)
  loaded.set(service, model)
  return model
}

/** The shapes of an operation. @throws {Error} where the client has none of that name */
export async function operationOf(service: ServiceId, name: string): Promise<Operation> {
  const { operations } = await modelOf(service)
  const found = operations.get(name)
  if (found === undefined) throw new Error(`the SDK has no operation ${name}`)
  return found
}

async function load(service: ServiceId): Promise<ServiceModel> {
  const module: unknown = await import(services[service].module)
  const exported: readonly (readonly [string, unknown])[] =
    typeof module === 'object' && module !== null ? Object.entries(module) : []
  return {
    operations: new Map(exported.flatMap(([, value]) => operationEntry(value))),
    enums: new Map(exported.flatMap(([name, value]) => enumEntry(name, value))),
  }
}

// Clients carry shapes as nested arrays; 9 is an operation: namespace, name, traits, input, output.
function operationEntry(value: unknown): readonly (readonly [string, Operation])[] {
  const [kind, , name, traits, input, output] = listOf(value)
  if (kind !== 9 || typeof name !== 'string') return []
  const http = bindingOf(traits)
  return [[name, { name, input: schemaOf(input), output: schemaOf(output), ...(http && { http }) }]]
}

function schemaOf(shape: unknown): NormalizedSchema {
  const of: (ref: never) => NormalizedSchema = NormalizedSchema.of
  // Boundary: the arrays of the client are what the SDK's own reader takes.
  return of(shape as never)
}

function bindingOf(traits: unknown): Operation['http'] {
  if (typeof traits !== 'object' || traits === null || !('http' in traits)) return undefined
  const [method, path] = listOf(traits.http)
  return typeof method === 'string' && typeof path === 'string' ? [method, path] : undefined
}

function enumEntry(name: string, value: unknown): readonly (readonly [string, readonly string[]])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const values: readonly unknown[] = Object.values(value)
  const texts = values.filter((one) => typeof one === 'string')
  return texts.length > 0 && texts.length === values.length ? [[name.toLowerCase(), texts]] : []
}

/** The names of the members of a structure. */
export function memberNames(schema: NormalizedSchema): readonly string[] {
  return [...schema.structIterator()].map(([name]) => name)
}

/** The names of the members that a request must have; they come first. */
export function requiredNames(schema: NormalizedSchema): readonly string[] {
  const count = listOf(schema.getSchema())[6]
  return memberNames(schema).slice(0, typeof count === 'number' ? count : 0)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
