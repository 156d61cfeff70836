import type { AssetRole } from '../relations/index.ts'

/** What a move or a goal endangers; the same words as those of controls. */
export type PathThreat =
  | 'data-poisoning'
  | 'model-theft'
  | 'adversarial-input'
  | 'prompt-injection'
  | 'unauthorized-access'
  | 'denial-of-service'

/** What an attacker can have of a resource. */
export type Capability =
  /** Every request of this principal can be made by the attacker. */
  | 'acts-as'
  /** Code of the attacker's choice runs inside. */
  | 'runs-code-in'
  | 'reads'
  | 'writes'
  /** Can send it requests. */
  | 'invokes'
  /** Text of the attacker's choice reaches its prompt. */
  | 'instructs'
  /** Can change what it is or what it does. */
  | 'changes'
  /** Can switch off or weaken the protection that it gives. */
  | 'disables'
  /** Can send what is inside to a place outside of the account. */
  | 'exports-from'
  /** Can use what costs money, at the owner's expense. */
  | 'spends'
  /** Can give itself every permission. */
  | 'administers'

/** A capability over a resource, a principal or the account: what an attacker holds. */
export type Fact = { readonly capability: Capability; readonly of: string }

/** What can stand in the way of a move. */
export type Blocker =
  | 'identity-policy'
  | 'resource-policy'
  | 'boundary'
  | 'scp'
  | 'rcp'
  | 'endpoint-policy'
  | 'condition-key'
  | 'guardrail'
  | 'network'
  | 'network-isolation'
  | 'authorizer'
  | 'trust-policy'
  | 'model-approval'
  | 'cedar-policy'
  | 'configuration'

/** Which resources a variable stands for: by type, by what the workload uses them for, or both. */
export type Select = {
  readonly type?: readonly string[]
  readonly asset?: readonly AssetRole[]
}

/**
 * Ties a variable to another by a relation of the graph: the resources that `from` points at, or those that
 * point at `to`, by a property that makes `makes` of its target or whose path is `path`.
 */
export type Binding = Select & {
  readonly name: string
  readonly from?: string
  readonly to?: string
  readonly makes?: AssetRole
  readonly path?: string
  /** Not where the property says this in all places: an image by digest, for example. */
  readonly unless?: string
}

/** One precondition. All of a technique must hold; variables are those of `target` and `with`. */
export type Precondition =
  /** The acting principal may do one of the actions on the resource, or at all where `on` is `any`. */
  | {
      readonly can: readonly string[]
      readonly on: string
      /** A principal of the workload that has to be allowed, in place of the acting one. */
      readonly by?: string
      /** Set where a condition of the policy is what stands in the way: nothing conditional counts. */
      readonly surely?: true
    }
  /** The acting principal may decrypt with the keys of the workload that encrypt the resource, if any. */
  | { readonly decrypts: string }
  /** The acting principal may hand the role to the service, and the service may take it. */
  | { readonly passes: string; readonly to: string }
  /** The acting principal may assume the role. */
  | { readonly assumes: string }
  /** The attacker holds a capability over the resource. */
  | { readonly held: Capability; readonly of: string }
  /**
   * A property has one of the values (`is`), none of them (`isNot`), is missing or is written. `where` picks
   * the items of the last list of the path.
   */
  | {
      readonly property: string
      readonly of: string
      readonly is?: readonly (string | number | boolean)[]
      readonly isNot?: readonly (string | number | boolean)[]
      readonly starts?: readonly string[]
      readonly absent?: boolean
      readonly where?: Readonly<Record<string, string>>
    }
  /** Packets get from a resource to the internet; to endpoints at most, where that is not sure. */
  | { readonly reaches: 'internet' | 'endpoints'; readonly from: string }
  /** The policy engine of a gateway lets somebody call a tool of one of its targets. */
  | { readonly calls: string; readonly through: string }
  /** Anybody on the internet reaches a resource and is asked for nothing. */
  | { readonly answers: 'anybody'; readonly at: string }

/** What a move gives. `within`: what is gained is a role whose credentials do not leave this compute. */
export type Gain = Fact & { readonly within?: string }

/** One move of an attacker: what it takes and what it gives. One YAML file each. */
export type Technique = {
  readonly id: string
  /** What the attacker does, as a headline. */
  readonly title: string
  /** What happens, as a sentence in which `{principal}` and `{variable}` stand for resources. */
  readonly says: string
  readonly severity: 'critical' | 'high' | 'medium' | 'low'
  readonly threats: readonly PathThreat[]
  /** Techniques of MITRE ATLAS and of ATT&CK. */
  readonly atlas: readonly string[]
  readonly attack: readonly string[]
  readonly blockers: readonly Blocker[]
  readonly target: Select
  readonly with: readonly Binding[]
  readonly when: readonly Precondition[]
  readonly gain: Gain
  /** What must be so beside the preconditions and cannot be read from the inputs. */
  readonly provided?: string
}

/** The account as a whole, as the object of a capability. */
export const ACCOUNT = 'account'
/** Anybody, without credentials. */
export const PUBLIC = 'public'
/** Anybody with an AWS account of their own. */
export const ANY_ACCOUNT = 'any-account'

/** One spelling per fact. */
export const factKey = ({ capability, of }: Fact): string => `${capability} ${of}`

/** Over what the fact is that is spelt so. */
export const subjectOf = (key: string): string => key.slice(key.indexOf(' ') + 1)
