export { type AcceptedPath, acceptPaths } from './accept-paths.ts'
export type { Assessment } from './assess.ts'
export { assess } from './assess.ts'
export {
  type Baseline,
  type BaselineRead,
  type BaselineResult,
  readBaseline,
  subtractBaseline,
} from './baseline.ts'
export {
  coverFramework,
  type FrameworkCoverage,
  type RequirementCoverage,
  type RequirementState,
} from './cover-framework.ts'
export {
  type ControlError,
  type Finding,
  isOpenFailure,
  type Suppressed,
  type WorldVerdict,
} from './finding.ts'
export {
  type NamedChokePoint,
  PATH_LIMITS,
  type PathReport,
  pathsOpenedBy,
  reportPaths,
  SCAN_PATH_LIMITS,
  SCAN_PATH_RESOURCES,
  selectPaths,
} from './path-report.ts'
export { rankByPaths } from './rank.ts'
export type { Relevance } from './relevance.ts'
export { spreadRelevance } from './relevance.ts'
export { type ResponsibilityState, responsibilitiesOf, type ServiceState } from './responsibility.ts'
export type { Keep, ScanResult } from './scan.ts'
export { scan } from './scan.ts'
export { applySuppressions, type SuppressOptions, type SuppressResult } from './suppress.ts'
export { type Config, type ConfigRead, readConfig } from './suppress-config.ts'
export { isInSource, type Suppression } from './suppress-rule.ts'
