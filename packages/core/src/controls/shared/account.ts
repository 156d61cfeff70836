import type { Judgement, ResourceView } from '../../view/index.ts'
import { literalText } from '../../workload/index.ts'

/** The type under which the account of a workload is judged: what watches it stands beside any template. */
export const ACCOUNT = 'AWS::Account'

/** A service that is switched on once for an account, or for each Region of it. */
export type AccountService = {
  readonly types: readonly string[]
  /** What a reader looks for: `trail`. */
  readonly noun: string
  /** What would tell whether the account has one, beside the template that makes it. */
  readonly settle: string
  /** Whether one of another unit of the account serves this one, too. By default one of the same Region does. */
  readonly serves?: (other: ResourceView, account: ResourceView) => boolean
  /** Set where a list of one Region cannot show that there is none. */
  readonly listedElsewhere?: boolean
}

/**
 * Whether an account-wide service is on. Templates show it or leave it open, since it is mostly deployed apart
 * from workloads; only a list of the account shows that it is missing.
 */
export function isOnInAccount(account: ResourceView, service: AccountService): Judgement {
  const { types, noun, serves = isInSameRegion } = service
  const { views, sameAccount, elsewhere, none } = account.inAccount(...types)
  const here = views[0] ?? sameAccount.find((other) => serves(other, account))
  if (here !== undefined) {
    const evidence = [{ message: `\`${here.resource.address}\` is it`, place: here.place }]
    return account.judge(true, `there is a ${noun}`, { evidence })
  }
  if (none === true && service.listedElsewhere !== true)
    return account.judge(false, `the account has no ${noun} in this Region`)
  return notSeen(account, service, elsewhere[0])
}

function notSeen(
  account: ResourceView,
  { noun, settle }: AccountService,
  other: ResourceView | undefined,
): Judgement {
  if (other !== undefined) {
    const { unit, address } = other.resource
    const evidence = [{ message: `\`${address}\` of \`${unit}\` is a ${noun}`, place: other.place }]
    return account.judge(undefined, `a ${noun} is in \`${unit}\`, which may be deployed elsewhere`, {
      evidence,
      settle: `say under \`units\` in parapet.yaml that both are deployed to one account, or ${settle}`,
    })
  }
  return account.judge(undefined, `nothing that was read shows a ${noun}; the account may have one`, {
    settle: `scan it together with the template that has it, or ${settle}`,
  })
}

function isInSameRegion(other: ResourceView, account: ResourceView): boolean {
  const region = literalText(other.resource.scope.region)
  return region !== undefined && region === literalText(account.resource.scope.region)
}
