import { initSync, isAuthorizedPartial } from '@cedar-policy/cedar-wasm/web'
import type { CedarPort } from './port.ts'

type Given = Parameters<typeof isAuthorizedPartial>[0]
type Answered = ReturnType<CedarPort['isAuthorizedPartial']>

/** The engine of Cedar. Its program is asked for, and compiled, when the first policy is evaluated. */
export function cedarFrom(program: () => Uint8Array): CedarPort {
  let ready = false
  return {
    isAuthorizedPartial: (request) => {
      if (!ready) initSync({ module: program() })
      ready = true
      // Parse boundaries: the types of the package are wider than what is used of it.
      return isAuthorizedPartial(request as unknown as Given) as unknown as Answered
    },
  }
}
