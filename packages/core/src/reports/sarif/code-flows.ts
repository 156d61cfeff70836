import type { AttackPath, Hop } from '../../paths/index.ts'
import type { Finding, PathReport } from '../../scan/index.ts'
import type { Masked } from '../masked.ts'
import { titleOf } from '../paths/index.ts'
import { physicalLocation } from './location.ts'
import { messageOf } from './message.ts'

/** At most so many attack paths are told at one result; viewers show no more. */
const FLOW_LIMIT = 3

/**
 * The attack paths that rest on a finding, worst first, as code flows (SARIF 2.1.0, section 3.36): one step
 * per location.
 */
export function codeFlowsOf(
  { fingerprint, opens }: Finding,
  paths: PathReport,
  masked: Masked,
): { readonly codeFlows?: readonly object[] } {
  if (opens === undefined) return {}
  const resting = paths.paths.filter(
    ({ accepted, derivations }) =>
      accepted === undefined &&
      derivations[0].hops.some((hop) => paths.findingOf(hop)?.fingerprint === fingerprint),
  )
  const codeFlows = resting.slice(0, FLOW_LIMIT).map((path) => flowOf(path, paths, masked))
  return codeFlows.length === 0 ? {} : { codeFlows }
}

function flowOf(path: AttackPath, { graph }: PathReport, masked: Masked): object {
  return {
    message: messageOf(masked.prose(titleOf(path, graph))),
    threadFlows: [{ locations: path.derivations[0].hops.map((hop) => stepOf(hop, masked)) }],
  }
}

function stepOf({ at, message }: Hop, masked: Masked): object {
  return {
    location: {
      ...(at && { physicalLocation: physicalLocation(at, masked) }),
      message: messageOf(masked.prose(message)),
    },
  }
}
