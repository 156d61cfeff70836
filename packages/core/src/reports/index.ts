export type { ConsoleInput } from './console-data.ts'
export { consoleData } from './console-data.ts'
export type { ConsoleRead } from './console-from-json.ts'
export { consoleDataFromJson } from './console-from-json.ts'
export type {
  ConsoleAccess,
  ConsoleChokePoint,
  ConsoleChunk,
  ConsoleControl,
  ConsoleData,
  ConsoleEvidence,
  ConsoleFinding,
  ConsoleFramework,
  ConsoleGrant,
  ConsoleHop,
  ConsolePath,
  ConsolePaths,
  ConsoleRelation,
  ConsoleRequirement,
  ConsoleResource,
  ConsoleService,
  ConsoleSource,
  ConsoleUnit,
  ResourceKind,
} from './console-types.ts'
export { CONSOLE_DATA_VERSION } from './console-types.ts'
export { renderControlPage, renderControls } from './controls.ts'
export {
  type FixRendering,
  renderFixJson,
  renderFixText,
  renderLiveJson,
  renderLiveText,
} from './fixes/index.ts'
export { JSON_VERSION, renderJson } from './json.ts'
export { renderJunit } from './junit/render-junit.ts'
export { renderMarkdown } from './markdown/render-markdown.ts'
export { maskedOf } from './masked.ts'
export { palette } from './palette.ts'
export {
  explainPathText,
  PATHS_JSON_VERSION,
  type PathInput,
  pathSummaryLines,
  renderPathsDot,
  renderPathsJson,
  renderPathsMermaid,
  renderPathsText,
} from './paths/index.ts'
export type { BaselineSummary, Counts, Input, Report, Shown, UnitSummary } from './report.ts'
export { countsOf, shownFindings, summarizeUnits } from './report.ts'
export { renderSarif } from './sarif/render-sarif.ts'
export { renderText, type TextOptions } from './text/render-text.ts'
