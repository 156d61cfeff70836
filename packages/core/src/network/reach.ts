import type { PropertyView, ResourceView } from '../view/index.ts'
import { settleOf } from '../view/index.ts'
import type { SourceLocation } from '../workload/index.ts'
import type { Traffic } from './traffic.ts'

/** One step of a way through the network, or what stands in it: a property with a sentence about it. */
export type Hop = {
  /** {@link Resource.id} of the resource that the step passes. */
  readonly resource: string
  /** Property path for readers; empty for the resource as a whole. */
  readonly path: string
  /** The same path with list items named by what identifies them. */
  readonly key: string
  readonly at?: SourceLocation
  readonly text: string
}

/** Whom the far end answers, once packets get there. */
export type Callers =
  /** Whoever gets there. */
  | 'anyone'
  /** Those that show who they are: a signature, a token, a one-time address, a password. */
  | 'authenticated'
  | 'unknown'

/**
 * Whether packets get from here to there, with the way they take.
 *
 * `hops` are the steps in order: all of them for `yes`, those that are passed before it ends otherwise.
 */
export type Reach = {
  readonly answer: 'yes' | 'no' | 'unknown'
  /** Protocols and ports that get through; absent where the way is a service's own (HTTPS). */
  readonly ports?: Traffic
  readonly hops: readonly Hop[]
  /** Set for `no`: the first thing that lets nothing through. */
  readonly blockedBy?: Hop
  /** Set for `unknown`: what is not known. */
  readonly doubt?: Hop
  /** Set for `unknown`: what would settle it. */
  readonly settle?: string
  /** Set where the far end is a door that callers knock at. */
  readonly callers?: Callers
}

/** Something that is not known, with what would settle it. */
export type Doubt = { readonly hop: Hop; readonly settle?: string }

/** A step at a property. */
export function hopAt(property: PropertyView, text: string = property.description): Hop {
  return { ...property.place, text }
}

/** A step at a resource as a whole. */
export function hopOf(view: ResourceView, text: string): Hop {
  return { ...view.place, text }
}

/** A doubt about a property, settled as its value is. */
export function doubtAt(property: PropertyView, text: string = property.description): Doubt {
  const settle = settleOf(property.value)
  return { hop: hopAt(property, text), ...(settle !== undefined && { settle }) }
}

export const reached = (hops: readonly Hop[], rest: Pick<Reach, 'ports' | 'callers'> = {}): Reach => ({
  answer: 'yes',
  hops,
  ...rest,
})

export const blocked = (blockedBy: Hop, hops: readonly Hop[] = []): Reach => ({
  answer: 'no',
  hops,
  blockedBy,
})

export const unsettled = (
  { hop, settle = 'read the deployed account' }: Doubt,
  hops: readonly Hop[] = [],
): Reach => ({ answer: 'unknown', hops, doubt: hop, settle })

/** One way suffices: the first that is open speaks, else the first that may be, else the first that is not. */
export function anyWay(ways: readonly [Reach, ...Reach[]]): Reach {
  return (
    ways.find(({ answer }) => answer === 'yes') ?? ways.find(({ answer }) => answer === 'unknown') ?? ways[0]
  )
}

/** Both stretches must be open; the hops of the first come first. */
export function along(first: Reach, second: () => Reach): Reach {
  if (first.answer === 'no') return first
  const next = second()
  const hops = [...first.hops, ...next.hops]
  if (next.answer === 'no' || first.answer === 'yes') return { ...next, hops }
  return { ...first, hops }
}
