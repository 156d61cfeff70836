export { looksLikeCloudFormation } from './detect.ts'
export type { Pseudo, ReadOptions } from './options.ts'
export { type ReadResult, readCloudFormation } from './read-cloudformation.ts'
