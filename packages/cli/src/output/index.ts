export { addOutputOptions } from './options.ts'
export { writeReport } from './render-report.ts'
export type { OutputTarget } from './targets.ts'
