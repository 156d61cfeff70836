import type { AssumptionName } from './access.ts'

/** Every assumption that may be made, with what it says. */
export const assumptions: Readonly<Record<AssumptionName, string>> = {
  'no-scp': 'no organization policy that was not seen denies it',
  'same-account': 'units without an account id are deployed to one account',
  'other-account': 'account ids that policies write out are accounts of others',
  'same-organization': 'the organization that policies name is the own one, and every account is part of it',
  'generated-names': 'names made at deployment match no pattern that does not refer to their resource',
  'nothing-unseen': 'policies that were not seen allow nothing and deny nothing',
}

/** What is taken for granted and what is given beside the workload. */
export type AccessOptions = {
  readonly assume: ReadonlySet<AssumptionName>
  /** Service control policies that bind the account, as files. All of them: others then do not exist. */
  readonly scps?: readonly { readonly file: string; readonly text: string }[]
  /** The id of the own organization; needed where `same-organization` shall settle a condition. */
  readonly organization?: string
}
