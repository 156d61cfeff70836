import { apiTypes } from './api-selection.ts'
import type { Field, Shape, TypeModel } from './schema-encode.ts'
import { readCommitted } from './write.ts'

type Extract = {
  readonly source: string
  readonly types: readonly {
    readonly type: string
    readonly fields: string
    readonly attributes: readonly string[]
  }[]
  readonly definitions: Readonly<Record<string, readonly string[]>>
}

/** The API-only types from `tools/data/api-types.generated.json`, which `extract-api-types` writes. */
export function readApiTypes(): { readonly source: string; readonly models: readonly TypeModel[] } {
  // Written by `extract-api-types`; the encoder refuses what does not fit.
  const extract = JSON.parse(readCommitted('tools/data/api-types.generated.json')) as Extract
  const models = extract.types.map(({ type, fields, attributes }) => {
    const api = apiTypes.find((candidate) => candidate.type === type)
    // A setting is put again in place; a job is made once, and any difference is another job.
    const replacement = /^(?:Put|Set)/.test(api?.operation ?? '') ? 'no' : 'yes'
    const definition = (key: string): readonly Field[] =>
      (extract.definitions[key] ?? []).map((text) => fieldOf(text, replacement))
    return {
      type,
      arn:
        api?.arn === undefined
          ? ''
          : `arn:\${Partition}:${arnService(api.service)}:\${Region}:\${Account}:${api.arn}`,
      identifier: api?.identifier ? [api.identifier] : [],
      attributes,
      fields: definition(fields),
      definition,
    }
  })
  return { source: extract.source, models }
}

function arnService(service: string): string {
  return service === 'bedrock-agentcore-control' ? 'bedrock-agentcore' : service
}

function fieldOf(text: string, replacement: Field['replacement']): Field {
  const [head = '', code = ''] = text.split(':')
  const required = head.endsWith('!')
  return { name: required ? head.slice(0, -1) : head, required, replacement, shape: shapeOf(code) }
}

function shapeOf(code: string): Shape {
  const rest = code.slice(1)
  if (code.startsWith('[')) return { kind: 'list', element: shapeOf(rest) }
  if (code.startsWith('{')) return { kind: 'map', element: shapeOf(rest) }
  if (code.startsWith('@')) return { kind: 'object', key: rest }
  return { kind: scalars[code] ?? 'string' }
}

const scalars: Readonly<Record<string, 'boolean' | 'number' | 'integer' | 'json'>> = {
  b: 'boolean',
  n: 'number',
  i: 'integer',
  j: 'json',
}
