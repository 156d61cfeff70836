import type { MapNode, Node } from '../../document/index.ts'
import type { Drafts } from '../draft.ts'
import type { Source } from '../expansion.ts'
import { suffixOf } from '../identifiers.ts'
import { entryOf, mapOf, nodeOf, plainMap, textAt } from '../nodes.ts'
import type { Route } from './route.ts'

/** An API while events add routes to it. */
export class ApiDraft {
  readonly source: Source
  readonly implicit: boolean
  readonly routes: Route[] = []
  readonly validators: Map<string, Drafts> = new Map()
  /** `Auth` of events that change methods of a document written by hand. */
  readonly overrides: { readonly path: string; readonly method: string; readonly auth: MapNode }[] = []
  /** The function that the default route calls. */
  defaultTarget: string | undefined

  constructor(source: Source, implicit: boolean) {
    this.source = source
    this.implicit = implicit
  }

  /** Whether the API has no document of its own, so that its routes come from events alone. */
  get isManaged(): boolean {
    const { properties } = this.source
    return (
      entryOf(properties, 'DefinitionBody') === undefined &&
      entryOf(properties, 'DefinitionUri') === undefined
    )
  }

  /** Whether events add routes: to a REST API only when it is managed, to an HTTP API also to its document. */
  get takesRoutes(): boolean {
    return this.isManaged || this.source.type === 'AWS::Serverless::HttpApi'
  }

  get auth(): MapNode | undefined {
    return mapOf(this.source.properties, 'Auth')
  }

  /** Whether the document is in version 3 of OpenAPI. */
  get isVersion3(): boolean {
    const { properties } = this.source
    const written = textAt(mapOf(properties, 'DefinitionBody'), 'openapi')
    return (written ?? textAt(properties, 'OpenApiVersion') ?? '').startsWith('3')
  }

  /** What the ids of permissions end with, which tells the stage. */
  get stageSuffix(): string {
    const stage = nodeOf(this.source.properties, 'StageName')
    return stage?.kind === 'scalar' ? stage.text : 'Stage'
  }

  /** The logical id of the stage of a REST API. */
  get stageId(): string {
    const stage = nodeOf(this.source.properties, 'StageName')
    const name = stage?.kind === 'scalar' ? stage.text : ''
    const suffix = suffixOf(name)
    return suffix === name ? `${this.source.id}${name}Stage` : `${this.source.id}Stage${suffix}`
  }

  /** The same API with another source. */
  as(source: Source): ApiDraft {
    const draft = new ApiDraft(source, this.implicit)
    draft.routes.push(...this.routes)
    draft.overrides.push(...this.overrides)
    for (const [name, validator] of this.validators) draft.validators.set(name, validator)
    return draft
  }

  addRoute(route: Route): void {
    this.routes.push(route)
  }

  overrideAuth(path: string, method: string, auth: Node | undefined): void {
    const map = plainMap(auth)
    if (map !== undefined) this.overrides.push({ path, method, auth: map })
  }
}
