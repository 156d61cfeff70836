import type { Control } from '../controls/index.ts'
import type { Evidence, Judgement, Place } from '../view/index.ts'
import type { Assumption, Resource } from '../workload/index.ts'

/** What a control says in one of several possible deployments. */
export type WorldVerdict = {
  readonly when: string
  readonly verdict: Judgement['verdict']
  readonly message: string
}

/** A suppression that holds for a finding. */
export type Suppressed = { readonly reason: string; readonly source: string; readonly expires?: string }

/** One place at which one control passed, failed or could not tell, over all worlds. */
export type Finding = {
  /** Stable over reformatting, reordering and inserted resources; see `fingerprint.ts`. */
  readonly fingerprint: string
  readonly control: Control
  readonly verdict: 'pass' | 'fail' | 'unknown'
  readonly confidence: 'high' | 'medium' | 'low'
  readonly resource: Resource
  readonly place: Place
  readonly message: string
  readonly assumptions: readonly Assumption[]
  readonly evidence: readonly Evidence[]
  /** Set when the verdict differs between possible deployments. */
  readonly worlds?: readonly WorldVerdict[]
  /** What would settle an unknown. */
  readonly settle?: string
  readonly suppressed?: Suppressed
  /** How many attack paths rest on it; set where paths were looked for and there are any. */
  readonly opens?: number
}

/** A control that threw: a fault of ours, reported by id; all other controls still ran. */
export type ControlError = { readonly control: string; readonly resource: string; readonly message: string }

/** Whether a finding fails and nobody accepted it. */
export const isOpenFailure = ({ verdict, suppressed }: Finding): boolean =>
  verdict === 'fail' && suppressed === undefined
