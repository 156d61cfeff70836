import type { Judgement, PropertyView } from '../../view/index.ts'

/** Passes when a version is not `DRAFT`: a number, or the version of a version resource of the workload. */
export function isFixedVersion(version: PropertyView, versionType: string): Judgement {
  const { views } = version.resource.targets(version, versionType)
  return views.length > 0 ? version.judge(true) : version.isNoneOf(['DRAFT'])
}
