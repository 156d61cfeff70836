import type { MapNode } from '../../document/index.ts'
import { type Draft, makeMap, ref } from '../draft.ts'
import type { Event } from '../events/event.ts'
import type { Source } from '../expansion.ts'
import { sourceOf } from '../expansion.ts'
import { withGlobals } from '../globals.ts'
import { entryOf, nodeOf, referredId } from '../nodes.ts'
import { ApiDraft } from './api-draft.ts'

/** A kind of API: its type, the property of events that names one, and the one made where none is named. */
type Kind = {
  readonly type: string
  readonly property: string
  readonly implicitId: string
  readonly stage: string | undefined
}

const rest: Kind = {
  type: 'AWS::Serverless::Api',
  property: 'RestApiId',
  implicitId: 'ServerlessRestApi',
  stage: 'Prod',
}
const http: Kind = {
  type: 'AWS::Serverless::HttpApi',
  property: 'ApiId',
  implicitId: 'ServerlessHttpApi',
  stage: undefined,
}

/** The APIs of one kind: those of the template, and the implicit one once an event needs it. */
export class ApisOfKind {
  readonly #kind: Kind
  readonly #globals: MapNode | undefined
  readonly #drafts = new Map<string, ApiDraft>()

  constructor(kind: Kind, sources: readonly Source[], globals: MapNode | undefined) {
    this.#kind = kind
    this.#globals = globals
    for (const source of sources) {
      if (source.type === kind.type) this.#drafts.set(source.id, new ApiDraft(source, false))
    }
  }

  /** The API that an event names, or the implicit one; `undefined` when it is not in this template. */
  named(event: Event): ApiDraft | undefined {
    const given = nodeOf(event.properties, this.#kind.property)
    if (given === undefined) return this.#implicit(event)
    const id = given.kind === 'scalar' ? given.text : referredId(given)
    return id === undefined ? undefined : this.#drafts.get(id)
  }

  /** The id of the API that an event names, as a value. */
  idOf(event: Event): Draft {
    return entryOf(event.properties, this.#kind.property) ?? ref(this.#kind.implicitId)
  }

  #implicit(event: Event): ApiDraft | undefined {
    const { implicitId, type, stage } = this.#kind
    const known = this.#drafts.get(implicitId)
    if (known !== undefined) return known
    const resource = makeMap({ Type: type, Properties: makeMap({ StageName: stage }, event.at) }, event.at)
    const value = withGlobals(resource, this.#globals)
    const source = sourceOf({ key: implicitId, keyAt: event.at, value })
    if (source === undefined) return undefined
    const draft = new ApiDraft(source, true)
    this.#drafts.set(implicitId, draft)
    return draft
  }

  get all(): readonly ApiDraft[] {
    return [...this.#drafts.values()]
  }
}

/** The REST and HTTP APIs of a template. */
export type Apis = { readonly rest: ApisOfKind; readonly http: ApisOfKind }

/** Gathers the APIs of a template. */
export function apisOf(sources: readonly Source[], globals: MapNode | undefined): Apis {
  return { rest: new ApisOfKind(rest, sources, globals), http: new ApisOfKind(http, sources, globals) }
}
