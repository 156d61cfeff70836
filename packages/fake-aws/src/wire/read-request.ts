import { type ServiceId, services } from '@parapet/aws'
import { modelOf, type Operation, operationOf } from '../sdk-model.ts'
import type { HttpRequest } from './http.ts'
import { protocolOf } from './protocol.ts'

/** A request understood. */
export type ServiceRequest = {
  readonly service: ServiceId
  readonly region: string
  readonly operation: Operation
  /** Members as far as they tell one request from another: texts of paths, queries and bodies. */
  readonly input: Readonly<Record<string, unknown>>
}

/** Finds out what is asked. @throws {Error} for a request that no client of ours makes */
export async function readRequest(request: HttpRequest): Promise<ServiceRequest> {
  const { signer, region } = scopeOf(request)
  const api = apiOf(request)
  const isMeant = (service: ServiceId): boolean => services[service].module === `@aws-sdk/client-${api}`
  const signed = serviceIds.filter((service) => signerOf(service) === signer)
  // Services that sign alike may share a path, too.
  const candidates = [...signed.filter(isMeant), ...signed.filter((service) => !isMeant(service))]
  for (const service of candidates) {
    const found = await read(service, request)
    if (found !== undefined) return { service, region, ...found }
  }
  throw new Error(`no operation for ${request.method} ${request.path}`)
}

// A parse boundary: the keys of the table are its own type.
const serviceIds = Object.keys(services) as ServiceId[]

const signerOf = (service: ServiceId): string => services[service].prefix

/** What the client says it is a client of: `aws-sdk-js/3.1 ua/2.1 api/bedrock-agent#3.1`. */
const apiOf = ({ headers }: HttpRequest): string =>
  / api\/([^#]*)#/.exec(headers['user-agent'] ?? '')?.[1] ?? ''

/** Whom the request is signed for: `Credential=KEY/20261124/eu-west-1/sagemaker/aws4_request`. */
function scopeOf({ headers }: HttpRequest): { readonly signer: string; readonly region: string } {
  const credential = /Credential=([^,]*)/.exec(headers['authorization'] ?? '')?.[1] ?? ''
  const [, , region = '', signer = ''] = credential.split('/')
  return { signer, region }
}

type Found = Pick<ServiceRequest, 'operation' | 'input'>

async function read(service: ServiceId, request: HttpRequest): Promise<Found | undefined> {
  switch (protocolOf(service)) {
    case 'json': {
      const name = request.headers['x-amz-target']?.split('.')[1] ?? ''
      return { operation: await operationOf(service, name), input: parse(request.body) }
    }
    case 'query':
    case 'ec2': {
      const { Action = '', ...input } = Object.fromEntries(new URLSearchParams(request.body))
      return { operation: await operationOf(service, Action), input }
    }
    case 'rest-json':
    case 'rest-xml':
      return route(service, request)
  }
}

function parse(body: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = body === '' ? {} : JSON.parse(body)
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
}

/** The operation whose path fits, the one with the most literal parts of them. */
async function route(service: ServiceId, request: HttpRequest): Promise<Found | undefined> {
  const { operations } = await modelOf(service)
  const labels: Record<string, string> = {}
  let path = request.path
  if (service === 's3') {
    // Buckets stand in the path; the model leaves them to the rules of endpoints.
    const [, bucket = '', ...rest] = path.split('/')
    if (bucket !== '') labels['Bucket'] = decodeURIComponent(bucket)
    path = `/${rest.join('/')}`
  }
  let best: (Found & { readonly score: number }) | undefined
  for (const operation of operations.values()) {
    const fit = fits(operation, { ...request, path })
    if (fit === undefined || fit.score <= (best?.score ?? -1)) continue
    const body = service === 's3' ? {} : parse(request.body)
    best = {
      operation,
      score: fit.score,
      input: { ...body, ...queried(operation, request), ...labels, ...fit.labels },
    }
  }
  return best
}

function fits(
  { http }: Operation,
  { method, path, query }: HttpRequest,
): { readonly score: number; readonly labels: Readonly<Record<string, string>> } | undefined {
  if (http === undefined || http[0] !== method) return undefined
  const [pattern = '', literals = ''] = http[1].split('?')
  const keys = [...new URLSearchParams(literals)]
  if (keys.some(([key, value]) => query[key] === undefined || query[key] !== value)) return undefined
  const labels: Record<string, string> = {}
  const want = pattern.split('/')
  const have = path.split('/')
  if (want.length !== have.length) return undefined
  let score = keys.length * 100
  for (const [index, part] of want.entries()) {
    const text = have[index] ?? ''
    const label = /^\{(\w+)\+?\}$/.exec(part)?.[1]
    if (label === undefined && part !== text) return undefined
    if (label === undefined) score += 1
    else if (text === '') return undefined
    else labels[label] = decodeURIComponent(text)
  }
  return { score, labels }
}

/** Members of the request that stand in the query. */
function queried({ input }: Operation, { query }: HttpRequest): Readonly<Record<string, string>> {
  const members = [...input.structIterator()].flatMap(([name, member]) => {
    const { httpQuery } = member.getMergedTraits()
    const value = httpQuery === undefined ? undefined : query[httpQuery]
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(members)
}
