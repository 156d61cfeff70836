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
  /**
   * Everybody of {@link PathFacts.isCounted} who perhaps may: nobody else does. Asked once for each action and
   * resource, so that most questions about a single principal need not be asked. Absent: nobody counts.
   */
  readonly whoMay?: (action: string, resource: string | undefined) => ReadonlySet<string>
  readonly isCounted?: (principal: string) => boolean
  /** Whether packets get from a resource to the internet. */
  readonly toInternet: (resource: string) => Finding
  /** Nothing more to show, but that a resource is not known to reach the internet. */
  readonly toEndpointsAlone: (resource: string) => Finding
  /** Whether a gateway lets somebody call a tool of one of its targets. */
  readonly callsTool: (gateway: string, target: string) => Finding
  /** Whether a resource can be reached from the internet and asks nobody who they are. */
  readonly answersAnybody: (resource: string) => Finding
}
