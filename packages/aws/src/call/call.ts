import type { ServiceId } from '../inventory/services.ts'
import type { JsonObject } from '../shape/json.ts'

/** One call of an API in one Region. */
export type Request = {
  readonly service: ServiceId
  readonly region: string
  readonly operation: string
  readonly input: JsonObject
}

/** Calls an API in one account. @throws {CallError} when there is no answer */
export type Call = (request: Request) => Promise<JsonObject>
