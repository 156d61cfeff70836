import type { MapNode, Node } from '../../document/index.ts'
import type { Draft, Drafts } from '../draft.ts'
import type { Event } from '../events/event.ts'

/** How API Gateway's extension names a method that stands for all. */
export const anyMethod = 'x-amazon-apigateway-any-method'
/** The key of an integration in an OpenAPI document. */
export const integrationKey = 'x-amazon-apigateway-integration'

/** A path and method that an event asks for. */
export type RouteAt = {
  readonly path: string
  readonly method: string
  readonly event: Event
  /** The condition on which the event's owner exists. */
  readonly condition: string | undefined
}

/** A method of an API with what stands below it in the OpenAPI document. */
export type Route = {
  readonly path: string
  readonly method: string
  readonly condition: string | undefined
  readonly event: Event
  readonly definition: Drafts
  /** `DeletionPolicy` and the like of the event's owner, which an implicit API takes over. */
  readonly owner: MapNode
}

/** A method as OpenAPI spells it. */
export function methodKey(method: string): string {
  const lower = method.toLowerCase()
  return lower === 'any' ? anyMethod : lower
}

const braces: { readonly any: RegExp; readonly proxy: RegExp } = {
  any: /\{[A-Za-z0-9._-]+\+?\}/g,
  proxy: /\{(?:[A-Za-z0-9._-]+|proxy\+)\}/g,
}

/** A path as it stands in an execution ARN: without a closing slash, and `*` for each parameter. */
export function pathPattern(path: string, greedy: keyof typeof braces): string {
  const open = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
  return open.replaceAll(braces[greedy], '*')
}

/** One requirement of a `security` list. */
export function requirement(name: string, scopes: Node | undefined): Drafts {
  return { [name]: scopes ?? [] }
}

/** Drafts that are there. */
export function present(drafts: readonly Draft[]): readonly Draft[] | undefined {
  return drafts.length === 0 ? undefined : drafts
}
