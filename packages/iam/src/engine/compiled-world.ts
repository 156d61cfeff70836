import { accountOf } from '../decide/caller.ts'
import type { Truth } from '../language/truth.ts'
import { accountInArn } from '../pattern/arn.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { compilePattern } from '../pattern/pattern.ts'
import type { Bits, Both } from './bits.ts'
import { allBits, noBits, setBit, sureBoth } from './bits.ts'
import { PrincipalIndex } from './principal-index.ts'
import { ResourceIndex } from './resource-index.ts'
import type { AccessWorld, ResourceEntry } from './world.ts'

/** Everything about a world that does not hang on the action, made once. */
export type CompiledWorld = {
  readonly world: AccessWorld
  readonly index: ResourceIndex
  readonly principals: PrincipalIndex
  readonly owners: ReadonlyMap<string | undefined, Both>
  readonly accounts: readonly (string | undefined)[]
  readonly everyone: Bits
  /** The resources as the patterns that requests ask on. */
  readonly targets: readonly Pattern[]
}

/** Compiles a world once; questions about any number of actions follow. */
export function compileWorld(world: AccessWorld): CompiledWorld {
  const callers = world.principals.map(({ caller }) => caller)
  const bounded = world.principals.map(({ caller, boundary }): Truth => {
    if (accountOf(caller) === undefined || boundary === undefined) return false
    return boundary === 'unknown' ? undefined : true
  })
  const accounts = world.resources.map(ownerOf)
  const targets = world.resources.map(({ arn }) =>
    compilePattern(arn, { wildcards: false, variables: false, foldCase: false }),
  )
  const index = new ResourceIndex(targets)
  const owners = new Map<string | undefined, Both>()
  for (const [position, account] of accounts.entries()) {
    const mask = owners.get(account) ?? sureBoth(noBits(index.everything.length))
    setBit(mask.may, position)
    owners.set(account, mask)
  }
  return {
    world,
    index,
    principals: new PrincipalIndex(callers, bounded),
    owners,
    accounts,
    everyone: allBits(callers.length),
    targets,
  }
}

function ownerOf({ arn, account }: ResourceEntry): string | undefined {
  return account ?? accountInArn(arn)
}
