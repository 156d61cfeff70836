export { renderControlPage, renderControls } from './controls.ts'
export { JSON_VERSION, renderJson } from './json.ts'
export type { Counts, Input, Report, Shown, UnitSummary } from './report.ts'
export { countsOf, shownFindings } from './report.ts'
