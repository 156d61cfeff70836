import type { AssumptionName } from '../access/index.ts'
import type { SourceLocation } from '../workload/index.ts'

/** One thing written in the inputs that a move rests on. */
export type Support = {
  readonly kind: 'statement' | 'property' | 'relation' | 'route'
  readonly resource: string
  /** Property path for readers, and the same with list items named by what identifies them. */
  readonly path: string
  readonly key: string
  readonly at?: SourceLocation
  readonly text: string
}

/**
 * Something that a move needs. Any one of `supports` carries it; `conditions` must hold beside and could not
 * be settled, `unsettled` tells that not even the supports are certain.
 */
export type Requirement = {
  readonly supports: readonly Support[]
  readonly conditions: readonly string[]
  readonly unsettled?: boolean
  /** What was taken for granted. */
  readonly assumptions?: readonly AssumptionName[]
}

/** What makes something so, all of it; undefined where it is not so. */
export type Finding = readonly Requirement[] | undefined

/** Somebody outside of the workload's account whom its policies name. */
export type Outsider = { readonly id: string; readonly kind: string }

/** What the search asks about identities and the network. Principals may be held within some compute. */
export type PathFacts = {
  readonly outsiders: readonly Outsider[]
  /** Whether the principal may do the action, on the resource or at all. */
  readonly permits: (principal: string, action: string, resource: string | undefined) => Finding
  readonly passes: (principal: string, role: string, service: string) => Finding
  readonly assumes: (principal: string, role: string) => Finding
  /** Whether a service may perhaps take a role; where it may not, nobody can pass it. */
  readonly isTaken: (role: string, service: string) => boolean
  /**
   * For each of some resources everybody who perhaps may, by {@link PathFacts.numberOf}: nobody else does, so
   * that most questions about a single principal need not be asked.
   */
  readonly whoMay: (
    action: string,
    resources: readonly (string | undefined)[],
  ) => readonly (readonly number[])[]
  /** Absent for those whom no policy names. */
  readonly numberOf: (principal: string) => number | undefined
  /** Whether packets get from a resource to the internet. */
  readonly toInternet: (resource: string) => Finding
  /** Nothing more to show, but that a resource is not known to reach the internet. */
  readonly toEndpointsAlone: (resource: string) => Finding
  /** Whether a gateway lets somebody call a tool of one of its targets. */
  readonly callsTool: (gateway: string, target: string) => Finding
  /** Whether a resource can be reached from the internet and asks nobody who they are. */
  readonly answersAnybody: (resource: string) => Finding
}
