import { type Addresses, common, everyAddress, isAnybody, isEmpty, isInside, unionOf } from './addresses.ts'
import { intersection, intervals } from './intervals.ts'
import type { Doubt, Hop, Reach } from './reach.ts'
import { blocked, reached, unsettled } from './reach.ts'
import { allTraffic, type Traffic } from './traffic.ts'

/** Packets with these addresses at the far end, and this traffic; `hops` tell what lets them through. */
export type Packets = {
  readonly addresses: Addresses
  readonly traffic: Traffic
  readonly hops: readonly Hop[]
}

/**
 * What a part of the network lets through: `sure` at least, `may` at most. Where they differ, `doubts` say
 * why. `barrier` is named when nothing of what is asked for gets through.
 */
export type Stage = {
  readonly sure: readonly Packets[]
  readonly may: readonly Packets[]
  readonly doubts: readonly Doubt[]
  readonly barrier: Hop
}

/** All packets, let through by `hops`. */
export const everything = (hops: readonly Hop[] = []): readonly Packets[] => [
  { addresses: everyAddress, traffic: allTraffic, hops },
]

/** A stage of which nothing is known. */
export const anything = (doubt: Doubt): Stage => ({
  sure: [],
  may: everything(),
  doubts: [doubt],
  barrier: doubt.hop,
})

/** A stage that lets everything through; `barrier` only stands for it. */
export const openStage = (barrier: Hop): Stage => ({
  sure: everything(),
  may: everything(),
  doubts: [],
  barrier,
})

/** So many combinations of rules are looked at; beyond, what passes for sure is cut short, what may is not. */
const MOST = 20_000

/** What passes both. */
export function both(left: readonly Packets[], right: readonly Packets[]): readonly Packets[] {
  const passing: Packets[] = []
  for (const a of left) {
    for (const b of right) {
      const addresses = common(a.addresses, b.addresses)
      const traffic = intersection(a.traffic, b.traffic)
      if (!isEmpty(addresses) && traffic.length > 0)
        passing.push({ addresses, traffic, hops: [...a.hops, ...b.hops] })
    }
  }
  return passing
}

const isTooMuch = (left: readonly Packets[], right: readonly Packets[]): boolean =>
  left.length * right.length > MOST

/** Who is at the far end: what must pass, to say that it surely or possibly does. */
export type Peer = {
  readonly surely: (addresses: Addresses) => boolean
  readonly possibly: (addresses: Addresses) => boolean
  /** Security groups that the far end is in. */
  readonly groups: ReadonlySet<string>
  /** Its addresses, where they are known. */
  readonly addresses?: Addresses
}

/** Anybody on the internet. */
export const anybody: Peer = { surely: isAnybody, possibly: isAnybody, groups: new Set() }

/** Somebody with one of some addresses: to pass for sure, all of them must. */
export function somebody(addresses: Addresses | undefined, groups: ReadonlySet<string>): Peer {
  if (addresses === undefined)
    return {
      surely: ({ v4 }) => isInside({ v4: everyAddress.v4, v6: [] }, { v4, v6: [] }),
      possibly: (passing) => !isEmpty(passing),
      groups,
    }
  return {
    surely: (passing) => isInside(addresses, passing),
    possibly: (passing) => !isEmpty(common(addresses, passing)),
    groups,
    addresses,
  }
}

/** The packets that get to the peer, those of the same traffic taken together. */
function arriving(packets: readonly Packets[], arrives: (addresses: Addresses) => boolean) {
  const byTraffic = new Map<string, Packets[]>()
  for (const one of packets) {
    const key = one.traffic.map(({ from, end }) => `${from}-${end}`).join()
    const alike = byTraffic.get(key)
    if (alike === undefined) byTraffic.set(key, [one])
    else alike.push(one)
  }
  return [...byTraffic.values()].filter((alike) => arrives(unionOf(alike.map(({ addresses }) => addresses))))
}

/** Sends packets through some stages to a peer, from the first to the last. */
export function through(stages: readonly (() => Stage)[], peer: Peer, start: readonly Hop[] = []): Reach {
  let sure = everything(start)
  let may = everything(start)
  const doubts: Doubt[] = []
  for (const next of stages) {
    const stage = next()
    sure = isTooMuch(sure, stage.sure) ? [] : both(sure, stage.sure)
    if (!isTooMuch(may, stage.may)) {
      const before = may
      may = both(may, stage.may)
      if (arriving(may, peer.possibly).length === 0) return blocked(stage.barrier, before[0]?.hops ?? start)
    }
    doubts.push(...stage.doubts)
  }
  const [best, ...others] = arriving(sure, peer.surely)
  if (best !== undefined) {
    const ports = intervals([best, ...others].flatMap((alike) => alike[0]?.traffic ?? []))
    return reached(best[0]?.hops ?? [], { ports })
  }
  const [doubt] = doubts
  const hops = may[0]?.hops ?? start
  if (doubt !== undefined) return unsettled(doubt, hops)
  const last = hops.at(-1)
  return last === undefined ? { answer: 'unknown', hops } : unsettled(partly(last), hops)
}

const partly = (hop: Hop): Doubt => ({
  hop,
  settle: 'read the deployed account: the rules let through a part',
})
