import type { NodeHttpHandlerOptions } from '@smithy/node-http-handler'
import { type ServiceId, serviceOf } from '../inventory/services.ts'
import { isObject, type JsonObject, toJson } from '../shape/json.ts'
import type { Call } from './call.ts'
import { CallError, classify } from './failure.ts'

/** Settings that every client of the SDK takes; more pass through as they are. */
export type ClientSettings = {
  readonly endpoint?: string
  readonly credentials?: unknown
  readonly requestHandler?: unknown
  readonly [setting: string]: unknown
}

type Client = { readonly send: (command: object) => Promise<unknown> }
type Loaded = {
  readonly module: Readonly<Record<string, unknown>>
  readonly settings: ClientSettings
  readonly clients: Map<string, Client>
}

/**
 * Calls through the clients of the AWS SDK. A client is loaded when its service is first called, and one is
 * kept per Region. Attempts are counted by the caller, not by the SDK.
 */
export function sdkCall(settings: ClientSettings): Call {
  const loaded = new Map<ServiceId, Promise<Loaded>>()
  const load = (service: ServiceId): Promise<Loaded> => {
    const known = loaded.get(service) ?? loadService(service, settings)
    loaded.set(service, known)
    return known
  }
  return async ({ service, region, operation, input }) => {
    const { module, clients, ...known } = await load(service)
    const client = clients.get(region) ?? makeClient(module, service, { ...known.settings, region })
    clients.set(region, client)
    try {
      return reply(await client.send(makeCommand(module, operation, input)))
    } catch (error) {
      throw classify(error)
    }
  }
}

async function loadService(service: ServiceId, settings: ClientSettings): Promise<Loaded> {
  const { module: name, http2 } = serviceOf(service)
  const module: unknown = await import(name)
  return {
    module: typeof module === 'object' ? { ...module } : {},
    settings: http2 ? await withHttp1(settings) : settings,
    clients: new Map(),
  }
}

/** Keeps a client that would open HTTP/2 on HTTP/1.1. */
async function withHttp1(settings: ClientSettings): Promise<ClientSettings> {
  const { NodeHttpHandler } = await import('@smithy/node-http-handler')
  const { requestHandler = {} } = settings
  // Boundary: a handler or its options, as every client takes them.
  return { ...settings, requestHandler: NodeHttpHandler.create(requestHandler as NodeHttpHandlerOptions) }
}

/** Calls an endpoint that was given as it was given. */
function withPlainHost(settings: ClientSettings): ClientSettings {
  const { endpoint } = settings
  return endpoint === undefined
    ? settings
    : { ...settings, endpointProvider: () => ({ url: new URL(endpoint) }) }
}

type Constructor = new (input: object) => Client

function makeClient(module: Loaded['module'], service: ServiceId, settings: ClientSettings): Client {
  const { client: name, accountInHost } = serviceOf(service)
  const client = module[name]
  if (typeof client !== 'function') throw new CallError('unsupported', name)
  // Boundary: the SDK's modules are read by name, so that services are data.
  return new (client as Constructor)({
    followRegionRedirects: true,
    ...(accountInHost ? withPlainHost(settings) : settings),
    maxAttempts: 1,
  })
}

function makeCommand(module: Loaded['module'], operation: string, input: JsonObject): object {
  const command = module[`${operation}Command`]
  if (typeof command !== 'function') throw new CallError('unsupported', operation)
  // Boundary: as above.
  return new (command as Constructor)(input)
}

function reply(value: unknown): JsonObject {
  const json = toJson(value)
  return isObject(json) ? json : {}
}
