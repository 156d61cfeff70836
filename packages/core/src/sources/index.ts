export {
  type Pseudo,
  type ReadOptions,
  type ReadResult,
  looksLikeCloudFormation,
  readCloudFormation,
} from './cloudformation/index.ts'
