export { describeUnresolved, quoted, settleOf } from './describe.ts'
export type { Evidence, Judgement, Place, Verdict } from './judgement.ts'
export {
  allOf,
  anyOf,
  inWords,
  judge,
  negate,
  notApplicable,
  onlyWhen,
  onSecret,
  truthOf,
  verdictOf,
} from './judgement.ts'
export { OWN_ACCOUNT, toPolicyNode } from './policy-node.ts'
export { PropertyView, UnknownPropertyError } from './property-view.ts'
export type { Companions, InAccount, Targets } from './resource-view.ts'
export { ResourceView } from './resource-view.ts'
