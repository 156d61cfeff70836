import { hasBit } from '../src/engine/bits.ts'
import type { CompiledWorld } from '../src/engine/compiled-world.ts'
import { accessRows } from '../src/engine/engine.ts'
import type { AccessWorld } from '../src/engine/world.ts'
import type { Truth } from '../src/language/truth.ts'
import { interpret } from '../src/reference/interpret.ts'

/** What the reference says of one cell. */
export function reference(of: AccessWorld, action: string, principal: number, resource: number): Truth {
  const { caller, ...own } = of.principals[principal] ?? { caller: { kind: 'anonymous' } }
  const { arn = '', account, policy, rcps, grants } = of.resources[resource] ?? {}
  return interpret(
    {
      caller,
      action,
      resource: arn,
      ...(account && { resourceAccount: account }),
      ...(of.context && { context: of.context }),
    },
    {
      ...own,
      ...(policy && { resource: policy }),
      ...(rcps && { rcps }),
      ...(grants && { grants }),
      ...(of.endpoint && { endpoint: of.endpoint }),
    },
  )
}

/** The matrix of an action as truths. */
export function cells(compiled: CompiledWorld, action: string): Truth[][] {
  return [...accessRows(compiled, action)].map(({ must, may }) =>
    compiled.world.resources.map((_entry, index) =>
      hasBit(must, index) ? true : hasBit(may, index) ? undefined : false,
    ),
  )
}
