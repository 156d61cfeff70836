import type { Node } from '../../document/index.ts'
import type { Draft, Drafts } from '../draft.ts'
import type { Event } from '../events/event.ts'
import { entryOf, isTrue, itemsAt, mapOf, nodeOf, plainMap, textAt } from '../nodes.ts'
import type { ApiDraft } from './api-draft.ts'
import { present } from './route.ts'

/** What an event says of requests: its part of the method, and the keys by which responses are cached. */
type Request = { readonly definition: Drafts; readonly cacheKeys: readonly string[] | undefined }

type Parameter = { readonly name: string; readonly required: Draft; readonly caching: boolean }

function parameterOf(item: Node): Parameter | undefined {
  if (item.kind === 'scalar') return { name: item.text, required: false, caching: false }
  const [entry] = [...(plainMap(item)?.entries.values() ?? [])]
  const settings = plainMap(entry?.value)
  if (entry === undefined) return undefined
  return {
    name: entry.key,
    required: entryOf(settings, 'Required') ?? false,
    caching: isTrue(nodeOf(settings, 'Caching')),
  }
}

function parameterDraft({ name, required }: Parameter): Drafts {
  const place = name.replace('method.request.', '')
  const dot = place.indexOf('.')
  const kind = place.slice(0, dot)
  return { in: kind === 'querystring' ? 'query' : kind, name: place.slice(dot + 1), required, type: 'string' }
}

/** Names of request validators, by whether they check the body and the parameters. */
export function validatorName(body: boolean, parameters: boolean): string {
  if (body) return parameters ? 'body-and-params' : 'body-only'
  return parameters ? 'params-only' : 'no-validation'
}

function validatorOf(event: Event, api: ApiDraft): string | undefined {
  const model = mapOf(event.properties, 'RequestModel')
  const body = nodeOf(model, 'ValidateBody')
  const parameters = nodeOf(model, 'ValidateParameters')
  if (body === undefined && parameters === undefined) return undefined
  const name = validatorName(isTrue(body), isTrue(parameters))
  api.validators.set(name, {
    validateRequestBody: isTrue(body),
    validateRequestParameters: isTrue(parameters),
  })
  return name
}

/** The model, parameters and validation of a method. */
export function requestOf(event: Event, api: ApiDraft): Request {
  const model = mapOf(event.properties, 'RequestModel')
  const name = textAt(model, 'Model')?.toLowerCase()
  const required = entryOf(model, 'Required')
  const parameters = itemsAt(event.properties, 'RequestParameters').flatMap((item) => parameterOf(item) ?? [])
  const v3 = api.isVersion3
  const schema = (at: string): Drafts => ({ $ref: `#/${at}/${name}` })
  const inBody =
    name === undefined || v3 ? [] : [{ in: 'body', name, schema: schema('definitions'), required }]
  const requestBody =
    name !== undefined && v3
      ? { content: { 'application/json': { schema: schema('components/schemas') } }, required }
      : undefined
  const cached = parameters.filter(({ caching }) => caching).map((parameter) => parameter.name)
  return {
    definition: {
      parameters: present([...inBody, ...parameters.map(parameterDraft)]),
      requestBody,
      'x-amazon-apigateway-request-validator': name === undefined ? undefined : validatorOf(event, api),
    },
    cacheKeys: cached.length === 0 ? undefined : cached,
  }
}
