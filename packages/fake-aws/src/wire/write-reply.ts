import type { Operation } from '../sdk-model.ts'
import type { HttpReply } from './http.ts'
import type { Protocol } from './protocol.ts'
import { writeJson } from './write-json.ts'
import { element, membersOf, writeXml } from './write-xml.ts'

/** What an operation answers, as the service sends it. */
export function writeReply(protocol: Protocol, { name, output }: Operation, value: object): HttpReply {
  switch (protocol) {
    case 'json':
      return reply('application/x-amz-json-1.1', JSON.stringify(writeJson(output, value)))
    case 'query':
      return reply(
        'text/xml',
        element(`${name}Response`, element(`${name}Result`, membersOf(output, value)) + METADATA),
      )
    case 'ec2':
      return reply('text/xml', element(`${name}Response`, membersOf(output, value)))
    case 'rest-json':
    case 'rest-xml':
      return writeBound(protocol, { name, output }, value)
  }
}

const METADATA = '<ResponseMetadata><RequestId>0</RequestId></ResponseMetadata>'

/** REST protocols put some members into headers, and may put one alone into the body. */
function writeBound(
  protocol: 'rest-json' | 'rest-xml',
  { name, output }: Pick<Operation, 'name' | 'output'>,
  value: object,
): HttpReply {
  const isJson = protocol === 'rest-json'
  const type = isJson ? 'application/json' : 'application/xml'
  const headers: Record<string, string> = {}
  const body: [string, unknown][] = []
  for (const [member, item] of Object.entries(value) as [string, unknown][]) {
    const schema = output.getMemberSchema(member)
    const { httpHeader, httpPayload, httpResponseCode } = schema.getMergedTraits()
    if (httpHeader !== undefined) headers[httpHeader] = String(item)
    else if (httpPayload !== undefined) {
      if (typeof item === 'string') return reply(type, item, headers)
      const text = isJson
        ? JSON.stringify(writeJson(schema, item))
        : writeXml(schema, item, schema.getMergedTraits().xmlName ?? schema.getName() ?? member)
      return reply(type, text, headers)
    } else if (httpResponseCode === undefined) body.push([member, item])
  }
  const rest = Object.fromEntries(body)
  if (isJson) return reply(type, JSON.stringify(writeJson(output, rest)), headers)
  return reply(
    type,
    element(output.getMergedTraits().xmlName ?? `${name}Result`, membersOf(output, rest)),
    headers,
  )
}

function reply(type: string, body: string, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return { status: 200, headers: { ...headers, 'content-type': type }, body }
}
