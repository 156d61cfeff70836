import { allOf, type Judgement, negate, type PropertyView } from '../../view/index.ts'

/** Passes when neither range of a rule is every address: `0.0.0.0/0`, `::/0`, or another of length 0. */
export function isNotEveryAddress(ipv4: PropertyView, ipv6: PropertyView): Judgement {
  return allOf(negate(ipv4.endsWith('/0')), negate(ipv6.endsWith('/0')))
}
