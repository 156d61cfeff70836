import type { AttackPath, Hop } from '../paths/index.ts'
import type { NamedChokePoint, PathReport } from '../scan/index.ts'
import type { ConsoleChokePoint, ConsoleHop, ConsolePath, ConsolePaths } from './console-types.ts'
import type { Masked } from './masked.ts'
import { titleOf } from './paths/index.ts'

/** Attack paths and choke points as the application shows them. */
export function consolePaths(report: PathReport, masked: Masked): ConsolePaths {
  return {
    paths: report.paths.map((path) => pathOf(path, report, masked)),
    chokePoints: report.chokePoints.map((point) => chokePointOf(point, masked)),
  }
}

function pathOf(path: AttackPath, report: PathReport, masked: Masked): ConsolePath {
  const { id, severity, confidence, threats, start, asset, derivations, accepted } = path
  return {
    id,
    title: masked.prose(titleOf(path, report.graph)),
    severity,
    confidence,
    threats,
    from: masked.prose(start.title),
    asset,
    hops: derivations[0].hops.map((hop) => hopOf(hop, report, masked)),
    ...(accepted && {
      accepted: {
        reason: masked.prose(accepted.reason),
        ...(accepted.expires !== undefined && { expires: accepted.expires }),
      },
    }),
  }
}

function hopOf(hop: Hop, report: PathReport, masked: Masked): ConsoleHop {
  const finding = report.findingOf(hop)
  return {
    from: hop.from,
    to: hop.to,
    technique: hop.technique.title,
    message: masked.prose(hop.message),
    ...(hop.at && { at: hop.at }),
    ...(finding && { finding: finding.fingerprint }),
  }
}

function chokePointOf({ fact, cuts, remedy, finding }: NamedChokePoint, masked: Masked): ConsoleChokePoint {
  return {
    title: masked.prose(fact.text),
    remedy: masked.prose(remedy),
    cuts,
    ...(fact.at && { at: fact.at }),
    ...(finding && { finding: finding.fingerprint }),
  }
}
