import { callOf } from '../../cloudformation/functions.ts'
import type { MapNode, Node } from '../../document/index.ts'
import { type Draft, type Drafts, makeMap } from '../draft.ts'
import { withEntries } from '../edit.ts'
import { entryOf, isTrue, nodeOf, plainMap } from '../nodes.ts'
import { mapPathItems } from './definitions.ts'
import { anyMethod, integrationKey } from './route.ts'

const everyMethod = 'DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT'

/** The methods of a path, as the header for them lists them: sorted, with OPTIONS. */
function allowedMethods(item: MapNode): string {
  const keys = [...item.entries.keys()]
  if (keys.includes(anyMethod)) return `'${everyMethod}'`
  const methods = [...new Set([...keys, 'options'].map((key) => key.toUpperCase()))].sort()
  return `'${methods.join(',')}'`
}

/** A header of the answer to a preflight request. */
type Header = { readonly name: string; readonly value: Draft; readonly type: string }

function headersOf(cors: MapNode | undefined, origin: Draft, item: MapNode): readonly Header[] {
  const credentials = isTrue(nodeOf(cors, 'AllowCredentials')) ? "'true'" : undefined
  const headers: readonly Header[] = [
    { name: 'Origin', value: origin, type: 'string' },
    { name: 'Headers', value: entryOf(cors, 'AllowHeaders'), type: 'string' },
    { name: 'Methods', value: entryOf(cors, 'AllowMethods') ?? allowedMethods(item), type: 'string' },
    { name: 'Max-Age', value: entryOf(cors, 'MaxAge'), type: 'integer' },
    { name: 'Credentials', value: credentials, type: 'string' },
  ]
  return headers.filter(({ value }) => value !== undefined)
}

function headerName({ name }: Header): string {
  return name === 'Max-Age' ? 'Access-Control-Max-Age' : `Access-Control-Allow-${name}`
}

function optionsMethod(headers: readonly Header[]): Drafts {
  const values = headers.map(
    (header) => [`method.response.header.${headerName(header)}`, header.value] as const,
  )
  const types = headers.map((header) => [headerName(header), { type: header.type }] as const)
  return {
    summary: 'CORS support',
    consumes: ['application/json'],
    produces: ['application/json'],
    [integrationKey]: {
      type: 'mock',
      requestTemplates: { 'application/json': '{\n  "statusCode" : 200\n}\n' },
      responses: {
        default: {
          statusCode: '200',
          responseParameters: Object.fromEntries(values),
          responseTemplates: { 'application/json': '{}\n' },
        },
      },
    },
    responses: {
      '200': { description: 'Default response for CORS method', headers: Object.fromEntries(types) },
    },
  }
}

/** The document with a method that answers preflight requests on every path that has none. */
export function withCors(body: MapNode, cors: Node): MapNode {
  const map = plainMap(cors)
  const single = cors.kind === 'scalar' || callOf(cors) !== undefined ? cors : undefined
  const origin = single ?? entryOf(map, 'AllowOrigin') ?? "'*'"
  const seen = new Set<string>()
  return mapPathItems(body, (item, path) => {
    const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
    const known = seen.has(bare)
    seen.add(bare)
    if (known || item.entries.has('options')) return item
    const made = makeMap(optionsMethod(headersOf(map, origin, item)), cors.at)
    return withEntries(item, { options: made }, cors.at)
  })
}
